import type { RosterList } from '@daybook/contract/planned-shifts';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatHours, formatWeekdayShort } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import styles from './grid.module.css';
import { plannedMinutes } from './shifts.ts';
import { planWords } from './words.ts';

/** The dates, with their holidays and on which the site is closed. */
export function Head(props: { roster: RosterList; dates: readonly string[] }): ReactElement {
  const words = useWords(planWords);
  const language = useLanguage();
  const { days, site } = props.roster;
  const known = new Map(days.map((day) => [day.date, day]));
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      <div role="columnheader" className={styles.who}>
        {words.who}
      </div>
      {props.dates.map((date) => {
        const day = known.get(date);
        const note = day?.name ?? (day && day.open === null ? words.closed : undefined);
        return (
          <div key={date} role="columnheader" data-today={date === site.businessDate || undefined}>
            {formatWeekdayShort(language, date)}
            <b>{Number(date.slice(8))}</b>
            {note && (
              <span className={styles.holiday} title={note}>
                {note}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** What is planned on each date. */
export function Foot(props: { roster: RosterList; dates: readonly string[] }): ReactElement {
  const words = useWords(planWords);
  const language = useLanguage();
  const { people, shifts } = props.roster;
  const byDate = Map.groupBy(shifts, ({ date }) => date);
  return (
    <div role="row" aria-rowindex={people.length + 2} className={styles.foot}>
      <div role="rowheader">{words.total}</div>
      {props.dates.map((date) => (
        <div key={date} role="gridcell">
          {formatHours(language, plannedMinutes(byDate.get(date) ?? []) * 60_000)}
        </div>
      ))}
    </div>
  );
}
