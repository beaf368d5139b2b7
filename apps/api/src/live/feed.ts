import type { OrganizationId } from '@daybook/contract/ids';
import type { Sql } from 'postgres';
import type { Log } from '../log.ts';
import { type EventRow, presentPosition, readEvents } from './event-rows.ts';
import { channel, createNotifier } from './notifier.ts';
import { isAfter, type Position } from './position.ts';

/** One open stream: where it has read to, and what to do with what comes. */
interface Reader {
  organizationId: OrganizationId;
  position: Position;
  take(event: EventRow): void;
}

export interface LiveFeed {
  /** Something was committed that others may watch. */
  notify(): void;
  /** Reads for this reader from its position on; answers the way to stop. */
  open(reader: Reader): () => void;
  present(): Promise<Position>;
  /** Counts restores: numbers of another epoch are no base to resume from. */
  epoch: number;
  close(): Promise<void>;
}

const lookMs = 1000;
const unsettledMs = 15;

/**
 * One feed a process: on a notification, and once a second anyway, it reads each watched organization once for all
 * of its readers. `listener` is a direct connection of its own; `sql` the serving pool.
 */
export async function createFeed(sql: Sql, listener: Sql, log: Log): Promise<LiveFeed> {
  const readers = new Map<OrganizationId, Set<Reader>>();
  let running = false;
  let again = false;
  let closed = false;

  async function look(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    let soon = false;
    try {
      for (const organizationId of readers.keys()) soon = (await readFor(organizationId)) || soon;
    } catch (error) {
      log.warn({ error }, 'could not read live events');
    } finally {
      running = false;
    }
    if (closed) return;
    if (again) {
      again = false;
      setImmediate(look);
    } else if (soon) setTimeout(look, unsettledMs).unref();
  }

  /** Answers whether to look again very soon. */
  async function readFor(organizationId: OrganizationId): Promise<boolean> {
    for (;;) {
      const waiting = [...(readers.get(organizationId) ?? [])];
      const first = waiting[0];
      if (!first) return false;
      const from = waiting.reduce(
        (least, reader) => (isAfter(least, reader.position) ? reader.position : least),
        first.position,
      );
      const { rows, more, unsettled } = await readEvents(sql, organizationId, from);
      for (const reader of waiting) {
        for (const row of rows) {
          if (!isAfter(row.position, reader.position)) continue;
          reader.position = row.position;
          reader.take(row);
        }
      }
      if (!more) return unsettled;
    }
  }

  const timer = setInterval(look, lookMs);
  timer.unref();
  const subscription = await listener.listen(channel, () => void look());
  const [installation] = await sql<{ epoch: number }[]>`select epoch from installation`;

  return {
    notify: createNotifier(sql, log),
    open: (reader) => {
      const set = readers.get(reader.organizationId) ?? new Set();
      readers.set(reader.organizationId, set.add(reader));
      void look();
      return () => {
        set.delete(reader);
        if (set.size === 0) readers.delete(reader.organizationId);
      };
    },
    present: () => presentPosition(sql),
    epoch: installation?.epoch ?? 1,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await subscription.unlisten();
    },
  };
}
