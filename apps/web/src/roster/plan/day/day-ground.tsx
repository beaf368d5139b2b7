import type { Axis } from '@daybook/ui/day-line/axis';
import { positionOf } from '@daybook/ui/day-line/marks';
import { ClockCut } from '@daybook/ui/day-line-over';
import type { ReactElement } from 'react';
import type { Stretch } from '../stretch.ts';
import styles from './day.module.css';
import type { DayClock } from './day-clock.ts';
import { Now } from './now.tsx';

/** What lies behind all lines: the hours, when the site is closed, a clock change, and now. */
export function DayGround(props: {
  axis: Axis;
  clock: DayClock;
  hours: readonly number[];
  /** Null: nobody said when it opens. */
  open: Stretch | null;
  closed: boolean;
  isToday: boolean;
}): ReactElement {
  const { axis, clock, hours, open, closed } = props;
  const [opens, closes] = open ? [open.from, open.to].map((at) => positionOf(axis, clock.momentAt(at))) : [0, 100];
  const shut = closed ? [[0, 100] as const] : [[0, opens ?? 0] as const, [closes ?? 100, 100] as const];
  return (
    <div className={styles.ground} aria-hidden="true">
      {shut.map(([from, to]) =>
        to > from ? (
          <i key={from} className={styles.shut} style={{ left: `${from}%`, width: `${to - from}%` }} />
        ) : null,
      )}
      {hours.map((at) => (
        <i key={at} className={styles.rule} style={{ left: `${positionOf(axis, at)}%` }} />
      ))}
      <ClockCut axis={axis} zone={clock.zone} />
      {props.isToday && <Now axis={axis} />}
    </div>
  );
}
