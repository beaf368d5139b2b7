import type { Stretch } from '../stretch.ts';

/** For stretches by start: in which line each is drawn, so that none lies over another; 0 is the first. */
export function lanesOf(stretches: readonly Stretch[]): number[] {
  const ends: number[] = [];
  return stretches.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    return lane;
  });
}
