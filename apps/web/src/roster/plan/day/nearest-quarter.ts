import { quarter } from '../stretch.ts';
import type { DayClock } from './day-clock.ts';

/** Further than any clock change reaches, in quarters of an hour. */
const around = 10;

/**
 * The minutes nearest to a moment that a plan can say and the clock shows, so many past a quarter of an hour. In an hour
 * that comes twice a plan means the first: the nearest to the second are what is just before and just after it.
 */
export function nearestQuarter(clock: DayClock, at: number, past = 0): number {
  const near = Math.round((clock.shownAt(at) - past) / quarter) * quarter + past;
  let best = near;
  let least = Number.POSITIVE_INFINITY;
  for (let step = -around; step <= around; step += 1) {
    const minutes = near + step * quarter;
    const moment = clock.momentAt(minutes);
    const away = Math.abs(moment - at);
    if (away < least && clock.shownAt(moment) === minutes) [best, least] = [minutes, away];
  }
  return best;
}
