import { lanesOf } from '../../roster/plan/day/lanes.ts';
import type { Stretch } from '../../roster/plan/stretch.ts';

/** Stretches of one column, by start: those that lie over each other share its width. */
export function sideBySide<T extends Stretch>(stretches: readonly T[]): (T & { lane: number; lanes: number })[] {
  const sorted = [...stretches].sort((a, b) => a.from - b.from || b.to - a.to);
  const groups: T[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const one of sorted) {
    if (one.from >= end) groups.push([]);
    groups.at(-1)?.push(one);
    end = Math.max(end, one.to);
  }
  return groups.flatMap((group) => {
    const lanes = lanesOf(group);
    const count = Math.max(...lanes) + 1;
    return group.map((one, n) => ({ ...one, lane: lanes[n] ?? 0, lanes: count }));
  });
}
