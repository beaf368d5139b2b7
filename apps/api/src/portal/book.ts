import type { PortalAppointment, portalBook } from '@daybook/contract/portal';
import type { Transaction } from '@daybook/db/connect';
import { appointments } from '@daybook/db/schema/appointments';
import type * as z from 'zod/mini';
import type { ClientActor } from '../actor.ts';
import { type AppointmentRow, appointmentRow, readAppointment } from '../appointments/appointment-rows.ts';
import { toldInTrail } from '../appointments/change-appointment.ts';
import { followUp } from '../appointments/follow-up.ts';
import { type Offer, readOffer } from '../appointments/offer-rows.ts';
import { NoPlace, orAlternatives } from '../appointments/or-alternatives.ts';
import { checkOffered } from '../appointments/page/check-offered.ts';
import { takePlace } from '../appointments/take-place.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { checkAhead, lockPerson } from './ahead-limit.ts';
import { viewOne } from './appointment-view.ts';
import { goesAtOnce } from './goes-at-once.ts';
import { findOwn } from './own-appointment.ts';
import { findPerson, type Person } from './people.ts';

type Asked = z.output<(typeof portalBook)['input']>;

/**
 * Books what clients may book themselves, for oneself or a child. There is nothing to confirm: whoever is signed in is
 * known. It is booked at once, or waits for staff to agree.
 */
export async function book(ctx: VerbContext<ClientActor>, asked: Asked): Promise<PortalAppointment> {
  const { actor, db, house } = ctx;
  const { siteId } = asked;
  const providerId = asked.providerId ?? null;
  const from = Date.parse(asked.startsAt);
  const now = house.clock.now();
  let offer: (Offer & { within: { from: number; before: number } }) | undefined;
  const wanted = () => offer && { ...offer, siteId, providerId, from };
  return await orAlternatives(ctx, { wanted }, () =>
    db.write(async (tx) => {
      const person = await findPerson(tx, actor, now, asked.clientId);
      await lockPerson(tx, person.id);
      const before = await readAppointment(tx, actor.organizationId, asked.id);
      if (before) return await known(tx, ctx, asked, now);
      const found = await readOffer(tx, actor.organizationId, asked);
      offer = { ...found, within: checkOffered(found, from, now) };
      await checkAhead(tx, actor.organizationId, person.id, now);
      const row = await write(tx, ctx, asked, { ...offer, from, now });
      return await viewOne(tx, ctx, [person], row.id);
    }),
  );
}

async function write(
  tx: Transaction,
  ctx: VerbContext<ClientActor>,
  { id, clientId, siteId, serviceId, providerId: named, note }: Asked,
  { zone, service, from, now }: Offer & { from: number; now: Date },
): Promise<AppointmentRow> {
  const { organizationId, language } = ctx.actor;
  const providerId = named ?? null;
  const place = await takePlace(tx, organizationId, { siteId, zone, service, providerId, from, where: 'grid', now });
  if (!place) throw new NoPlace();
  const state = (await goesAtOnce(tx, organizationId, service, clientId, now)) ? 'booked' : 'requested';
  const [made] = await tx
    .insert(appointments)
    .values({
      ...{ organizationId, id, siteId, serviceId, ...place, state, source: 'portal' },
      ...{ clientId, note, language, recordedAt: now },
    })
    .onConflictDoNothing({ target: [appointments.organizationId, appointments.id] })
    .returning();
  // Somebody else's, at this very moment: whoever sends the same again waits at the lock above.
  if (!made) throw new Refusal('idempotency-mismatch');
  const row = appointmentRow(made);
  await followUp(tx, ctx, row, { what: state, accountId: null, byClient: true, at: now, was: null });
  await record(tx, authorOf(ctx), {
    action: 'appointments.booked',
    subject: { kind: 'appointment', id },
    after: { siteId, ...toldInTrail(row) },
  });
  return row;
}

/** Sent twice it is one appointment; anything else under its id is not. */
async function known(
  tx: Transaction,
  ctx: VerbContext<ClientActor>,
  asked: Asked,
  now: Date,
): Promise<PortalAppointment> {
  const own = await findOwn(tx, ctx.actor, now, asked.id).catch((error: unknown) => {
    if (error instanceof Refusal) throw new Refusal('idempotency-mismatch');
    throw error;
  });
  if (!isSame(own, asked)) throw new Refusal('idempotency-mismatch');
  return await viewOne(tx, ctx, own.people, own.row.id);
}

function isSame({ row, person }: { row: AppointmentRow; person: Person }, asked: Asked): boolean {
  return (
    row.source === 'portal' &&
    person.id === asked.clientId &&
    row.siteId === asked.siteId &&
    row.serviceId === asked.serviceId &&
    row.note === asked.note &&
    (row.version > 1 ||
      (row.startsAt.getTime() === Date.parse(asked.startsAt) &&
        (asked.providerId === undefined || asked.providerId === row.providerId)))
  );
}
