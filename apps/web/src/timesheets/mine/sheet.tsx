import type { Timesheet } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatHours } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { bucketWords } from '../bucket-words.ts';
import { bucketsIn, minutesOf } from '../buckets.ts';
import { Adjustments } from './adjustments.tsx';
import { Days } from './days.tsx';
import { Edits } from './edits.tsx';
import { Pay } from './pay.tsx';
import { Requests } from './requests.tsx';
import styles from './sheet.module.css';
import { SignOff } from './sign-off.tsx';
import { myWorkWords } from './words.ts';

/** One's own pay period: the sum, the word on it, day by day, and all that was changed or asked for. */
export function Sheet(props: { sheet: Timesheet; today: string; open: (date: string) => void }): ReactElement {
  const { sheet, today, open } = props;
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <Sums sheet={sheet} />
        <SignOff sheet={sheet} />
      </div>
      <div className={styles.columns}>
        <Days sheet={sheet} today={today} open={open} />
        <div className={styles.beside}>
          {sheet.pay && <Pay pay={sheet.pay} />}
          {sheet.adjustments.length > 0 && <Adjustments sheet={sheet} />}
          <Requests sheet={sheet} />
          <Edits sheet={sheet} />
        </div>
      </div>
    </div>
  );
}

function Sums({ sheet }: { sheet: Timesheet }): ReactElement {
  const words = useWords(myWorkWords);
  const names = useWords(bucketWords);
  const language = useLanguage();
  const { totals, days } = sheet;
  const hours = (minutes: number) => formatHours(language, minutes * 60_000);
  const running = days.some(({ flags }) => flags.includes('still-running'));
  return (
    <section className={styles.sums} aria-label={words.sums}>
      <p className={styles.sum}>
        <b>{hours(totals.worked)}</b> {words.worked}
      </p>
      <dl>
        {bucketsIn(totals).map((bucket) => (
          <div key={bucket}>
            <dt>{names[bucket]}</dt>
            <dd>{hours(minutesOf(bucket, totals))}</dd>
          </div>
        ))}
      </dl>
      {running && <p className={styles.quiet}>{words.running}</p>}
    </section>
  );
}
