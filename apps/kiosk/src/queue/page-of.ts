/** Which of the things are shown in this turn when only `most` places are there; the last place leads to the next turn. */
export function pageOf<T>(all: readonly T[], turn: number, most: number): { shown: T[]; more: boolean } {
  if (all.length <= most) return { shown: [...all], more: false };
  const size = most - 1;
  const from = (turn % Math.ceil(all.length / size)) * size;
  return { shown: all.slice(from, from + size), more: true };
}
