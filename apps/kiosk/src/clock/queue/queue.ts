import { type Clocks, skewOf } from '../../time.ts';
import type { Press } from '../press.ts';
import { type QueueRecord, recordOf } from './record.ts';
import { addRecord, allRecords, changeRecords, forgetKept, removeRecords } from './store.ts';
import { type QueueView, viewOf } from './view.ts';

/** What waits on this tablet, as it was last read or written. */
let records: QueueRecord[] = [];
let sending: QueueView['sending'] = null;
/** Those that a person waits for: they are with the server right now, one by one. */
const held = new Set<string>();
/** When those were pressed that never had a measured skew: as long as the page lives, its running time tells. */
const pressedHere = new Map<string, Clocks>();
const watchers = new Set<(view: QueueView) => void>();
const nudged = new Set<() => void>();

/** The queue without what somebody waits for. */
export function currentView(): QueueView {
  return viewOf(
    records.filter(({ id }) => !held.has(id)),
    sending,
  );
}

function say(): void {
  const view = currentView();
  for (const watch of watchers) watch(view);
}

/** Tells how the queue stands, now and whenever it changes. Answers a function that stops. */
export function watchQueue(watch: (view: QueueView) => void): () => void {
  watchers.add(watch);
  readQueue().catch(() => undefined);
  return () => watchers.delete(watch);
}

/** Reads what waits, the oldest first; another tab may have written. */
export async function readQueue(): Promise<readonly QueueRecord[]> {
  records = await allRecords();
  say();
  return records;
}

/**
 * Puts a press where it survives whatever happens to the tablet; only then may it be called recorded. With `hold` it is
 * left alone by the sending until it is let go or taken out.
 */
export async function keepPress(
  press: Press,
  employeeId: string | null,
  claim: QueueRecord['punch']['claim'],
  hold = false,
): Promise<QueueRecord> {
  const record = recordOf(press, employeeId, claim);
  if (hold) held.add(record.id);
  try {
    await addRecord(record);
  } catch (error) {
    held.delete(record.id);
    throw error;
  }
  if (press.clocks.elapsedMs === null) pressedHere.set(record.id, press.clocks);
  // The clock was set since its skew was measured: nobody may go by that measure again.
  if (press.clocks.skewMs === null) forgetKept('skew').catch(() => undefined);
  await readQueue();
  return record;
}

/** Leaves a held press to the sending. */
export function letGo(id: string): void {
  held.delete(id);
  say();
  for (const nudge of nudged) nudge();
}

/** Takes out what the server has answered. */
export async function takeOut(ids: readonly string[]): Promise<void> {
  await removeRecords(ids);
  for (const id of ids) held.delete(id);
  await readQueue();
}

/** Notes that the server could not read these. */
export async function markRefused(ids: readonly string[], refused: QueueRecord['refused']): Promise<void> {
  await changeRecords(records.filter(({ id }) => ids.includes(id)).map((record) => ({ ...record, refused })));
  await readQueue();
}

/**
 * Measures the skew of presses of this life that came before any contact, and never again once they are on their way:
 * the server must be told one time only.
 */
export async function settleSkews(): Promise<void> {
  const settled = records.flatMap((record) => {
    const clocks = pressedHere.get(record.id);
    const skewMs = clocks ? skewOf(clocks) : null;
    return skewMs === null ? [] : [{ ...record, punch: { ...record.punch, skewMs } }];
  });
  if (settled.length > 0) {
    await changeRecords(settled);
    await readQueue();
  }
  pressedHere.clear();
}

/** Which must not be sent by others now. */
export function heldIds(): ReadonlySet<string> {
  return held;
}

/** Says what is under way. */
export function saySending(now: QueueView['sending']): void {
  sending = now;
  say();
}

/** Calls when there may be something to send. Answers a function that stops. */
export function onNudge(nudge: () => void): () => void {
  nudged.add(nudge);
  return () => nudged.delete(nudge);
}
