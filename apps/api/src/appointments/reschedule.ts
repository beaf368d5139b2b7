import type { Appointment, appointmentsReschedule } from '@daybook/contract/appointments';
import type { Service } from '@daybook/contract/services';
import type { Transaction } from '@daybook/db/connect';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { type AppointmentRow, findAppointment } from './appointment-rows.ts';
import { changeAppointment } from './change-appointment.ts';
import { readOffer } from './offer-rows.ts';
import { orAlternatives } from './or-alternatives.ts';
import { isThere, moved, placeToMove } from './place-to-move.ts';

type Asked = z.output<(typeof appointmentsReschedule)['input']>;

/** Moves an appointment, or makes it longer or shorter: wholly or not at all. Once the notice is over, staff say why. */
export async function rescheduleAppointment(ctx: VerbContext<AccountActor>, asked: Asked): Promise<Appointment> {
  const from = Date.parse(asked.startsAt);
  const now = ctx.house.clock.now();
  const { reason } = asked;
  let offer: { zone: string; service: Service; row: AppointmentRow } | undefined;
  const wanted = () =>
    offer && {
      ...{ zone: offer.zone, service: offer.service, siteId: offer.row.siteId, from },
      providerId: asked.providerId ?? offer.row.providerId,
    };
  return await orAlternatives(ctx, { wanted }, () =>
    ctx.db.write(async (tx) => {
      offer = await findOffer(tx, ctx, asked);
      const place = await placeToMove(tx, asked, offer, { where: reason === undefined ? 'hours' : 'any', now });
      return await changeAppointment(tx, ctx, asked, {
        ...{ what: 'moved', action: 'appointments.moved', reason },
        decide: (row) => Promise.resolve(moved(row, place, reason, now)),
        isSame: (kept) => isThere(kept, asked),
      });
    }),
  );
}

async function findOffer(tx: Transaction, ctx: VerbContext<AccountActor>, { id }: Asked) {
  const row = await findAppointment(tx, ctx.actor, id);
  const { zone, service } = await readOffer(tx, ctx.actor.organizationId, row);
  return { row, zone, service };
}
