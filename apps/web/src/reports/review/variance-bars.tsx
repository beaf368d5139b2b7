import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate } from '@daybook/ui/language/format';
import { formatMoney } from '@daybook/ui/language/money';
import type { ReactElement } from 'react';
import { daysAfter } from '../../time.ts';
import { offText } from '../amount-text.ts';
import styles from './variance-bars.module.css';
import { reviewWords } from './words.ts';

const days = 14;

/** How far the drawer was off on each of two weeks' dates, up or down from the middle, with the limit as a line. */
export function VarianceBars(props: {
  variances: readonly { date: string; variance: number }[];
  limit: number;
  currency: string;
  /** The last of the fourteen. */
  date: string;
}): ReactElement {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { variances, limit, currency, date: last } = props;
  const byDate = new Map(variances.map(({ date, variance }) => [date, variance]));
  const dates = Array.from({ length: days }, (_, back) => daysAfter(last, back - days + 1));
  const values = [...byDate.values(), 0];
  const low = Math.min(...values, -limit);
  const high = Math.max(...values, 0);
  const at = (minor: number) => (high === low ? 0 : (100 * (high - minor)) / (high - low));
  const [from = last] = dates;
  return (
    <div className={styles.chart}>
      <div className={styles.ends} aria-hidden="true">
        <span>{formatShortDate(language, from)}</span>
        <span>{formatShortDate(language, last)}</span>
      </div>
      <ol className={styles.bars} style={{ '--zero': `${at(0)}%`, '--limit': `${at(-limit)}%` } as React.CSSProperties}>
        {dates.map((date) => {
          const variance = byDate.get(date);
          if (variance === undefined) return <li key={date} aria-hidden="true" />;
          const [top, bottom] = [at(Math.max(variance, 0)), at(Math.min(variance, 0))];
          const text = `${formatShortDate(language, date)}: ${offText(language, variance, currency)}`;
          return (
            <li key={date} title={text}>
              <span className="unseen">{text}</span>
              <i
                data-over={Math.abs(variance) > limit || undefined}
                style={{ top: `${top}%`, height: `max(2px, ${bottom - top}%)` }}
              />
            </li>
          );
        })}
      </ol>
      <p className={styles.limit}>{words.limit(formatMoney(language, currency, -limit))}</p>
    </div>
  );
}
