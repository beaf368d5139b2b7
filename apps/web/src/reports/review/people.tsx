import type { ReportView } from '@daybook/contract/reports';
import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatHours } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import styles from './review.module.css';
import { reviewWords } from './words.ts';

const minute = 60_000;

/** Who worked that day by the clock, how long, and who was still in when it was handed in. */
export function People({ view }: { view: ReportView }): ReactElement {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { people, workedMinutes, exceptions } = view.facts;
  const states = { in: words.stillIn, break: words.onBreak, out: null };
  return (
    <section>
      <h2>{words.people}</h2>
      {people.length === 0 ? (
        <p className={styles.nothing}>{words.nobody}</p>
      ) : (
        <ul className={styles.rows}>
          {people.map(({ employeeId, name, workedMinutes: worked, state }) => (
            <li key={employeeId}>
              <Avatar id={employeeId} name={name} size={24} />
              <span className={styles.grow}>
                {name}
                {states[state] && <small className={styles.late}>{states[state]}</small>}
              </span>
              <span>{formatHours(language, worked * minute)} h</span>
            </li>
          ))}
          <li className={styles.sum}>
            <span className={styles.grow}>{words.sum}</span>
            <span>{formatHours(language, workedMinutes * minute)} h</span>
          </li>
        </ul>
      )}
      {exceptions > 0 && <p className={styles.late}>{words.exceptions(exceptions)}</p>}
    </section>
  );
}
