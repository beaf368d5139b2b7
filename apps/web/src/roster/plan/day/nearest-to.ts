import type { DayItem } from './day-rows.ts';

/** Which of what stands on a line begins nearest to where something else does; the first where nothing else is. */
export function nearestTo(items: readonly DayItem[], other: DayItem | undefined): number {
  if (!other) return 0;
  const away = items.map(({ stretch }) => Math.abs(stretch.from - other.stretch.from));
  return Math.max(0, away.indexOf(Math.min(...away)));
}
