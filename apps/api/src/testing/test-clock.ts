import type { Clock } from '../time/clock.ts';

/** A clock that stands where the test puts it; without that it tells the real time. */
export interface TestClock extends Clock {
  set(moment: string): void;
  forward(milliseconds: number): void;
}

export function createTestClock(): TestClock {
  let standing: number | undefined;
  return {
    now: () => new Date(standing ?? Date.now()),
    set: (moment) => {
      standing = Date.parse(moment);
    },
    forward: (milliseconds) => {
      standing = (standing ?? Date.now()) + milliseconds;
    },
  };
}
