import type { ReportTemplate, TemplateView } from '@daybook/contract/report-templates';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import record from '../../form/record-form.module.css';
import { ownZone } from '../../time.ts';
import { Preview } from './preview.tsx';
import styles from './template.module.css';
import { templateWords } from './words.ts';

/** What somebody else saved while this was typed, beside it: what they changed is marked. */
export function Meanwhile(props: {
  newer: TemplateView;
  base: ReportTemplate;
  take: () => void;
  keep: () => void;
}): ReactElement {
  const words = useWords(templateWords);
  const language = useLanguage();
  const { newer, base, take, keep } = props;
  const { version, savedBy, savedAt } = newer;
  const zone = ownZone();
  return (
    <aside className={styles.meanwhile} aria-label={words.meanwhile} tabIndex={-1}>
      <h2>{words.meanwhile}</h2>
      {savedBy !== null && savedAt !== null && (
        <p>
          {words.savedBy(version, savedBy, `${formatFullDay(language, zone, savedAt)}, ${formatTime(zone, savedAt)}`)}
        </p>
      )}
      <Preview template={newer.template} since={base} />
      <div className={record.ways}>
        <Button variant="default" onClick={keep}>
          {words.keepTyped}
        </Button>
        <Button variant="subtle" color="gray" onClick={take}>
          {words.takeNewest(version)}
        </Button>
      </div>
    </aside>
  );
}
