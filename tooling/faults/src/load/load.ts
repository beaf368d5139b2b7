import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Shop } from './shop.ts';

const kinds = ['in', 'break-start', 'break-end', 'out'] as const;
const againMs = 50;
const answerMs = 10_000;

/** What a load has come to so far. */
export interface Load {
  /** Every id that was acknowledged, and when its last sending began (ms of this process's own running time). */
  acknowledged: Map<string, number>;
  /** How often a punch had to be sent again. */
  sentAgain: number;
  /** Lets each send its last punch until that is acknowledged too, and ends. */
  stop(): Promise<void>;
}

/** Everybody punches, one punch behind the other; one without an answer is sent again as it was, until there is one. */
export function startLoad({ url, cookie, employees }: Shop, steps: Map<string, number>): Load {
  const load: Load = { acknowledged: new Map(), sentAgain: 0, stop: async () => undefined };
  let running = true;
  const workers = employees.map(async ({ id: employeeId, pin }) => {
    for (let step = steps.get(employeeId) ?? 0; running; step += 1) {
      const punch = {
        id: randomUUID(),
        kind: kinds[step % kinds.length],
        occurredAt: new Date().toISOString(),
        claim: { method: 'pin', employeeId, pin },
      };
      await sendUntilAcknowledged(punch.id, JSON.stringify(punch));
      steps.set(employeeId, step + 1);
    }
  });

  async function sendUntilAcknowledged(id: string, body: string): Promise<void> {
    for (;;) {
      const at = performance.now();
      if (await isAcknowledged(body)) {
        load.acknowledged.set(id, at);
        return;
      }
      load.sentAgain += 1;
      await wait(againMs);
    }
  }

  async function isAcknowledged(body: string): Promise<boolean> {
    const answer = await fetch(`${url}/trpc/clock.punch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body,
      signal: AbortSignal.timeout(answerMs),
    }).catch(() => undefined);
    const text = await answer?.text().catch(() => undefined);
    if (!answer || text === undefined || answer.status >= 500) return false;
    if (!answer.ok) throw new Error(`a punch was refused: ${text}`);
    const { outcome } = JSON.parse(text).result.data;
    if (outcome !== 'recorded' && outcome !== 'already-recorded') throw new Error(`a punch came to ${outcome}`);
    return true;
  }

  const all = Promise.all(workers);
  // A refusal is told where the load is stopped; until then it must not end the program.
  all.catch(() => undefined);
  load.stop = async () => {
    running = false;
    await all;
  };
  return load;
}
