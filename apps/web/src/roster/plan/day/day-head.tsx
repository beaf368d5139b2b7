import type { Axis } from '@daybook/ui/day-line/axis';
import { positionOf } from '@daybook/ui/day-line/marks';
import { ClockCut } from '@daybook/ui/day-line-over';
import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import grid from '../grid.module.css';
import { planWords } from '../words.ts';
import type { Cover } from './coverage.ts';
import styles from './day.module.css';
import { Now } from './now.tsx';
import { dayWords } from './words.ts';

/** More hours have a caption at every second of them. */
const mostCaptions = 15;

/** The hours of the line, and how many people are planned in each. `hours` are moments, ms. */
export function DayHead(props: {
  axis: Axis;
  zone: string;
  hours: readonly number[];
  cover: readonly Cover[];
  isToday: boolean;
  whole: boolean;
  setWhole: (whole: boolean) => void;
}): ReactElement {
  const words = useWords(planWords);
  const day = useWords(dayWords);
  const { axis, zone, hours, cover, whole } = props;
  const time = (at: number) => formatTime(zone, at);
  const captions = hours.length > mostCaptions ? hours.filter((_, n) => n % 2 === 0) : hours;
  const said = cover.map(({ least, most }, n) => day.cover(time(hours[n] ?? 0), least, most));
  return (
    <div className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        <div role="columnheader" className={grid.who}>
          <span className={styles.whoWord}>{words.who}</span>
          <button type="button" className={styles.whole} aria-pressed={whole} onClick={() => props.setWhole(!whole)}>
            {day.wholeDay}
          </button>
        </div>
        <div role="columnheader" className={styles.hours} aria-label={day.times(time(axis.start), time(axis.end))}>
          {captions.map((at) => (
            <span key={at} style={{ left: `${positionOf(axis, at)}%` }} data-first={at === axis.start || undefined}>
              {time(at)}
            </span>
          ))}
        </div>
      </div>
      <div role="row" aria-rowindex={2} className={styles.row}>
        <div role="rowheader" className={grid.who}>
          {day.least}
        </div>
        <div role="gridcell" className={styles.cover}>
          <p className="unseen">{said.join(', ')}</p>
          {cover.map(({ least }, n) => {
            const [from, to] = [hours[n] ?? 0, hours[n + 1] ?? 0];
            return (
              <span
                key={from}
                aria-hidden="true"
                title={said[n]}
                data-none={least === 0 || undefined}
                style={{ left: `${positionOf(axis, (from + to) / 2)}%` }}
              >
                {least}
              </span>
            );
          })}
          <ClockCut axis={axis} zone={zone} />
          {props.isToday && <Now axis={axis} />}
        </div>
      </div>
    </div>
  );
}
