import type { Appointment, appointmentsBook } from '@daybook/contract/appointments';
import { may } from '@daybook/contract/permissions';
import { builtOnce } from '@daybook/db/built-once';
import type { Transaction } from '@daybook/db/connect';
import { appointments } from '@daybook/db/schema/appointments';
import { clients } from '@daybook/db/schema/clients';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { type AccountActor, seesSite } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import { writeClient } from '../clients/create-client.ts';
import type { VerbContext } from '../context.ts';
import { inTurn } from '../in-turn.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { type AppointmentRow, appointmentRow, readAppointment } from './appointment-rows.ts';
import { followUp } from './follow-up.ts';
import { type Offer, readOffer } from './offer-rows.ts';
import { NoPlace, orAlternatives } from './or-alternatives.ts';
import { type Place, readTaken, takePlace } from './take-place.ts';
import { viewOne } from './view-one.ts';

/** By which appointments a place is taken, and what was wanted there. */
interface Taken {
  by: ReadonlySet<string>;
  offer: Offer;
}

/** Every row is found by its key, or there are few; whoever books at a busy moment waits for each plan. */
const plansOnce = { plans: 'once' } as const;

type Asked = z.output<(typeof appointmentsBook)['input']>;

/**
 * Books for a client, by staff: at once, and for good until it is cancelled. Whoever is no client yet is written down in
 * the same transaction.
 */
export async function bookAppointment(ctx: VerbContext<AccountActor>, asked: Asked): Promise<Appointment> {
  const { organizationId } = ctx.actor;
  const { siteId, providerId } = asked;
  const from = Date.parse(asked.startsAt);
  if (!seesSite(ctx.actor, siteId)) throw new Refusal('not-found');
  let offer: Offer | undefined;
  const wanted = () => offer && { ...offer, siteId, providerId, from };
  const place = [organizationId, siteId, asked.serviceId, providerId, from].join(' ');
  return await orAlternatives(ctx, { wanted }, () =>
    inTurn<Appointment, Taken>(place, async (seen, see) => {
      if (seen && !seen.by.has(asked.id)) {
        offer = seen.offer;
        throw new NoPlace();
      }
      let last = 0;
      const made = await ctx.db.write(async (tx) => {
        const at = performance.now();
        // In one turn, and in this order: when this booking itself, sent twice, stands there, it is found by its id too.
        const [taken, before, found] = await Promise.all([
          providerId ? readTaken(tx, organizationId, { providerId, from, now: ctx.house.clock.now() }) : undefined,
          readAppointment(tx, organizationId, asked.id),
          readOffer(tx, organizationId, asked),
        ]);
        if (before) return await known(tx, ctx, before, asked);
        if (!found.isOffered) throw new Refusal('not-offered');
        offer = found;
        const by = taken?.(found.service);
        if (by) {
          see({ by, offer }, at);
          throw new NoPlace();
        }
        const view = await write(tx, ctx, asked, { ...found, from });
        last = performance.now();
        return view;
      }, plansOnce);
      // Whoever waited meanwhile need not look.
      if (offer?.service.capacity === 1 && providerId) see({ by: new Set([asked.id]), offer }, last);
      return made;
    }),
  );
}

async function write(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  asked: Asked,
  { zone, service, isClinical, from }: Offer & { from: number },
): Promise<Appointment> {
  const { organizationId, accountId } = ctx.actor;
  const { id, siteId, providerId, reason = null } = asked;
  const now = ctx.house.clock.now();
  const where = reason === null ? 'hours' : 'any';
  const wanted = { siteId, zone, service, providerId, from, where, now, looked: true } as const;
  const [place, language] = await Promise.all([
    takePlace(tx, organizationId, wanted),
    // Whoever is new is written down once there is a place.
    'made' in asked.client ? undefined : languageOf(tx, ctx, asked),
  ]);
  const made =
    place && (await insert(tx, ctx, asked, { ...place, language: language ?? (await languageOf(tx, ctx, asked)) }));
  if (!made) {
    // The same booking, sent at the same moment, may be what took the place meanwhile.
    const before = await readAppointment(tx, organizationId, id);
    if (before) return await known(tx, ctx, before, asked);
    throw new NoPlace();
  }
  // The trail is read by people who may not know what somebody comes to a health centre for.
  const told = reason !== null && !isClinical ? { reason } : {};
  const [view] = await Promise.all([
    viewOne(tx, ctx, made),
    followUp(tx, ctx, made, { what: 'booked', reason, accountId, byClient: false, at: now, was: null }),
    record(tx, authorOf(ctx), {
      action: 'appointments.booked',
      subject: { kind: 'appointment', id },
      after: { siteId, employeeId: providerId, startsAt: momentOf(made.startsAt), ...told },
    }),
  ]);
  return view;
}

/** Undefined: there is one with this id. */
async function insert(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  { id, siteId, serviceId, note, reason, client }: Asked,
  place: Place & { language: string },
): Promise<AppointmentRow | undefined> {
  const [made] = await insertBooked(tx, {
    ...{ organizationId: actor.organizationId, id, siteId, serviceId, ...place },
    ...{ clientId: client.id, note, reason: reason ?? null, recordedAt: house.clock.now() },
  });
  return made && appointmentRow(made);
}

const ofPlace = ['providerId', 'place', 'startsAt', 'endsAt', 'busyUntil'] as const;
const insertBooked = builtOnce(
  ['organizationId', 'id', 'siteId', 'serviceId', ...ofPlace, 'clientId', 'language', 'note', 'reason', 'recordedAt'],
  (tx, value) =>
    tx
      .insert(appointments)
      .values({ ...value, state: 'booked', source: 'staff' })
      .onConflictDoNothing({ target: [appointments.organizationId, appointments.id] })
      .returning(),
);

/** Sent twice it is one appointment; anything else under its id is not. */
async function known(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  before: NonNullable<Awaited<ReturnType<typeof readAppointment>>>,
  asked: Asked,
): Promise<Appointment> {
  const same =
    before.siteId === asked.siteId &&
    before.serviceId === asked.serviceId &&
    before.clientId === asked.client.id &&
    before.source === 'staff' &&
    before.note === asked.note &&
    (before.version > 1 ||
      (before.providerId === asked.providerId &&
        before.startsAt.getTime() === Date.parse(asked.startsAt) &&
        before.reason === (asked.reason ?? null)));
  if (!same) throw new Refusal('idempotency-mismatch');
  return await viewOne(tx, ctx, before);
}

/** In which the client is written to, who is there once it is known. */
async function languageOf(tx: Transaction, ctx: VerbContext<AccountActor>, { client }: Asked): Promise<string> {
  if ('made' in client) {
    if (!may(ctx.actor, 'clients.change')) throw new Refusal('not-allowed');
    const { language } = await writeClient(tx, ctx, { id: client.id, despite: client.despite, ...client.made });
    return language;
  }
  const { organizationId } = ctx.actor;
  // Nobody archives who is being booked.
  const [known] = await shareClient(tx, { organizationId, id: client.id });
  if (!known) throw new Refusal('not-found', { fields: { client: 'not a client of this organization' } });
  return known.language;
}

const shareClient = builtOnce(['organizationId', 'id'], (tx, value) =>
  tx
    .select({ language: clients.language })
    .from(clients)
    .where(
      and(
        eq(clients.organizationId, value.organizationId),
        sql`${clients.id} = client_became(${value.id}::uuid)`,
        isNull(clients.archivedAt),
      ),
    )
    .for('share'),
);
