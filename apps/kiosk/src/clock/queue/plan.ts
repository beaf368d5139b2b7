import type { QueueRecord } from './record.ts';

/** Records in one call. */
const most = 50;
const day = 24 * 3_600_000;

/** One round of sending: what went wrong in it so far, by the records' ids. */
export interface Round {
  /** Were in a batch that the server did not take: they go one by one. */
  single: ReadonlySet<string>;
  /** Failed even alone: not again in this round, so that one bad record holds nobody up. */
  passed: ReadonlySet<string>;
}

export const newRound: Round = { single: new Set(), passed: new Set() };

/** How a call ended. `silent`: nothing was heard; `fault`: the server failed over it; `shut`: not for this kiosk now. */
export type Answer =
  | { is: 'answered'; ids: readonly string[] }
  | { is: 'unread' }
  | { is: 'fault' }
  | { is: 'silent' }
  | { is: 'shut' };

export interface Now {
  /** By the tablet's clock, in ms. */
  at: number;
  /** Of the app. */
  version: string;
}

/** The records to send next, the oldest first and of one version; none when the round is over. */
export function nextBatch(
  records: readonly QueueRecord[],
  round: Round,
  held: ReadonlySet<string>,
  now: Now,
): QueueRecord[] {
  const ready = records
    .filter((record) => !held.has(record.id) && !round.passed.has(record.id) && mayTry(record, now))
    .toSorted((a, b) => a.order - b.order);
  const [first] = ready;
  if (!first) return [];
  if (round.single.has(first.id)) return [first];
  const other = ready.findIndex(({ id, version }) => version !== first.version || round.single.has(id));
  return ready.slice(0, other === -1 ? most : Math.min(most, other));
}

/** A record that the server could not read is tried again by a newer app, or after a day: the server may be newer. */
function mayTry({ refused }: QueueRecord, now: Now): boolean {
  return refused === null || refused.by !== now.version || Math.abs(now.at - refused.at) >= day;
}

export interface Step {
  round: Round;
  /** What leaves the queue: the server has said what became of it. */
  remove: readonly string[];
  /** What the server cannot read: it stays, and a manager is needed. */
  refuse: readonly string[];
  /** Whether to stop for now. */
  stop: boolean;
}

/** What an answer to a batch leads to. Nothing leaves the queue unanswered. */
export function stepAfter(round: Round, batch: readonly QueueRecord[], answer: Answer): Step {
  const ids = batch.map(({ id }) => id);
  const step: Step = { round, remove: [], refuse: [], stop: false };
  switch (answer.is) {
    case 'answered': {
      const remove = ids.filter((id) => answer.ids.includes(id));
      const forgotten = ids.filter((id) => !answer.ids.includes(id));
      return { ...step, remove, round: { ...round, passed: new Set([...round.passed, ...forgotten]) } };
    }
    case 'unread':
    case 'fault':
      if (ids.length > 1) return { ...step, round: { ...round, single: new Set([...round.single, ...ids]) } };
      return {
        ...step,
        refuse: answer.is === 'unread' ? ids : [],
        round: { ...round, passed: new Set([...round.passed, ...ids]) },
      };
    case 'silent':
    case 'shut':
      return { ...step, stop: true };
  }
}

/** How long to wait before the next round, in ms, after so many failed ones in a row. */
export function pauseAfter(failures: number): number {
  return failures === 0 ? 30_000 : Math.min(60_000, 1_000 * 2 ** Math.min(failures - 1, 10));
}
