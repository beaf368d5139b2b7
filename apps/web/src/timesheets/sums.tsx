import type { Timesheet } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatMoney } from '@daybook/ui/language/money';
import type { ReactElement } from 'react';
import { bucketWords } from './bucket-words.ts';
import { bucketsIn, minutesOf } from './buckets.ts';
import styles from './person.module.css';
import { personWords } from './person-words.ts';
import { onlyRuns } from './sheet-state.ts';
import { useHours } from './use-hours.ts';

/** What the pay period comes to. */
export function SumsOfPeriod({ sheet }: { sheet: Timesheet }): ReactElement {
  const words = useWords(personWords);
  const names = useWords(bucketWords);
  const language = useLanguage();
  const hours = useHours();
  const { totals, pay, days } = sheet;
  const toDecide = days.filter(({ state, flags }) => state === 'to-decide' && !onlyRuns(flags)).length;
  return (
    <dl className={styles.sums}>
      {bucketsIn(totals).map((bucket) => (
        <div key={bucket}>
          <dt>{names[bucket]}</dt>
          <dd>{hours(minutesOf(bucket, totals))}</dd>
        </div>
      ))}
      {pay && (
        <div>
          <dt>{words.pay}</dt>
          <dd>{formatMoney(language, pay.currency, pay.total)}</dd>
        </div>
      )}
      {toDecide > 0 && (
        <div>
          <dt>{words.toDecide(toDecide)}</dt>
          <dd className={styles.red}>{toDecide}</dd>
        </div>
      )}
    </dl>
  );
}
