import { refusedBy } from '@daybook/client/refused';
import { currentView } from '../clock/queue/queue.ts';
import { keep } from '../clock/queue/store.ts';
import { server } from '../server.ts';
import { learnServerTime, readClocks, runningMs, serverNow, tabletMoment, tabletMs } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import { version } from '../version.ts';

const every = 60_000;
const whileSilent = 5_000;

/**
 * Says once a minute that this kiosk lives, and learns the time; more often while the network is `lost`. One
 * for the clock learns the names and what report is due too; the others are told neither. Answers a function that stops.
 */
export function beat(lost: boolean, isClock: boolean, tellAll: Tell): () => void {
  let timer = 0;
  let left = false;
  const tell: Tell = (event) => {
    if (!left) tellAll(event);
  };
  const say = async () => {
    const next = await sayOnce(isClock, tell);
    window.clearTimeout(timer);
    if (!left) timer = window.setTimeout(say, next);
  };
  // A tablet that wakes up, or finds its network again, has old news.
  const wake = () => {
    if (document.visibilityState === 'visible') void say();
  };
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', wake);
  void say();
  // A page that opened by what it kept, or was long without the server, may know its site by an old name.
  if (!lost) learnKiosk(tell);
  return () => {
    left = true;
    window.clearTimeout(timer);
    document.removeEventListener('visibilitychange', wake);
    window.removeEventListener('online', wake);
  };
}

/** Answers how long to wait for the next beat, in ms. */
async function sayOnce(isClock: boolean, tell: Tell): Promise<number> {
  const askedAt = runningMs();
  try {
    const { waiting, oldest } = currentView();
    const { serverTime, sealing } = await server.kiosk.heartbeat.mutate({
      waiting,
      oldest,
      version,
      clock: tabletMoment(),
    });
    learnServerTime(serverTime, askedAt);
    keepSkew();
    tell({ is: 'answered', sealing });
    if (isClock) {
      await askNames(tell);
      await askDue(tell);
    }
    return every;
  } catch (error) {
    tellTrouble(error, tell);
    return whileSilent;
  }
}

/** So that a page that opens without the server knows how far this tablet's clock is off. */
function keepSkew(): void {
  const { skewMs } = readClocks();
  if (skewMs !== null) keep('skew', { skewMs, at: tabletMs() }).catch(() => undefined);
}

async function askNames(tell: Tell): Promise<void> {
  const { items } = await server.kiosk.roster.query({});
  tell({ is: 'people', people: items });
}

/** Whether a day report is due here; that this is not answered concerns nobody who clocks in. */
async function askDue(tell: Tell): Promise<void> {
  const answer = await server.reports.reminder.query().catch(() => null);
  if (answer) tell({ is: 'report due', due: answer.due });
}

function tellTrouble(error: unknown, tell: Tell): void {
  const refused = refusedBy(error);
  if (refused.reason === 'no-answer') tell({ is: 'no answer', now: serverNow() });
  // Of the refusals, only the end of this enrolment concerns the screen; no visit has the number -1.
  else tell({ is: 'refused', visit: -1, refused });
}

function learnKiosk(tell: Tell): void {
  server.kiosk.me.query().then(
    (me) => tell({ is: 'known', me }),
    (error: unknown) => tellTrouble(error, tell),
  );
}

/** Learns the names anew, for somebody who was added a moment ago and now looks for the own one. */
export function learnNames(tell: Tell): void {
  askNames(tell).catch((error: unknown) => tellTrouble(error, tell));
}
