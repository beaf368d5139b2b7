import type { Stretch } from '../../roster/plan/stretch.ts';

/** Where something is being moved to: a column, and minutes of its wall clock. */
export interface Target extends Stretch {
  column: number;
}

const step = 15;
const most = 480;

/** The target moved by keys or pointer: whole columns, and minutes of start and end; it stays within both edges. */
export function shifted(
  { column, from, to }: Target,
  by: { columns?: number; minutes?: number; longer?: number },
  edges: { columns: number; range: Stretch },
): Target {
  const { columns, range } = edges;
  const length = Math.min(most, Math.max(step, to - from + (by.longer ?? 0)));
  const start = Math.max(range.from, Math.min(range.to - step, from + (by.minutes ?? 0)));
  return {
    column: Math.max(0, Math.min(columns - 1, column + (by.columns ?? 0))),
    from: start,
    to: start + length,
  };
}

/** The nearest quarter of an hour of the wall clock. */
export function toQuarter(minutes: number): number {
  return Math.round(minutes / step) * step;
}
