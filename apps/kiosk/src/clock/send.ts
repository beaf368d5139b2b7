import { mayPass, refusedBy } from '@daybook/client/refused';
import type { Identified, Punched } from '@daybook/contract/clock';
import { server } from '../server.ts';
import { endsEnrolment } from '../state.ts';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';
import type { Press } from './press.ts';
import { keepPress, letGo, takeOut } from './queue/queue.ts';
import { shownTime } from './queue/record.ts';

type Heard = ReturnType<typeof refusedBy>;

/** Nobody stands longer than this before a tablet that has the punch already. */
const answerWithin = 3_000;

/**
 * Keeps a press, then tries to have it confirmed while the person stands there. Without an answer it waits in the queue
 * like any other: the same record, so that it counts once.
 */
export async function sendPress(
  press: Press,
  seen: Identified,
  lost: boolean,
  visit: number,
  tell: Tell,
): Promise<void> {
  const claim = { method: 'grant', grant: seen.grant } as const;
  const kept = await keepPress(press, seen.employee.id, claim, true).catch(() => null);
  // Whoever heard nothing since the page was opened cannot say the server's time; that is for the queue.
  if (kept && (lost || press.clocks.elapsedMs === null)) {
    tell({ is: 'kept', visit });
    return letGo(press.id);
  }
  const answer = await tryOnce(press, seen.grant, tell);
  if ('punched' in answer) {
    if (kept) await takeOut([press.id]).catch(() => letGo(press.id));
    return tell({ is: 'punched', visit, punched: answer.punched });
  }
  const { refused } = answer;
  const final = isFinal(refused);
  if (kept && final) await takeOut([press.id]).catch(() => undefined);
  if (kept && !final && !endsEnrolment(refused)) tell({ is: 'kept', visit });
  else
    tell({
      is: 'refused',
      visit,
      refused: refused.reason === 'no-answer' ? { ...refused, reason: 'unsure' } : refused,
    });
  letGo(press.id);
}

async function tryOnce(press: Press, grant: string, tell: Tell): Promise<{ punched: Punched } | { refused: Heard }> {
  const { id, kind, clocks } = press;
  try {
    const input = { id, kind, occurredAt: shownTime(clocks), claim: { method: 'grant', grant } } as const;
    return { punched: await server.clock.punch.mutate(input, { signal: AbortSignal.timeout(answerWithin) }) };
  } catch (error) {
    const refused = refusedBy(error);
    if (refused.reason === 'no-answer') tell({ is: 'no answer', now: serverNow() });
    return { refused };
  }
}

/** Whether the server has decided that this is no punch. Whatever else it says, the queue asks again. */
function isFinal(refused: Heard): boolean {
  const asksAgain = mayPass(refused) || endsEnrolment(refused);
  return !asksAgain && refused.reason !== 'fault' && refused.reason !== 'bad-input';
}
