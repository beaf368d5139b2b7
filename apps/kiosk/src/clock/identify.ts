import { refusedBy } from '@daybook/client/refused';
import { server } from '../server.ts';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import { claimOf, type Who } from './press.ts';
import { canSeal } from './queue/seal.ts';

/** So long somebody waits for the server; then the tablet takes the punch by itself. */
const answerWithin = 2_500;

/** Asks who this is and what may be done now; not at all while the network is `lost`. Answers a function that stops waiting. */
export function identify(who: Who, lost: boolean, visit: number, tell: Tell): () => void {
  const alone = canSeal();
  if (alone && lost) {
    tell({ is: 'unheard', visit });
    return () => undefined;
  }
  const leaving = new AbortController();
  const signal = alone ? AbortSignal.any([leaving.signal, AbortSignal.timeout(answerWithin)]) : leaving.signal;
  server.clock.identify.mutate({ claim: claimOf(who) }, { signal }).then(
    (seen) => tell({ is: 'identified', visit, seen }),
    (error: unknown) => {
      if (leaving.signal.aborted) return;
      const refused = refusedBy(error);
      const { reason } = refused;
      // Told before the loss of the network: that begins the asking anew, which ends this.
      if (alone && (reason === 'no-answer' || reason === 'unavailable' || reason === 'fault'))
        tell({ is: 'unheard', visit });
      else tell({ is: 'refused', visit, refused });
      if (reason === 'no-answer') tell({ is: 'no answer', now: serverNow() });
    },
  );
  return () => leaving.abort();
}
