import { refusedBy } from '@daybook/client/refused';
import { server } from '../server.ts';
import type { Screen } from '../state.ts';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';

/** Sooner than a grant ends: whoever still stands there keeps one that is good. */
const again = 40_000;

/** By which grant a screen reads the person's own day, and for which time; null when it does not. */
export function readingOf(screen: Screen): { grant: string; reads: number } | null {
  if (screen.at === 'my-day') return screen;
  return screen.at === 'confirmed' && screen.grant !== null ? { grant: screen.grant, reads: 0 } : null;
}

/** Reads the person's own day, and again while the person stays. Answers a function that stops. */
export function readMyDay(first: string, visit: number, tell: Tell): () => void {
  const leaving = new AbortController();
  let timer = 0;
  const read = async (grant: string): Promise<void> => {
    try {
      const day = await server.kiosk.myDay.query({ grant }, { signal: leaving.signal });
      tell({ is: 'my day known', visit, day });
      timer = window.setTimeout(() => void read(day.grant), again);
    } catch (error) {
      if (leaving.signal.aborted) return;
      const refused = refusedBy(error);
      if (refused.reason === 'no-answer') tell({ is: 'no answer', now: serverNow() });
      tell({ is: 'my day refused', visit, refused });
    }
  };
  void read(first);
  return () => {
    leaving.abort();
    window.clearTimeout(timer);
  };
}
