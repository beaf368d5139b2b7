import type { SyncInput, WrittenPunch } from '@daybook/contract/clock-queue';
import { newId } from '@daybook/contract/new-id';
import { epochMs } from '@daybook/ui/language/format';
import { momentOf } from '../../time.ts';
import type { Press } from '../press.ts';

/** What the queue's records are now. An older one that a tablet still holds is sent as the version that it is. */
const version: SyncInput['queueVersion'] = 1;

/** This life of the page. */
export const bootId: string = newId();

/** A punch that this tablet keeps until the server says what became of it. */
export interface QueueRecord {
  id: string;
  /** Its place: the oldest is the lowest. */
  order: number;
  version: SyncInput['queueVersion'];
  punch: WrittenPunch;
  /** Whose, to offer what fits next; null for a badge, which only the server can read. Never shown. */
  employeeId: string | null;
  /** When the server refused to read it, in ms by the tablet, and to which version of the app. */
  refused: { at: number; by: string } | null;
}

/** The record of a press. */
export function recordOf(press: Press, employeeId: string | null, claim: WrittenPunch['claim']): QueueRecord {
  const { id, kind, clocks } = press;
  const { occurredAt, elapsedMs, skewMs } = clocks;
  const punch = { id, kind, occurredAt, bootId, elapsedMs, skewMs, claim };
  return { id, order: 0, version, punch, employeeId, refused: null };
}

/** The server's time of a punch, as the person saw it: to the millisecond what `clock.sync` makes of the same record. */
export function shownTime({ occurredAt, skewMs }: { occurredAt: string; skewMs: number | null }): string {
  return momentOf(epochMs(occurredAt) - (skewMs ?? 0));
}
