import type { appointmentsRequest, OwnBooking } from '@daybook/contract/booking';
import type { OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { appointments } from '@daybook/db/schema/appointments';
import { confirmMs, mostUnconfirmed } from '@daybook/rules/appointments/life';
import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { OpenContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { tenantOf } from '../../tenant.ts';
import { type AppointmentRow, appointmentRow, readAppointment } from '../appointment-rows.ts';
import { followUp } from '../follow-up.ts';
import { type Offer, readOffer } from '../offer-rows.ts';
import { NoPlace, orAlternatives } from '../or-alternatives.ts';
import { lockProviderHours } from '../provider-lock.ts';
import { type Place, takePlace } from '../take-place.ts';
import { type Booker, countAsked, knownBooker, mailDigest } from './booker.ts';
import { checkOffered } from './check-offered.ts';
import { checkLimit, lockBooker } from './limits.ts';
import { ownOrganization } from './own-row.ts';
import { ownView } from './own-view.ts';
import { selfBookable } from './self-bookable.ts';

type Asked = z.output<(typeof appointmentsRequest)['input']>;

/** What this browser holds becomes a booking, which waits until its mail is confirmed. */
export async function requestBooking(ctx: OpenContext, asked: Asked): Promise<OwnBooking> {
  await countAsked(ctx, 'request');
  const organizationId = await ownOrganization(ctx, asked.id);
  const db = tenantOf(ctx.house, organizationId);
  let offer: (Offer & { row: AppointmentRow }) | undefined;
  const wanted = () =>
    offer && {
      ...{ zone: offer.zone, service: offer.service, siteId: offer.row.siteId, providerId: null },
      from: offer.row.startsAt.getTime(),
      within: selfBookable(offer.service, offer.zone, ctx.house.clock.now()),
    };
  return await orAlternatives({ db, house: ctx.house }, { wanted, refuse: 'hold-expired' }, () =>
    db.write(async (tx) => {
      const booker = knownBooker(ctx);
      if (!booker) throw new Refusal('not-found');
      const by = { ...booker, mail: mailDigest(ctx, asked.email) };
      await lockBooker(tx, by);
      offer = await findOffer(tx, organizationId, asked);
      if (offer.row.said) return await known(tx, offer.row, asked);
      return await write(tx, ctx, asked, { ...offer, by });
    }),
  );
}

async function findOffer(tx: Transaction, organizationId: OrganizationId, { id }: Asked) {
  const row = await readAppointment(tx, organizationId, id);
  if (!row) throw new Refusal('not-found');
  return { row, ...(await readOffer(tx, organizationId, row)) };
}

async function write(
  tx: Transaction,
  ctx: OpenContext,
  asked: Asked,
  { row, by, ...offer }: Offer & { row: AppointmentRow; by: Booker & { mail: string } },
): Promise<OwnBooking> {
  const { organizationId, id } = row;
  const { mail } = by;
  const now = ctx.house.clock.now();
  if (row.startsAt <= now) throw new Refusal('not-offered');
  await checkLimit(tx, {
    ...{ organizationId, by, state: 'requested', most: mostUnconfirmed, now, except: id },
  });
  const span = { from: row.startsAt.getTime(), to: row.busyUntil.getTime() };
  await lockProviderHours(tx, organizationId, { providerId: row.providerId, span });
  const held = await readAppointment(tx, organizationId, id, { held: true });
  if (held?.state !== 'held' && held?.state !== 'lapsed') throw new Refusal('not-found');
  const isHeld = held.state === 'held' && held.expiresAt !== null && held.expiresAt > now;
  const place = isHeld ? {} : await takeAgain(tx, row, offer, now);
  if (!place) throw new NoPlace();
  const { name, email, phone, birthDate, note, language } = asked;
  const [written] = await tx
    .update(appointments)
    .set({
      ...{ ...place, state: 'requested', expiresAt: new Date(now.getTime() + confirmMs), mail, note, language },
      ...{ said: { name, email: email.toLowerCase(), phone, birthDate }, version: sql`${appointments.version} + 1` },
    })
    .where(and(eq(appointments.organizationId, organizationId), eq(appointments.id, id)))
    .returning();
  if (!written) throw new Error('nothing was written');
  const requested = appointmentRow(written);
  await followUp(tx, { actor: { organizationId }, house: ctx.house }, requested, {
    what: 'requested',
    accountId: null,
    byClient: true,
    at: now,
    was: held.state,
  });
  return await ownView(tx, requested);
}

/** What nobody has taken meanwhile is still this browser's, also after its time, as long as it is offered. */
async function takeAgain(
  tx: Transaction,
  { organizationId, id, siteId, providerId, startsAt }: AppointmentRow,
  offer: Offer,
  now: Date,
): Promise<Place | null> {
  const from = startsAt.getTime();
  checkOffered(offer, from, now);
  const { zone, service } = offer;
  return await takePlace(tx, organizationId, {
    ...{ siteId, zone, service, providerId, from, where: 'grid' as const, moving: id, now },
  });
}

/** Sent twice it is one booking; with something else said under its id it is not. */
async function known(tx: Transaction, row: AppointmentRow, asked: Asked): Promise<OwnBooking> {
  const { said } = row;
  const same =
    said?.name === asked.name &&
    said.email === asked.email.toLowerCase() &&
    said.phone === asked.phone &&
    said.birthDate === asked.birthDate &&
    row.note === asked.note;
  if (!same) throw new Refusal('idempotency-mismatch');
  return await ownView(tx, row);
}
