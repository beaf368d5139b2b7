import { refusedBy } from '@daybook/client/refused';
import type { BookingSite } from '@daybook/contract/booking';
import { type AppointmentId, appointmentId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { holdMs } from '@daybook/rules/appointments/life';
import { wallDate } from '@daybook/ui/language/format';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Draft, Held } from './draft.ts';
import { letGoOf } from './let-go.ts';
import { queryClient, server } from './server.ts';
import type { Offered } from './steps.ts';
import { deviceNow } from './time.ts';

/** Keeps a time for this browser, and lets go of the one before; answers how it stands. */
export function useHold(props: {
  site: BookingSite;
  service: Offered;
  draft: Draft;
  change: (changed: Partial<Draft>) => void;
}) {
  const { site, service, draft, change } = props;
  // An answer that was lost on its way may have been a yes: asked again under the same id it is the same hold.
  const unanswered = useRef<{ id: AppointmentId; startsAt: string } | null>(null);
  const hold = useMutation({
    mutationFn: async (startsAt: string): Promise<Held> => {
      const before = draft.held;
      const id = unanswered.current?.startsAt === startsAt ? unanswered.current.id : appointmentId.parse(newId());
      unanswered.current = { id, startsAt };
      const asked = {
        ...{ id, siteId: site.siteId, serviceId: service.id, startsAt },
        ...(draft.providerId === null ? {} : { providerId: draft.providerId }),
      };
      const held = await server.appointments.hold.mutate(asked).catch(async (error: unknown) => {
        // Two are all that may be held from one address: where others share it, the one before goes first.
        if (!before || refusedBy(error).reason !== 'too-many-bookings') throw error;
        await server.appointments.release.mutate({ id: before.id });
        change({ held: null });
        return await server.appointments.hold.mutate(asked);
      });
      letGoOf(before);
      const { endsAt, providerId } = held;
      return { id, startsAt: held.startsAt, endsAt, providerId, overAt: deviceNow() + holdMs };
    },
    onSettled: (_, error) => {
      if (!error || refusedBy(error).reason !== 'no-answer') unanswered.current = null;
    },
    onSuccess: (held) => change({ held, date: wallDate(site.zone, held.startsAt) }),
    onError: () => void queryClient.invalidateQueries({ queryKey: ['slots'] }),
  });
  const release = () => {
    unanswered.current = null;
    hold.reset();
    letGoOf(draft.held);
    if (draft.held) change({ held: null });
  };
  return {
    take: (startsAt: string) => {
      if (!hold.isPending) hold.mutate(startsAt);
    },
    release,
    /** The time that is being asked for. */
    pending: hold.isPending ? hold.variables : null,
    /** Why it was not had. */
    failed: hold.isError ? { error: hold.error, retry: () => hold.mutate(hold.variables) } : null,
  };
}
