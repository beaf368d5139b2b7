import type { Sql } from 'postgres';
import type { Log } from '../log.ts';
import type { Clock } from '../time/clock.ts';

/** By what a stream is open, and the hash of it. */
export type Credential = { by: 'staff' | 'kiosk' | 'token'; tokenHash: string };

/** The open streams of a process, each ended within a second of its session's end, and all at once on shutdown. */
export interface Streams {
  /** The signal fires with the reason: `ended` (the session) or `closing` (the server). */
  open(credential: Credential): { signal: AbortSignal; close(): void };
  count(): number;
  closeAll(): void;
  stop(): void;
}

const lookMs = 600;

/** Looks after all streams by one statement; it reads sessions and touches none, so a stream keeps nothing alive. */
export function createStreams(sql: Sql, clock: Clock, idleSeconds: number, log: Log): Streams {
  const open = new Map<AbortController, Credential>();
  let looking = false;

  async function look(): Promise<void> {
    if (looking || open.size === 0) return;
    looking = true;
    try {
      // A stream that opens while the answer is on its way was not asked about, and is not judged by it.
      const asked = [...open];
      const of = (by: Credential['by']) => [
        ...new Set(asked.filter(([, c]) => c.by === by).map(([, c]) => c.tokenHash)),
      ];
      const rows = await sql<{ alive: string }[]>`
        select gate.alive(${of('staff')}::text[], ${of('kiosk')}::text[], ${of('token')}::text[], ${clock.now()}, make_interval(secs => ${idleSeconds})) as alive`;
      const alive = new Set(rows.map((row) => row.alive));
      for (const [controller, credential] of asked) if (!alive.has(credential.tokenHash)) end(controller, 'ended');
    } catch (error) {
      log.warn({ error }, 'could not look after the open streams');
    } finally {
      looking = false;
    }
  }

  function end(controller: AbortController, reason: 'ended' | 'closing'): void {
    open.delete(controller);
    controller.abort(reason);
  }

  const timer = setInterval(look, lookMs);
  timer.unref();
  return {
    open: (credential) => {
      const controller = new AbortController();
      open.set(controller, credential);
      return { signal: controller.signal, close: () => open.delete(controller) };
    },
    count: () => open.size,
    closeAll: () => {
      for (const controller of [...open.keys()]) end(controller, 'closing');
    },
    stop: () => clearInterval(timer),
  };
}
