import type { Appointment, appointmentsReschedule } from '@daybook/contract/appointments';
import type { Service } from '@daybook/contract/services';
import type { Transaction } from '@daybook/db/connect';
import { isAhead } from '@daybook/rules/appointments/life';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { type AppointmentRow, findAppointment } from './appointment-rows.ts';
import { changeAppointment, type KeptChange } from './change-appointment.ts';
import { readOffer } from './offer-rows.ts';
import { NoPlace, orAlternatives } from './or-alternatives.ts';
import { type Place, takePlace } from './take-place.ts';
import { isTooLate } from './too-late.ts';

type Asked = z.output<(typeof appointmentsReschedule)['input']>;

/** Moves an appointment, or makes it longer or shorter: wholly or not at all. Once the notice is over, staff say why. */
export async function rescheduleAppointment(ctx: VerbContext<AccountActor>, asked: Asked): Promise<Appointment> {
  const from = Date.parse(asked.startsAt);
  let offer: { zone: string; service: Service; row: AppointmentRow } | undefined;
  const wanted = () =>
    offer && {
      ...{ zone: offer.zone, service: offer.service, siteId: offer.row.siteId, from },
      providerId: asked.providerId ?? offer.row.providerId,
    };
  return await orAlternatives(ctx, { wanted }, () =>
    ctx.db.write(async (tx) => {
      offer = await findOffer(tx, ctx, asked);
      const { reason } = asked;
      const place = await placeFor(tx, ctx, asked, offer);
      return await changeAppointment(tx, ctx, asked, {
        ...{ what: 'moved', action: 'appointments.moved', reason },
        decide: (row) => Promise.resolve(moved(row, place, reason, ctx.house.clock.now())),
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

/** The place that it is to have: the provider's day is locked before the row is. */
async function placeFor(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  asked: Asked,
  { row, zone, service }: { row: AppointmentRow; zone: string; service: Service },
): Promise<Place | null | 'too-late'> {
  const now = ctx.house.clock.now();
  const { reason } = asked;
  // What is too late or over is said where it is known what of this was sent before.
  if (!isAhead(row.state) || isOver(row, now) || row.version !== asked.version) return null;
  if (reason === undefined && isTooLate(row, service, now)) return 'too-late';
  const minutes = asked.minutes ?? Math.round((row.endsAt.getTime() - row.startsAt.getTime()) / 60_000);
  return await takePlace(tx, ctx.actor.organizationId, {
    ...{ siteId: row.siteId, zone, service, minutes, from: Date.parse(asked.startsAt), moving: row.id, now },
    ...{ providerId: asked.providerId ?? row.providerId, where: reason === undefined ? 'hours' : 'any' },
  });
}

/** Whether its mail was not confirmed in time: it takes no place any more, and would take none elsewhere. */
function isOver({ expiresAt }: AppointmentRow, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now;
}

/** Whether what was kept is where this is to be, as far as it is said. */
function isThere({ providerId, startsAt, endsAt }: KeptChange, asked: Asked): boolean {
  return (
    startsAt.getTime() === Date.parse(asked.startsAt) &&
    (asked.providerId === undefined || asked.providerId === providerId) &&
    (asked.minutes === undefined || asked.minutes * 60_000 === endsAt.getTime() - startsAt.getTime())
  );
}

function moved(
  row: AppointmentRow,
  place: Place | null | 'too-late',
  reason: string | undefined,
  now: Date,
): Partial<AppointmentRow> {
  if (!isAhead(row.state) || isOver(row, now)) throw new Refusal('not-from-here');
  if (place === 'too-late') throw new Refusal('too-late-to-change', { fields: { reason: 'why' } });
  if (!place) throw new NoPlace();
  return { ...place, sequence: row.sequence + 1, reason: reason ?? null };
}
