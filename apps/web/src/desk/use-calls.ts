import { refusedBy } from '@daybook/client';
import { type ServiceId, type SiteId, type TicketId, ticketChangeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { PriorityReason, Ticket } from '@daybook/contract/queue';
import { bookingRefusal } from '@daybook/ui/language/booking-refusals';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { useState } from 'react';
import { calendarWords } from '../appointments/words.ts';
import { formWords } from '../form/words.ts';
import { answers, server } from '../server.ts';
import { toast } from '../shell/toast.ts';
import { toastWithUndo } from '../shell/toast-undo.tsx';
import { serverNow } from '../time.ts';
import { deskWords } from './words.ts';

export type Calls = ReturnType<typeof useCalls>;

/** What becomes of a number that stays: its lane, by why it has priority, or null for none, and what it waits for. */
export interface NumberChange {
  priority?: PriorityReason | null;
  serviceId?: ServiceId;
}

const seen = ({ id, version }: Ticket) => ({ id, version, changeId: ticketChangeId.parse(newId()) });

/**
 * What can be done to numbers.
 * @param roomOf where to; null: it is not said yet, which is said
 */
export function useCalls(siteId: SiteId, roomOf: () => string | null) {
  const words = useWords(deskWords);
  const { undo } = useWords(calendarWords);
  const form = useWords(formWords);
  const language = useLanguage();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());

  /** One thing at a time for each number: whoever presses twice does it once. */
  const doing = async (what: string, work: () => Promise<void>): Promise<void> => {
    if (busy.has(what)) return;
    setBusy((before) => new Set(before).add(what));
    try {
      await work();
    } catch (error) {
      const { reason, facts } = refusedBy(error);
      toast(reason === 'no-answer' ? form.noAnswer : bookingRefusal(language, reason, facts, serverNow()));
    } finally {
      await answers.appointments.invalidate();
      setBusy((before) => new Set([...before].filter((one) => one !== what)));
    }
  };
  const call = async (ticketId?: TicketId): Promise<void> => {
    const room = roomOf();
    if (!room) return;
    await doing(ticketId ?? 'next', async () => {
      const changeId = ticketChangeId.parse(newId());
      const asked = { changeId, siteId, room, ...(ticketId ? { ticketId } : {}) };
      const { ticket } = await server.appointments.queue.call.mutate(asked);
      toast(ticket ? words.wasCalled(ticket.number, room) : words.nobodyWaits);
    });
  };
  const again = (ticket: Ticket): Promise<void> =>
    doing(ticket.id, async () => {
      const room = ticket.state === 'called' ? undefined : (roomOf() ?? undefined);
      const { number, room: where } = await server.appointments.queue.recall.mutate({
        ...seen(ticket),
        ...(room ? { room } : {}),
      });
      toast(words.wasCalled(number, where ?? ''));
    });
  const end = (how: 'finish' | 'miss') => (ticket: Ticket) =>
    doing(ticket.id, async () => {
      const ended = await server.appointments.queue[how].mutate(seen(ticket));
      const said = `${ended.number}: ${how === 'finish' ? words.finished : words.missed}`;
      toastWithUndo(said, undo, () => void again(ended), ended.id);
    });
  const change = (ticket: Ticket, { priority, serviceId }: NumberChange): Promise<void> =>
    doing(ticket.id, async () => {
      const { queue } = server.appointments;
      let now = ticket;
      if (priority !== undefined) now = await queue.prioritize.mutate({ ...seen(now), priority });
      if (serviceId !== undefined) now = await queue.transfer.mutate({ ...seen(now), serviceId });
      toast(words.wasChanged(now.number));
    });
  return {
    isCalling: busy.has('next'),
    isBusy: (ticket: Ticket) => busy.has(ticket.id),
    callNext: () => call(),
    call: (ticket: Ticket) => call(ticket.id),
    again,
    change,
    finish: end('finish'),
    miss: end('miss'),
  };
}
