import type { ReportTemplate, TemplateView } from '@daybook/contract/report-templates';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { type ReactElement, useEffect, useRef } from 'react';
import { ownZone } from '../../time.ts';
import { Preview } from './preview.tsx';
import styles from './template.module.css';
import { templateWords } from './words.ts';

/** What somebody else saved while this was typed, beside it: what they changed is marked. */
export function Meanwhile(props: { newer: TemplateView; base: ReportTemplate; take: () => void }): ReactElement {
  const words = useWords(templateWords);
  const language = useLanguage();
  const place = useRef<HTMLElement>(null);
  const { newer, base, take } = props;
  const { version, savedBy, savedAt } = newer;
  const zone = ownZone();
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <aside ref={place} className={styles.meanwhile} aria-label={words.meanwhile}>
      <h2>{words.meanwhile}</h2>
      {savedBy !== null && savedAt !== null && (
        <p>
          {words.savedBy(version, savedBy, `${formatFullDay(language, zone, savedAt)}, ${formatTime(zone, savedAt)}`)}
        </p>
      )}
      <Preview template={newer.template} since={base} />
      <Button variant="default" onClick={take}>
        {words.takeNewest(version)}
      </Button>
    </aside>
  );
}
