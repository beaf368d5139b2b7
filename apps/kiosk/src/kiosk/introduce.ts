import { refusedBy } from '@daybook/client';
import { server } from '../server.ts';
import { endsEnrolment } from '../state.ts';
import { learnServerTime, runningMs, serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';

const again = 5_000;

/** Asks the server which kiosk this is, until it answers. Answers a function that stops. */
export function introduce(tell: Tell): () => void {
  let timer = 0;
  let left = false;
  const ask = async () => {
    const askedAt = runningMs();
    try {
      const me = await server.kiosk.me.query();
      learnServerTime(me.serverTime, askedAt);
      if (!left) tell({ is: 'known', me });
    } catch (error) {
      if (left) return;
      const refused = refusedBy(error);
      if (endsEnrolment(refused)) return tell({ is: 'refused', visit: 0, refused });
      tell({ is: 'no answer', now: serverNow() });
      timer = window.setTimeout(ask, again);
    }
  };
  void ask();
  return () => {
    left = true;
    window.clearTimeout(timer);
  };
}
