import { refusedBy } from '@daybook/client/refused';
import { epochMs } from '@daybook/ui/language/format';
import { allRecords, type Kept, readKept } from '../clock/queue/store.ts';
import { server } from '../server.ts';
import { endsEnrolment } from '../state.ts';
import { assumeSkew, learnServerTime, runningMs, serverNow, tabletMs } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';

const again = 5_000;
/** A server that is there answers before this; else the page opens by what it kept. */
const opensAfter = 800;

/** Asks the server which kiosk this is, until it answers; meanwhile the kiosk opens by what it knew. Answers a function that stops. */
export function introduce(tell: Tell): () => void {
  let timer = 0;
  let left = false;
  const open = () => void openByItself(tell, () => left);
  const opening = window.setTimeout(open, opensAfter);
  const ask = async () => {
    const askedAt = runningMs();
    try {
      const me = await server.kiosk.me.query();
      learnServerTime(me.serverTime, askedAt);
      await recallNames(tell);
      if (!left) tell({ is: 'known', me });
    } catch (error) {
      if (left) return;
      const refused = refusedBy(error);
      if (endsEnrolment(refused)) return tell({ is: 'refused', visit: 0, refused });
      await openByItself(tell, () => left);
      tell({ is: 'no answer', now: serverNow() });
      timer = window.setTimeout(ask, again);
    }
  };
  void ask();
  return () => {
    left = true;
    window.clearTimeout(timer);
    window.clearTimeout(opening);
  };
}

/** The names as they were last time, until the server has told them anew: it may be gone again before that. */
async function recallNames(tell: Tell): Promise<void> {
  const { people } = await readKept().catch((): Partial<Kept> => ({}));
  if (people) tell({ is: 'remembered', people });
}

/** Opens a kiosk that was enrolled before, without the server. */
async function openByItself(tell: Tell, isLeft: () => boolean): Promise<void> {
  try {
    const [{ me, people, skew }, records] = await Promise.all([readKept(), allRecords()]);
    if (!me || isLeft()) return;
    const newest = Math.max(skew?.at ?? 0, ...records.map(({ punch }) => epochMs(punch.occurredAt)));
    if (skew) assumeSkew(skew.skewMs, newest);
    tell({ is: 'opened', me, people: people ?? [], lostSince: skew ? skew.at - skew.skewMs : tabletMs() });
  } catch {
    // Nothing can be read here; the server has to answer first, as at a tablet's first start.
  }
}
