import type { ReportView } from '@daybook/contract/reports';
import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import styles from './review.module.css';
import { reviewWords } from './words.ts';

/** Who opened, counted and submitted it: none of them approves what is over the limit. */
export function Hands({ view }: { view: ReportView }): ReactElement {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const number = view.shown ?? view.number;
  const submitted = view.versions.find((one) => one.number === number)?.submitted;
  const counted = view.sees === 'expected' ? view.counts.map(({ by }) => by) : view.lock ? [view.lock.by] : [];
  // Who counted twice counted; when each count was is said where the counts are.
  const counters = counted.filter(({ name }, index) => counted.findIndex((one) => one.name === name) === index);
  const hands = [
    { by: view.opened, did: words.opened },
    ...counters.map((by) => ({ by, did: words.countedBy })),
    ...(submitted ? [{ by: submitted, did: words.submitted }] : []),
  ];
  return (
    <section>
      <h2>{words.hands}</h2>
      <ul className={styles.hands}>
        {hands.map(({ by, did }) => (
          <li key={`${did} ${by.at}`}>
            <Avatar id={by.employeeId ?? by.name} name={by.name} size={24} />
            <span>
              <b>{by.name}</b> {did}
              <small>
                {formatShortDay(language, view.site.zone, by.at)}, {formatTime(view.site.zone, by.at)}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
