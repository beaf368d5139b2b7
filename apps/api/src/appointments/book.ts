import type { Appointment, appointmentsBook } from '@daybook/contract/appointments';
import type { Service } from '@daybook/contract/services';
import type { Transaction } from '@daybook/db/connect';
import { appointments } from '@daybook/db/schema/appointments';
import { clients } from '@daybook/db/schema/clients';
import { and, eq, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { appointmentRow, readAppointment } from './appointment-rows.ts';
import { NoPlace, orAlternatives } from './or-alternatives.ts';
import { lockProviderDay } from './provider-lock.ts';
import { findService } from './service-rows.ts';
import { takePlace } from './take-place.ts';
import { tellAppointments } from './tell-appointments.ts';
import { viewOne } from './view-one.ts';
import { writeChange } from './write-change.ts';

type Asked = z.output<(typeof appointmentsBook)['input']>;

/** Books for a client, by staff: at once, and for good until it is cancelled. */
export async function bookAppointment(ctx: VerbContext<AccountActor>, asked: Asked): Promise<Appointment> {
  const from = Date.parse(asked.startsAt);
  const { siteId, providerId } = asked;
  let offer: { zone: string; service: Service } | undefined;
  const wanted = () => offer && { ...offer, siteId, providerId, from };
  return await orAlternatives(ctx, { wanted }, () =>
    ctx.db.write(async (tx) => {
      // Before it is looked for, so that the same booking sent twice at once is found.
      await lockProviderDay(tx, ctx.actor.organizationId, { providerId, at: from });
      const { organizationId } = ctx.actor;
      const [before, found, language] = await Promise.all([
        readAppointment(tx, organizationId, asked.id),
        findOffer(tx, ctx, asked),
        languageOf(tx, organizationId, asked.client.id),
      ]);
      if (before) return await known(tx, ctx, before, asked);
      offer = found;
      if (language === undefined)
        throw new Refusal('not-found', { fields: { client: 'not a client of this organization' } });
      return await write(tx, ctx, asked, { ...offer, from, language });
    }),
  );
}

async function findOffer(tx: Transaction, ctx: VerbContext<AccountActor>, { siteId, serviceId }: Asked) {
  const { actor, house } = ctx;
  const [site, service] = await Promise.all([
    findSite(tx, actor, siteId, house.clock.now()),
    findService(tx, actor.organizationId, serviceId),
  ]);
  if (site.state === 'archived' || service.state === 'archived') throw new Refusal('not-offered');
  return { zone: site.zone, service };
}

async function write(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  asked: Asked,
  { zone, service, from, language }: { zone: string; service: Service; from: number; language: string },
): Promise<Appointment> {
  const { organizationId, accountId } = ctx.actor;
  const { id, siteId, serviceId, providerId, note, reason = null } = asked;
  const now = ctx.house.clock.now();
  const where = reason === null ? 'hours' : 'any';
  const place = await takePlace(tx, organizationId, { siteId, zone, service, providerId, from, where, now });
  if (!place) throw new NoPlace();
  const [made] = await tx
    .insert(appointments)
    .values({
      ...{ organizationId, id, siteId, serviceId, ...place, state: 'booked', source: 'staff' },
      ...{ clientId: asked.client.id, language, note, reason, recordedAt: now },
    })
    .returning();
  if (!made) throw new Error('nothing was written');
  const row = appointmentRow(made);
  const [view] = await Promise.all([
    viewOne(tx, ctx, row),
    writeChange(tx, row, { what: 'booked', reason, accountId, byClient: false, at: now }),
    record(tx, authorOf(ctx), {
      action: 'appointments.booked',
      subject: { kind: 'appointment', id },
      after: { siteId, employeeId: providerId, startsAt: momentOf(place.startsAt), ...(reason ? { reason } : {}) },
    }),
    tellAppointments(tx, ctx, { siteId, ids: { appointmentId: id, siteId } }),
  ]);
  return view;
}

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
    (before.version > 1 ||
      (before.providerId === asked.providerId && before.startsAt.getTime() === Date.parse(asked.startsAt)));
  if (!same) throw new Refusal('idempotency-mismatch');
  await findSite(tx, ctx.actor, before.siteId, ctx.house.clock.now());
  return await viewOne(tx, ctx, before);
}

async function languageOf(tx: Transaction, organizationId: string, id: string): Promise<string | undefined> {
  const [client] = await tx
    .select({ language: clients.language })
    .from(clients)
    .where(and(eq(clients.organizationId, organizationId), eq(clients.id, id), isNull(clients.archivedAt)));
  return client?.language;
}
