import { refusedBy } from '@daybook/client/refused';
import type { QueueOffers } from '@daybook/contract/queue-screens';
import { useEffect, useState } from 'react';
import { backgroundServer } from '../server.ts';
import { endsEnrolment } from '../state.ts';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';

const every = 15_000;

/** What numbers are given for here, asked again every few seconds and for each `visit`; null until it is known. */
export function useOffers(visit: number, lost: boolean, tell: Tell): QueueOffers | null {
  const [offers, setOffers] = useState<QueueOffers | null>(null);
  useEffect(() => {
    // The heartbeat says when the server answers again.
    if (lost) return;
    const leaving = new AbortController();
    let timer = 0;
    const read = async () => {
      try {
        setOffers(await backgroundServer.appointments.queue.offers.query(undefined, { signal: leaving.signal }));
      } catch (error) {
        if (leaving.signal.aborted) return;
        const refused = refusedBy(error);
        if (refused.reason === 'no-answer') return tell({ is: 'no answer', now: serverNow() });
        if (endsEnrolment(refused)) return tell({ is: 'refused', visit, refused });
      }
      timer = window.setTimeout(read, every);
    };
    void read();
    return () => {
      leaving.abort();
      window.clearTimeout(timer);
    };
  }, [visit, lost, tell]);
  return offers;
}
