import type { Lane } from '@daybook/contract/queue';
import { arrivalGraceMs } from '../appointments/life.ts';

/** Somebody in the queue; moments in ms. */
export interface Waiting {
  lane: Lane;
  /** When the number was taken, or who is booked arrived. A transfer does not change it. */
  joinedAt: number;
  /** When the appointment begins; null: came without one. */
  dueAt: number | null;
  letter: string;
  number: number;
}

/**
 * How somebody stands at a moment. `due`: booked, here in time, and the time has come; `early`: booked, and it has not;
 * `walk-in`: came without an appointment, or after its grace.
 */
function standing({ joinedAt, dueAt }: Waiting, at: number): 'due' | 'early' | 'walk-in' {
  if (dueAt === null || joinedAt > dueAt + arrivalGraceMs) return 'walk-in';
  return dueAt <= at ? 'due' : 'early';
}

/**
 * Who is called before whom at a moment. The priority lane comes first (RA 9994, RA 10754). In each lane who is booked
 * goes first once the time has come, by that time, since the place was kept for them; then who came without, by when
 * they came. Whose time has not come is called when nobody else waits.
 */
export function compareWaiting(a: Waiting, b: Waiting, at: number): number {
  const [one, other] = [keyOf(a, at), keyOf(b, at)];
  for (const [index, part] of one.entries()) {
    const difference = part - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0;
}

function keyOf(waiting: Waiting, at: number): number[] {
  const { lane, joinedAt, dueAt, number } = waiting;
  const is = standing(waiting, at);
  const time = is === 'walk-in' ? joinedAt : (dueAt ?? joinedAt);
  return [is === 'early' ? 1 : 0, lane === 'priority' ? 0 : 1, is === 'walk-in' ? 1 : 0, time, joinedAt, number];
}

/** All of them in the order in which they are called, as it is at a moment. */
export function inOrder<T extends Waiting>(waiting: readonly T[], at: number): T[] {
  return waiting.toSorted((a, b) => compareWaiting(a, b, at));
}

/** Who is called next; undefined: nobody waits. */
export function nextOf<T extends Waiting>(waiting: readonly T[], at: number): T | undefined {
  return waiting.reduce<T | undefined>(
    (first, one) => (first === undefined || compareWaiting(one, first, at) < 0 ? one : first),
    undefined,
  );
}
