import type { Appointment, AppointmentList } from '@daybook/contract/appointments';
import type { SiteId } from '@daybook/contract/ids';
import { useCallback, useEffect } from 'react';
import { inBackground } from '../background.ts';
import { answers, trpc } from '../server.ts';
import { useMinute } from '../time.ts';

/**
 * A site's appointments of some dates, with what is being changed shown as it is to be. What is being dragged stays as
 * it was when it was lifted, whatever others do to it meanwhile.
 */
export function useList(
  siteId: SiteId,
  { from, to }: { from: string; to: string },
  pending: ReadonlyMap<string, Partial<Appointment>>,
  lifted: Appointment | null,
) {
  const select = useCallback(
    (read: AppointmentList): AppointmentList => {
      const items = read.items.map((item) => (item.id === lifted?.id ? lifted : { ...item, ...pending.get(item.id) }));
      const isGone = lifted !== null && !items.some(({ id }) => id === lifted.id);
      return { ...read, items: isGone ? [...items, lifted] : items };
    },
    [pending, lifted],
  );
  // Who is late and what is held no more, only the time tells.
  const minute = Math.floor(useMinute() / 60_000);
  useEffect(() => {
    if (minute > 0) inBackground(() => void answers.appointments.list.invalidate({ siteId }));
  }, [minute, siteId]);
  return trpc.appointments.list.useQuery({ siteId, from, to }, { placeholderData: (before) => before, select });
}
