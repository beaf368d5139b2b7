import type { QueueBoard } from '@daybook/contract/queue-screens';
import { epochMs } from '@daybook/ui/language/format';

export type Call = QueueBoard['called'][number];

/** What is older is shown, but no longer called out: a screen may have been cut off for an hour. */
const stillNew = 120_000;

/** One call among all others: a number may be called again, and comes again tomorrow. */
export function keyOf({ number, calls, calledAt }: Call): string {
  return `${number} ${calls} ${calledAt}`;
}

/**
 * What is to be called out, the oldest first, and the keys of all that is known now. `known` is null for the first
 * board: what was called before the screen was there is not called out by it.
 */
export function newCalls(
  known: ReadonlySet<string> | null,
  { called, serverTime }: Pick<QueueBoard, 'called' | 'serverTime'>,
): { known: ReadonlySet<string>; calls: Call[] } {
  const since = epochMs(serverTime) - stillNew;
  const fresh = called.filter((call) => known && !known.has(keyOf(call)) && epochMs(call.calledAt) >= since);
  return { known: new Set([...(known ?? []), ...called.map(keyOf)].slice(-mostKnown)), calls: fresh.reverse() };
}

/** Many more than a board has, so that what leaves it and comes back is known; a screen runs for months. */
const mostKnown = 1_000;
