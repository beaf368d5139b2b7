import type { PunchKind } from '@daybook/contract/clock';
import { type QueueRecord, shownTime } from './record.ts';

/** What the screens may know of the queue: kinds and times, no names. */
export interface QueueView {
  waiting: number;
  /** How many of them the server could not read. */
  refused: number;
  /** The server's time of the oldest. */
  oldest: string | null;
  /** The newest three, in order. */
  last: readonly { id: string; kind: PunchKind; at: string }[];
  /** The last kind that waits here for an employee, by id. */
  kinds: Readonly<Record<string, PunchKind>>;
  /** The batch under way: up to which of how many. */
  sending: { upTo: number; of: number } | null;
}

export const emptyQueue: QueueView = { waiting: 0, refused: 0, oldest: null, last: [], kinds: {}, sending: null };

const shown = 3;

/** Sums up what waits; `records` with the oldest first. */
export function viewOf(records: readonly QueueRecord[], sending: QueueView['sending']): QueueView {
  const kinds: Record<string, PunchKind> = {};
  for (const { employeeId, punch } of records) if (employeeId !== null) kinds[employeeId] = punch.kind;
  const [oldest] = records;
  return {
    waiting: records.length,
    refused: records.filter(({ refused }) => refused !== null).length,
    oldest: oldest ? shownTime(oldest.punch) : null,
    last: records.slice(-shown).map(({ id, punch }) => ({ id, kind: punch.kind, at: shownTime(punch) })),
    kinds,
    sending,
  };
}

/** All four kinds for somebody whose state the tablet does not know, the likeliest of each size first. */
export function offeredOffline(last: PunchKind | undefined): { large: PunchKind[]; small: PunchKind[] } {
  switch (last) {
    case 'in':
    case 'break-end':
      return { large: ['out', 'in'], small: ['break-start', 'break-end'] };
    case 'break-start':
      return { large: ['break-end', 'out'], small: ['break-start', 'in'] };
    default:
      return { large: ['in', 'out'], small: ['break-start', 'break-end'] };
  }
}
