import { refusedBy } from '@daybook/client';
import { server } from '../server.ts';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import { claimOf, type Who } from './press.ts';

/** Asks who this is and what may be done now. Answers a function that stops waiting. */
export function identify(who: Who, visit: number, tell: Tell): () => void {
  const leaving = new AbortController();
  server.clock.identify.mutate({ claim: claimOf(who) }, { signal: leaving.signal }).then(
    (seen) => tell({ is: 'identified', visit, seen }),
    (error: unknown) => {
      if (leaving.signal.aborted) return;
      const refused = refusedBy(error);
      if (refused.reason === 'no-answer') tell({ is: 'no answer', now: serverNow() });
      tell({ is: 'refused', visit, refused });
    },
  );
  return () => leaving.abort();
}
