import { mayPass, refusedBy } from '@daybook/client/refused';
import { patientServer } from '../../server.ts';
import { serverNow, tabletMoment, tabletMs } from '../../time.ts';
import type { Tell } from '../../use-kiosk.ts';
import { version } from '../../version.ts';
import { type Answer, newRound, nextBatch, pauseAfter, stepAfter } from './plan.ts';
import { heldIds, markRefused, onNudge, readQueue, saySending, settleSkews, takeOut } from './queue.ts';
import { bootId, type QueueRecord } from './record.ts';

/** Rounds in a row that came to nothing; also across losses of the network. What was taken by the server begins it anew. */
let failures = 0;

/** How a round ended; `silent`: nobody answered. */
type Ending = 'well' | 'badly' | 'silent';

/**
 * Sends what waits: now, when something is added, and every half minute. The first silence is told, so that it is found
 * out whether the network is lost. Answers a function that stops.
 */
export function sendQueue(tell: Tell): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  let timer = 0;
  let busy = false;
  let more = false;
  const go = async () => {
    window.clearTimeout(timer);
    more = true;
    if (busy) return;
    busy = true;
    while (more && !signal.aborted) {
      more = false;
      const ending = await aloneInBrowser(signal, () => sendRound(signal));
      failures = ending === 'well' ? 0 : failures + 1;
      if (ending === 'silent' && failures === 1 && !signal.aborted) tell({ is: 'no answer', now: serverNow() });
    }
    busy = false;
    if (!signal.aborted) timer = window.setTimeout(go, pauseAfter(failures));
  };
  const stop = onNudge(() => void go());
  void go();
  return () => {
    leaving.abort();
    stop();
    window.clearTimeout(timer);
  };
}

/** Two tabs must not send the same at once. A browser without such locks is one on an address that is not secure. */
async function aloneInBrowser(signal: AbortSignal, send: () => Promise<Ending>): Promise<Ending> {
  if (!('locks' in navigator)) return await send();
  return await navigator.locks.request('daybook-queue', { signal }, send).catch(() => 'badly');
}

/** Sends until nothing is left that could be. */
async function sendRound(signal: AbortSignal): Promise<Ending> {
  try {
    await readQueue();
    await settleSkews();
    let round = newRound;
    let sent = 0;
    while (!signal.aborted) {
      const records = await readQueue();
      const batch = nextBatch(records, round, heldIds(), { at: tabletMs(), version });
      if (batch.length === 0) break;
      saySending({ upTo: sent + batch.length, of: sent + records.length });
      const answer = await sendBatch(batch, signal);
      const step = stepAfter(round, batch, answer);
      sent += step.remove.length;
      if (step.remove.length > 0) {
        failures = 0;
        await takeOut(step.remove);
      }
      if (step.refuse.length > 0) await markRefused(step.refuse, { at: tabletMs(), by: version });
      if (step.stop) return answer.is === 'silent' ? 'silent' : 'badly';
      round = step.round;
    }
    return round.passed.size === 0 ? 'well' : 'badly';
  } catch {
    // The tablet could not read or write its own store. What waits is still there.
    return 'badly';
  } finally {
    saySending(null);
  }
}

async function sendBatch(batch: readonly QueueRecord[], signal: AbortSignal): Promise<Answer> {
  const [first] = batch;
  if (!first) return { is: 'answered', ids: [] };
  try {
    const input = {
      queueVersion: first.version,
      bootId,
      sentAt: tabletMoment(),
      punches: batch.map(({ punch }) => punch),
    };
    const { results } = await patientServer.clock.sync.mutate(input, { signal });
    return { is: 'answered', ids: results.map(({ id }) => id) };
  } catch (error) {
    const refused = refusedBy(error);
    if (refused.reason === 'bad-input' || refused.reason === 'too-large') return { is: 'unread' };
    if (refused.reason === 'fault') return { is: 'fault' };
    return { is: mayPass(refused) ? 'silent' : 'shut' };
  }
}
