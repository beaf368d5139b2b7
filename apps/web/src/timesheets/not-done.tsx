import type { Outcomes } from '@daybook/contract/approvals';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDayOfMonth } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import styles from './decide-sheets.module.css';
import { decideWords } from './decide-words.ts';
import { flagText } from './why/flag-words.ts';

/** Whose sheet could not be decided, and why: by its dates, where a date is what stands in the way. */
export function NotDone(props: { refused: Outcomes['refused']; nameOf: (employeeId: string) => string }): ReactElement {
  const words = useWords(decideWords);
  const language = useLanguage();
  return (
    <ul className={styles.refused}>
      {props.refused.map(({ employeeId, reason, dates }) => (
        <li key={employeeId}>
          <b>{props.nameOf(employeeId)}</b>
          <span>{words[reason]}</span>
          {dates.map(({ date, flags }) => (
            <span key={date}>
              {words.dateWaits(
                formatDayOfMonth(language, date),
                flags.map((flag) => flagText[language][flag].pill),
              )}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
