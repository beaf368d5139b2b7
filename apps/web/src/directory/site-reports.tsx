import type { SiteView } from '@daybook/contract/directory';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './attendance.module.css';
import { siteReportsWords } from './site-reports-words.ts';

/** Which report a site writes at the end of a day and from when on, as sentences; without `change` they are only read. */
export function SiteReports(props: { site: SiteView; change: (() => void) | undefined }): ReactElement {
  const words = useWords(siteReportsWords);
  const language = useLanguage();
  const { kind, from } = props.site.reports;
  return (
    <section className={styles.rules} aria-label={words.title}>
      <div className={styles.head}>
        <h2>{words.title}</h2>
        {props.change && (
          <Button variant="default" size="xs" onClick={props.change}>
            {words.change}
          </Button>
        )}
      </div>
      <ul className={styles.says}>
        <li>{words[`says-${kind}`]}</li>
        <li>{from === null ? words.noneSays : words.fromSays(formatFullDate(language, from))}</li>
      </ul>
      <p className={styles.quiet}>{words.closedSays}</p>
    </section>
  );
}
