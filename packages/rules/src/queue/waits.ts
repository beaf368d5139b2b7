import { inOrder, type Waiting } from './order.ts';

const minute = 60_000;
/** Fewer say nothing of a day. */
const fewest = 3;

/**
 * How long one person usually takes (ms): the median of those whom the service has had today, once there are three, or
 * else what the service says it takes.
 * @param planned minutes
 */
export function usualMs(lasted: readonly number[], planned: number): number {
  if (lasted.length < fewest) return planned * minute;
  const sorted = lasted.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return Math.max(minute, (lower + upper) / 2);
}

/**
 * How long each still waits (ms), when the rooms go on as they do: whichever is free first calls who is next by then.
 * @param freeAt when each room is free; none has called yet: one, now
 */
export function estimateWaits<T extends Waiting>(
  waiting: readonly T[],
  { at, usual, freeAt }: { at: number; usual: number; freeAt: readonly number[] },
): Map<T, number> {
  const rooms = freeAt.length > 0 ? freeAt.map((free) => Math.max(free, at)) : [at];
  const waits = new Map<T, number>();
  // The order changes when somebody's time comes, and only then.
  const changes = waiting
    .flatMap(({ dueAt }) => (dueAt !== null && dueAt > at ? [dueAt] : []))
    .toSorted((a, b) => a - b);
  let changed = 0;
  let line = inOrder(waiting, at);
  let called = 0;
  while (called < line.length) {
    const now = Math.min(...rooms);
    if ((changes[changed] ?? Number.POSITIVE_INFINITY) <= now) {
      line = inOrder(line.slice(called), now);
      called = 0;
      while ((changes[changed] ?? Number.POSITIVE_INFINITY) <= now) changed += 1;
    }
    const next = line[called];
    if (!next) break;
    called += 1;
    waits.set(next, now - at);
    rooms[rooms.indexOf(now)] = now + usual;
  }
  return waits;
}

/** As it is told: minutes, rounded up to five, since nobody can know it better. */
export function toldMinutes(ms: number): number {
  return Math.ceil(ms / (5 * minute)) * 5;
}
