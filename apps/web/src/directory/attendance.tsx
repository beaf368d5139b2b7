import type { SiteView } from '@daybook/contract/directory';
import { useWords } from '@daybook/ui/language/current';
import { formatDuration } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './attendance.module.css';
import { siteAttendanceWords } from './site-attendance-words.ts';

const minute = 60_000;

/** The rules of a site for who is late, missing or early, as sentences; without `change` they are only read. */
export function Attendance(props: { site: SiteView; change: (() => void) | undefined }): ReactElement {
  const words = useWords(siteAttendanceWords);
  const rules = props.site.attendance;
  const sentences = [
    words.lateSays(rules.lateGrace),
    words.missingSays(rules.missingAfter),
    words.leaveSays(rules.leaveGrace),
    rules.earlyIn === null ? words.earlySaysNone : words.earlySays(rules.earlyIn),
    words.proposeSays(formatDuration(rules.proposeOutAfter * minute)),
    words.restSays(formatDuration(rules.rest * minute)),
  ];
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
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className={styles.quiet}>{words.none}</p>
    </section>
  );
}
