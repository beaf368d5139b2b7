import { refusedBy } from '@daybook/client/refused';
import type { MessageId } from '@daybook/contract/ids';
import type { MyDay } from '@daybook/contract/kiosk';
import type { LeaveInput } from '@daybook/contract/leave';
import { newId } from '@daybook/contract/new-id';
import type { WallMoment } from '@daybook/contract/values';
import { server } from '../server.ts';
import type { Event } from '../state.ts';
import { serverNow } from '../time.ts';
import type { Tell } from '../use-kiosk.ts';

/** Asks for the out that is missing. Each press is a request of its own: a time that was wrong is said anew. */
export function askForOut(
  asked: { grant: string; businessDate: string; at: WallMoment; note: string },
  visit: number,
  tell: Tell,
): void {
  const { grant, businessDate, at } = asked;
  const note = asked.note.trim();
  const request = {
    id: newId(),
    grant,
    kind: 'out',
    at,
    businessDate,
    ...(note ? { note } : {}),
  } as const;
  send(() => server.kiosk.askAmendment.mutate(request), 'asked', visit, tell);
}

/** Signs off the hours that are shown. */
export function signHours({ grant, signOff: { from, to, figures } }: MyDay, visit: number, tell: Tell): void {
  const signing = { id: newId(), grant, from, to, figures };
  send(() => server.kiosk.signOff.mutate(signing), 'signed', visit, tell);
}

/** Asks for leave; one id for as long as the page is open, so that a second press asks once. */
export function askForLeave(grant: string, leave: LeaveInput, visit: number, tell: Tell): void {
  send(() => server.kiosk.requestLeave.mutate({ grant, leave }), 'leave-asked', visit, tell);
}

/** Says that the person has read a message. */
export function gotIt(grant: string, id: MessageId, visit: number, tell: Tell): void {
  send(() => server.kiosk.readMessages.mutate({ grant, messageIds: [id] }), 'messages', visit, tell);
}

type Page = Extract<Event, { is: 'my day turned' }>['page'];

function send(call: () => Promise<unknown>, page: Page, visit: number, tell: Tell): void {
  tell({ is: 'my day sends', visit });
  call().then(
    () => tell({ is: 'my day turned', visit, page, anew: true }),
    (error: unknown) => {
      const refused = refusedBy(error);
      if (refused.reason === 'no-answer') tell({ is: 'no answer', now: serverNow() });
      tell({ is: 'my day refused', visit, refused });
    },
  );
}
