import { movedTo, quarter, type Stretch, withEnd, withStart } from '../stretch.ts';
import type { DayClock } from './day-clock.ts';
import { nearestQuarter } from './nearest-quarter.ts';

/** By what a shift is held: all of it, an end, or a new one that is drawn. */
export type Grip = 'move' | 'start' | 'end' | 'draw';

interface Carry {
  grip: Grip;
  /** As it was; for one that is drawn it says nothing. */
  stretch: Stretch;
  /** The moments under the pointer, ms: of the press, and now. */
  pressedAt: number;
  at: number;
}

/**
 * Where a shift is while it is dragged, in steps of a quarter of an hour: as a whole it keeps odd minutes, an end that
 * is dragged goes to whole quarters. Moments are pulled and wall times come of it, so it is right across a clock change.
 */
export function carried({ grip, stretch, pressedAt, at }: Carry, clock: DayClock, dayStart: string): Stretch {
  const { from, to } = stretch;
  const pulled = (minutes: number) => clock.momentAt(minutes) + at - pressedAt;
  switch (grip) {
    case 'move':
      return movedTo(stretch, nearestQuarter(clock, pulled(from), from % quarter), dayStart);
    case 'start':
      return withStart(stretch, nearestQuarter(clock, pulled(from)), dayStart);
    case 'end':
      return withEnd(stretch, nearestQuarter(clock, pulled(to)));
    case 'draw': {
      const [first, last] = [nearestQuarter(clock, pressedAt), nearestQuarter(clock, at)];
      const drawn = { from: Math.min(first, last), to: Math.max(first, last, Math.min(first, last) + quarter) };
      const begun = movedTo(drawn, drawn.from, dayStart);
      return withEnd(begun, Math.max(drawn.to, begun.from + quarter));
    }
  }
}
