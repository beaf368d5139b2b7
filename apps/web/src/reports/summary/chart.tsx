import type { ReportsSummary } from '@daybook/contract/report-board';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { monthOf } from '../../leave/month.ts';
import { barsOf, scaleOf } from './bars-of.ts';
import styles from './charts.module.css';
import { summaryWords } from './words.ts';

type Day = ReportsSummary['days'][number];
type Line = ReportsSummary['sites'][number];

/** One measure of a month, in one unit. */
export interface Drawn {
  title: string;
  lines: readonly Line[];
  look: 'takings' | 'variance' | 'hours';
  value: (day: Day) => number | null;
  write: (value: number) => string;
  /** What the month comes to, beside the row; more than one where one would hide the other. */
  sums: (line: Line) => string[];
}

/** A measure of every site on one scale, a row of bars each. */
export function Chart({ drawn, told }: { drawn: Drawn; told: ReportsSummary }): ReactElement {
  const words = useWords(summaryWords);
  const language = useLanguage();
  const { title, lines, look, value, write, sums } = drawn;
  const { dates } = monthOf(told.month);
  const ids = new Set(lines.map(({ site }) => site.id));
  const days = told.days.flatMap((day) => {
    const amount = ids.has(day.siteId) ? value(day) : null;
    return amount === null ? [] : [{ siteId: day.siteId, date: day.date, amount }];
  });
  const scale = scaleOf(days.map(({ amount }) => amount));
  const zero = scale.high === scale.low ? 100 : (100 * scale.high) / (scale.high - scale.low);
  const far = Math.max(scale.high, -scale.low);
  return (
    <figure className={styles.chart} data-look={look} data-alone={lines.length === 1 || undefined}>
      <figcaption className={styles.caption}>
        <h3>{title}</h3>
        <span>{words.tallest(write(scale.high >= far ? scale.high : scale.low))}</span>
      </figcaption>
      {/* The tables say it by keys and to whoever listens; the picture is for eyes and the mouse. */}
      <div aria-hidden style={{ '--days': dates.length, '--zero': `${zero}%` } as React.CSSProperties}>
        {lines.map((line) => {
          const own = new Map(days.flatMap((day) => (day.siteId === line.site.id ? [[day.date, day.amount]] : [])));
          return (
            <div key={`${line.site.id} ${line.currency}`} className={styles.row}>
              <b>{line.site.name}</b>
              <div className={styles.bars}>
                {barsOf(dates, own, scale).map((bar, at) => (
                  <span
                    key={dates[at]}
                    title={bar ? `${formatShortDate(language, bar.date)}: ${write(bar.value)}` : undefined}
                  >
                    {bar && (
                      <i
                        data-down={bar.value < 0 || undefined}
                        style={{ top: `${bar.top}%`, height: `max(2px, ${bar.height}%)` }}
                      />
                    )}
                  </span>
                ))}
              </div>
              <div className={styles.sums}>
                {sums(line).map((sum) => (
                  <span key={sum}>{sum}</span>
                ))}
              </div>
            </div>
          );
        })}
        <div className={`${styles.row} ${styles.axis}`}>
          <div className={styles.dates}>
            {dates.map((date, at) => (
              <span key={date}>{at % 7 === 0 && Number(date.slice(8))}</span>
            ))}
          </div>
        </div>
      </div>
    </figure>
  );
}
