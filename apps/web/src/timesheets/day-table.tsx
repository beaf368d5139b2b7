import type { Timesheet } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatLongDate } from '@daybook/ui/language/format';
import { Fragment, type ReactElement } from 'react';
import { spanOfDates, ticksOf } from './axis-of-dates.ts';
import { bucketWords } from './bucket-words.ts';
import { type Bucket, bucketsIn, minutesOf } from './buckets.ts';
import { DayRow } from './day-row.tsx';
import styles from './day-table.module.css';
import { dayTableWords } from './day-table-words.ts';
import { useHours } from './use-hours.ts';
import type { Focus } from './why/heading.ts';

/** What of the table is explained beside it. */
export interface Asked {
  date: string;
  focus: Focus;
}

/** The pay period by day, with the sums of its weeks. */
export function DayTable(props: {
  sheet: Timesheet;
  asked: Asked | undefined;
  why: (asked: Asked) => void;
  amend: ((date: string) => void) | undefined;
  today: string;
}): ReactElement {
  const words = useWords(dayTableWords);
  const names = useWords(bucketWords);
  const { sheet } = props;
  const columns = bucketsIn(sheet.totals);
  const span = spanOfDates(sheet.site.zone, sheet.days);
  return (
    <table className={styles.table} aria-label={words.days}>
      <thead>
        <tr>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.inOut}</th>
          <th scope="col" className={styles.line}>
            <span className="unseen">{words.dayLine}</span>
            {span && (
              <span className={styles.ticks} aria-hidden="true">
                {ticksOf(span).map(({ at, text }) => (
                  <span key={at} style={{ left: `${at}%`, translate: at < 4 ? '0' : at > 96 ? '-100%' : '-50%' }}>
                    {text}
                  </span>
                ))}
              </span>
            )}
          </th>
          {columns.map((bucket) => (
            <th key={bucket} scope="col" className={styles.figure}>
              {names[bucket]}
            </th>
          ))}
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.weeks.map((week) => (
          <Fragment key={week.from}>
            {sheet.days
              .filter(({ date }) => week.from <= date && date <= week.to)
              .map((day) => (
                <DayRow
                  key={day.date}
                  day={day}
                  zone={sheet.site.zone}
                  columns={columns}
                  span={span}
                  asked={props.asked}
                  why={props.why}
                  amend={day.date > props.today ? undefined : props.amend}
                />
              ))}
            <WeekRow week={week} columns={columns} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function WeekRow(props: { week: Timesheet['weeks'][number]; columns: readonly Bucket[] }): ReactElement {
  const words = useWords(dayTableWords);
  const names = useWords(bucketWords);
  const language = useLanguage();
  const hours = useHours();
  const { from, partial, figures } = props.week;
  const when = formatLongDate(language, from);
  return (
    <tr className={styles.week}>
      <th scope="row" colSpan={3}>
        {partial ? words.weekPart(when) : words.week(when)}
      </th>
      {props.columns.map((bucket) => (
        <td key={bucket} className={styles.figure} data-name={names[bucket]}>
          {hours(minutesOf(bucket, figures))}
        </td>
      ))}
      <td />
    </tr>
  );
}
