import type { DayState, DayView, Timesheet } from '@daybook/contract/timesheets';
import { DayLine } from '@daybook/ui/day-line';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDayOfMonth, formatHours, formatShortDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { serverMoment } from '../../time.ts';
import { minutesOf } from '../buckets.ts';
import { drawDate } from '../draw-date.ts';
import { FlagPills } from '../flag-pills.tsx';
import { onlyRuns } from '../sheet-state.ts';
import { StatePill } from '../state-pill.tsx';
import styles from './days.module.css';
import { myWorkWords } from './words.ts';

/** The days of the period up to today, the newest first, week by week; later ones only with something on them. */
export function Days(props: { sheet: Timesheet; today: string; open: (date: string) => void }): ReactElement {
  const words = useWords(myWorkWords);
  const language = useLanguage();
  const { sheet, today, open } = props;
  const days = sheet.days.filter((day) => day.date <= today || hasAnything(day)).reverse();
  const weeks = [...sheet.weeks].reverse();
  return (
    <section aria-label={words.days}>
      {!days.some(hasAnything) && (
        <div className={styles.empty}>
          <h2>{words.noDays}</h2>
          <p>{words.noDaysText}</p>
        </div>
      )}
      {weeks.map((week) => {
        const own = days.filter(({ date }) => week.from <= date && date <= week.to);
        if (own.length === 0) return null;
        return (
          <div key={week.from}>
            <h2 className={styles.week}>
              <span>{words.week(formatShortDate(language, week.from))}</span>
              <span>{formatHours(language, week.figures.worked * 60_000)}</span>
            </h2>
            <ul className={styles.list}>
              {own.map((day) => (
                <Day key={day.date} day={day} zone={sheet.site.zone} open={() => open(day.date)} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function hasAnything({ periods, planned, leave, holiday, flags }: DayView): boolean {
  return periods.length > 0 || planned.length > 0 || leave !== null || holiday !== null || flags.length > 0;
}

/** What needs no pill: nothing is to be said, or the stamp on the whole period has said it. */
const silent: readonly DayState[] = ['empty', 'open', 'locked'];

function Day(props: { day: DayView; zone: string; open: () => void }): ReactElement {
  const words = useWords(myWorkWords);
  const language = useLanguage();
  const { day, open } = props;
  const { figures, periods, planned } = day;
  const hours = (minutes: number) => formatHours(language, minutes * 60_000);
  const overtime = minutesOf('overtime', figures) + figures.doubleTime;
  const drawn = periods.length > 0 || planned.length > 0;
  const quiet = day.holiday ?? day.leave?.name ?? (drawn ? null : day.dayKind === 'rest' ? words.rest : words.nothing);
  return (
    <li className={`${styles.day} ${drawn ? '' : styles.slight}`}>
      <button
        type="button"
        data-row
        className={styles.open}
        aria-label={words.open(formatShortDate(language, day.date))}
        onClick={open}
      />
      <b className={styles.date}>{formatDayOfMonth(language, day.date)}</b>
      <span className={styles.what}>{quiet}</span>
      <span className={styles.hours}>
        {overtime > 0 && <small>{words.overtime(hours(overtime))}</small>}
        {figures.worked > 0 || drawn ? hours(figures.worked) : figures.leave > 0 ? hours(figures.leave) : ''}
      </span>
      {drawn && (
        <div className={styles.line}>
          <DayLine
            zone={periods[0]?.zone ?? props.zone}
            {...drawDate(day, serverMoment())}
            atLeast={9 * 3_600_000}
            margin={30 * 60_000}
            nowLine={false}
            labels
          />
        </div>
      )}
      {(day.flags.length > 0 || !silent.includes(day.state)) && (
        <div className={styles.pills}>
          {!silent.includes(day.state) && !onlyRuns(day.flags) && <StatePill state={day.state} />}
          <FlagPills flags={day.flags} />
        </div>
      )}
    </li>
  );
}
