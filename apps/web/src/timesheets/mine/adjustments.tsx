import type { Timesheet } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatHours, formatShortDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import styles from './parts.module.css';
import { myWorkWords } from './words.ts';

/** What came after a period was paid, and is paid in this one. */
export function Adjustments({ sheet }: { sheet: Timesheet }): ReactElement {
  const words = useWords(myWorkWords);
  const language = useLanguage();
  const hours = (minutes: number) => formatHours(language, minutes * 60_000);
  return (
    <section className={styles.part} aria-label={words.adjustments}>
      <h2>{words.adjustments}</h2>
      <p className={styles.quiet}>{words.adjustmentsAbout}</p>
      <ul className={styles.told}>
        {sheet.adjustments.map(({ lockId, date, was, is }) => (
          <li key={`${lockId} ${date}`}>
            {words.adjusted(formatShortDate(language, date), hours(was.worked), hours(is.worked))}
          </li>
        ))}
      </ul>
    </section>
  );
}
