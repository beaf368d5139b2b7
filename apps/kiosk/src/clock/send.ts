import { mayPass, refusedBy } from '@daybook/client';
import { server } from '../server.ts';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import type { Press } from './press.ts';

const again = 2_000;

/** Sends a press until the server answers; the same record each time, so that it counts once. Answers a function that stops. */
export function sendPress(press: Press, visit: number, tell: Tell): () => void {
  const leaving = new AbortController();
  const { grant, ...record } = press;
  const input = { ...record, claim: { method: 'grant', grant } } as const;
  const attempt = async () => {
    try {
      tell({ is: 'punched', visit, punched: await server.clock.punch.mutate(input, { signal: leaving.signal }) });
    } catch (error) {
      if (leaving.signal.aborted) return;
      const refused = refusedBy(error);
      if (!mayPass(refused)) return tell({ is: 'refused', visit, refused });
      tell({ is: 'not sent', visit });
      if (refused.reason === 'no-answer') tell({ is: 'no answer', now: serverNow() });
      const timer = window.setTimeout(attempt, again);
      leaving.signal.addEventListener('abort', () => window.clearTimeout(timer));
    }
  };
  void attempt();
  return () => leaving.abort();
}
