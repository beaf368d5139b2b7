import type { PortalAppointment, portalReschedule } from '@daybook/contract/portal';
import type { Transaction } from '@daybook/db/connect';
import type * as z from 'zod/mini';
import type { ClientActor } from '../actor.ts';
import type { AppointmentRow } from '../appointments/appointment-rows.ts';
import { type Offer, readOffer } from '../appointments/offer-rows.ts';
import { orAlternatives } from '../appointments/or-alternatives.ts';
import { checkOffered } from '../appointments/page/check-offered.ts';
import { selfBookable } from '../appointments/page/self-bookable.ts';
import { isThere, moved, placeToMove } from '../appointments/place-to-move.ts';
import type { VerbContext } from '../context.ts';
import { changeOwn } from './change-own.ts';
import { goesAtOnce } from './goes-at-once.ts';
import { findOwn } from './own-appointment.ts';
import type { Person } from './people.ts';

type Asked = z.output<(typeof portalReschedule)['input']>;
type Found = Offer & { row: AppointmentRow; person: Person };

/**
 * Moves an appointment to where clients may book themselves, within the notice. Where staff have to agree they are asked
 * anew: they agreed to another time.
 */
export async function reschedule(ctx: VerbContext<ClientActor>, asked: Asked): Promise<PortalAppointment> {
  const { organizationId } = ctx.actor;
  const from = Date.parse(asked.startsAt);
  const now = ctx.house.clock.now();
  let offer: Found | undefined;
  const wanted = () =>
    offer && {
      ...{ zone: offer.zone, service: offer.service, siteId: offer.row.siteId, from },
      providerId: asked.providerId ?? offer.row.providerId,
      within: selfBookable(offer.service, offer.zone, now),
    };
  return await orAlternatives(ctx, { wanted }, () =>
    ctx.db.write(async (tx) => {
      const found = await findOffer(tx, ctx, asked, now);
      offer = found;
      const check = () => void checkOffered(found, from, now);
      const place = await placeToMove(tx, asked, found, { where: 'grid', now, check });
      const isFree = await goesAtOnce(tx, organizationId, found.service, found.person.id, now);
      return await changeOwn(tx, ctx, asked, {
        ...{ what: 'moved', action: 'appointments.moved' },
        decide: (row) => {
          const state = row.state === 'booked' && isFree ? 'booked' : 'requested';
          return Promise.resolve({ ...moved(row, place, undefined, now), state });
        },
        isSame: (kept) => isThere(kept, asked),
      });
    }),
  );
}

async function findOffer(
  tx: Transaction,
  { actor }: VerbContext<ClientActor>,
  { id }: Asked,
  now: Date,
): Promise<Found> {
  const { row, person } = await findOwn(tx, actor, now, id);
  return { row, person, ...(await readOffer(tx, actor.organizationId, row)) };
}
