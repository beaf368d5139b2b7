import type { KioskMe, RosterPerson } from '@daybook/contract/kiosk';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { QueueRecord } from './record.ts';

/** What the page needs to open without the server. */
export interface Kept {
  me: KioskMe;
  people: RosterPerson[];
  /** How far the tablet's clock was ahead when it was last measured, and what it showed then; both in ms. */
  skew: { skewMs: number; at: number };
}

interface Stores extends DBSchema {
  queue: { key: string; value: QueueRecord; indexes: { order: number } };
  kept: { key: string; value: Kept[keyof Kept] };
}

/** Is raised when what is kept changes its shape: it can be asked for again, so it begins anew. The queue stays. */
const shape = 1;
const strict = { durability: 'strict' } as const;

let opened: Promise<IDBPDatabase<Stores>> | null = null;

function database(): Promise<IDBPDatabase<Stores>> {
  const forget = () => {
    opened = null;
  };
  opened ??= openDB<Stores>('daybook-kiosk', shape, {
    upgrade(db) {
      if (!db.objectStoreNames.contains('queue'))
        db.createObjectStore('queue', { keyPath: 'id' }).createIndex('order', 'order');
      if (db.objectStoreNames.contains('kept')) db.deleteObjectStore('kept');
      db.createObjectStore('kept');
    },
    // A newer version of the page in another tab must not wait for this one.
    blocking: (_, __, { target }) => {
      if (target instanceof IDBDatabase) target.close();
      forget();
    },
    terminated: forget,
  });
  opened.catch(forget);
  return opened;
}

/** Writes a punch behind the others; it is on the disk when this is done. */
export async function addRecord(record: QueueRecord): Promise<void> {
  const tx = (await database()).transaction('queue', 'readwrite', strict);
  const add = async () => {
    const last = await tx.store.index('order').openKeyCursor(null, 'prev');
    await tx.store.add({ ...record, order: (last?.key ?? 0) + 1 });
  };
  await Promise.all([add(), tx.done]);
}

/** Writes these records anew, those that are still there. */
export async function changeRecords(records: readonly QueueRecord[]): Promise<void> {
  const tx = (await database()).transaction('queue', 'readwrite', strict);
  const change = async (record: QueueRecord) => {
    if (await tx.store.getKey(record.id)) await tx.store.put(record);
  };
  await Promise.all([...records.map(change), tx.done]);
}

/** Takes out what the server has answered. */
export async function removeRecords(ids: readonly string[]): Promise<void> {
  const tx = (await database()).transaction('queue', 'readwrite', strict);
  await Promise.all([...ids.map((id) => tx.store.delete(id)), tx.done]);
}

/** Everything that waits, the oldest first. */
export async function allRecords(): Promise<QueueRecord[]> {
  return await (await database()).getAllFromIndex('queue', 'order');
}

/** Keeps what the page needs to open by itself. */
export async function keep<Name extends keyof Kept>(name: Name, value: Kept[Name]): Promise<void> {
  await (await database()).put('kept', value, name);
}

/** What was kept last. */
export async function readKept(): Promise<Partial<Kept>> {
  const tx = (await database()).transaction('kept');
  const [names, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll(), tx.done]);
  // Each name was written with a value of its own kind.
  return Object.fromEntries(names.map((name, place) => [name, values[place]])) as Partial<Kept>;
}

/** Forgets one thing that was kept, or all of it. */
export async function forgetKept(name?: keyof Kept): Promise<void> {
  const db = await database();
  await (name ? db.delete('kept', name) : db.clear('kept'));
}
