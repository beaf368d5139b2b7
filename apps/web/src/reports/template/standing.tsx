import type { TemplateView } from '@daybook/contract/report-templates';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDay, formatTime } from '@daybook/ui/language/format';
import { Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { trpc } from '../../server.ts';
import { LinkButton } from '../../shell/link-button.tsx';
import { ownZone } from '../../time.ts';
import styles from './template.module.css';
import { templateWords } from './words.ts';

const route = getRouteApi('/inside/reports/template');

/** Which version it is, who saved it, and the way to the others. */
export function Standing({ view, older }: { view: TemplateView; older: boolean }): ReactElement {
  const words = useWords(templateWords);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const newest = trpc.reports.template.get.useQuery({ kind: view.kind }).data?.version ?? view.version;
  const zone = ownZone();
  const { version, savedBy, savedAt, kind } = view;
  const versions = Array.from({ length: newest }, (_, index) => newest - index);
  return (
    <header className={styles.standing}>
      <div className={styles.told}>
        <p>
          {older && `${words.older(version)} `}
          {savedBy !== null && savedAt !== null
            ? words.savedBy(version, savedBy, `${formatFullDay(language, zone, savedAt)}, ${formatTime(zone, savedAt)}`)
            : words.preset}{' '}
          {words.sites(view.sites)}
        </p>
        <p>{words.keeps}</p>
      </div>
      {newest > 1 && (
        <Select
          aria-label={words.earlier}
          w={150}
          allowDeselect={false}
          data={versions.map((one) => ({ value: String(one), label: words.version(one) }))}
          value={String(version)}
          onChange={(value) =>
            void navigate({ search: { kind, ...(Number(value) === newest ? {} : { version: Number(value) }) } })
          }
        />
      )}
      {older && (
        <LinkButton variant="default" to="/reports/template" search={{ kind }}>
          {words.newest}
        </LinkButton>
      )}
    </header>
  );
}
