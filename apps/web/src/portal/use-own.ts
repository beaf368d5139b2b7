import type { AppointmentId } from '@daybook/contract/ids';
import type { PortalAppointment } from '@daybook/contract/portal';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { asking, queryClient } from './server.ts';
import { useMe } from './use-me.ts';

/** Whom one may see in the portal, and who came of age lately. */
export function useHousehold() {
  const queryKey = ['own', useMe().id, 'household'];
  return useQuery({ queryKey, queryFn: () => asking(queryKey).portal.household.query() });
}

/** Appointments of everybody whom one may see. Others change them too: they are read again each minute. */
export function useAppointments(when: 'ahead' | 'past', options: { enabled?: boolean } = {}) {
  const queryKey = ['own', useMe().id, 'appointments', when];
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam: cursor }) =>
      asking(queryKey).portal.appointments.query({ when, ...(cursor ? { cursor } : {}) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 2_000,
    refetchInterval: 60_000,
    ...options,
  });
}

/** One of them, wherever it stands by now; null: it is not there, or not among those that were read. */
export function useAppointment(id: AppointmentId) {
  const ahead = useAppointments('ahead');
  const find = (pages: readonly { items: readonly PortalAppointment[] }[] | undefined) =>
    pages?.flatMap(({ items }) => items).find((one) => one.id === id);
  const there = find(ahead.data?.pages);
  const past = useAppointments('past', { enabled: ahead.isSuccess && !there });
  const found = there ?? find(past.data?.pages);
  const isRead = ahead.isSuccess && past.isSuccess && !ahead.isFetching && !past.isFetching;
  return {
    appointment: found ?? (isRead ? null : undefined),
    error: found ? null : (ahead.error ?? past.error),
    retry: () => void Promise.all([ahead.refetch(), past.refetch()]),
  };
}

/** What is one's own was changed: it is read anew. */
export async function readAnew(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['own'], refetchType: 'all' });
}
