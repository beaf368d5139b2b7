import type { OwnShift } from '@daybook/contract/planned-shifts';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { daysAfter, nextOn } from '../../time.ts';
import styles from './ahead.module.css';
import { aheadWords } from './ahead-words.ts';

/** The published shifts of this week and the next, from Monday, as the clocks of their sites show them. */
export function MyShifts({ today }: { today: string }): ReactElement {
  const words = useWords(aheadWords);
  const monday = nextOn(1, daysAfter(today, -7));
  const next = daysAfter(monday, 7);
  const shifts = trpc.roster.mine.useQuery({ from: monday, to: daysAfter(next, 6) });
  return (
    <section className={styles.part} aria-label={words.shifts}>
      <h2>{words.shifts}</h2>
      <Loaded of={shifts}>
        {({ shifts: all }) =>
          all.length === 0 ? (
            <p className={styles.none}>{words.nothing}</p>
          ) : (
            <>
              <Week title={words.thisWeek} today={today} shifts={all.filter(({ date }) => date < next)} />
              <Week title={words.nextWeek} today={today} shifts={all.filter(({ date }) => date >= next)} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Week(props: { title: string; today: string; shifts: readonly OwnShift[] }): ReactElement {
  const words = useWords(aheadWords);
  const language = useLanguage();
  return (
    <>
      <h3 className={styles.week}>{props.title}</h3>
      {props.shifts.length === 0 && <p className={styles.none}>{words.nothing}</p>}
      <ul className={styles.list}>
        {props.shifts.map(({ id, site, date, starts, ends, breakMinutes, note }) => (
          <li key={id} aria-current={date === props.today ? 'date' : undefined}>
            <div>
              <p>{date === props.today ? words.today(formatDate(language, date)) : formatDate(language, date)}</p>
              <p className={styles.quiet}>
                {[site.name, breakMinutes > 0 ? words.break(breakMinutes) : '', note].filter(Boolean).join(' · ')}
              </p>
            </div>
            <span className={styles.times}>{words.times(starts.replace(/^0/, ''), ends.replace(/^0/, ''))}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
