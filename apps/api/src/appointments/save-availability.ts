import type { availabilitySave, Provider } from '@daybook/contract/availability';
import type { Transaction } from '@daybook/db/connect';
import { providerExceptions, providerServices, providers, services } from '@daybook/db/schema/services';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import { and, eq, gte, inArray, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { readProviders } from './provider-rows.ts';
import { tellAppointments } from './tell-appointments.ts';

type Asked = z.output<(typeof availabilitySave)['input']>;

const dayMs = 24 * 3_600_000;

/** Says what an employee gives at a site, and when: all of it anew, but for exceptions that are over. */
export async function saveAvailability(ctx: VerbContext<AccountActor>, asked: Asked): Promise<Provider> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const { siteId, employeeId } = asked;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const { zone } = await findSite(tx, actor, siteId, now);
    const from = wallMomentOf(now.getTime() - dayMs, zone).date;
    if (asked.exceptions.some(({ date }) => date < from))
      throw new Refusal('bad-input', { fields: { exceptions: 'from yesterday on' } });
    const read = async () => (await readProviders(tx, organizationId, { siteId, from, employeeId }))[0];
    const before = await read();
    if (!before) throw new Refusal('not-found');
    await checkServices(tx, organizationId, asked.serviceIds);
    if (!(await writeHours(tx, ctx, asked)))
      throw new Refusal('stale', { facts: { version: (await read())?.version } });
    await replace(tx, ctx, asked, from);
    const after = await read();
    if (!after) throw new Refusal('not-found');
    await record(tx, authorOf(ctx), {
      action: 'appointments.availability-saved',
      subject: { kind: 'employee', id: employeeId },
      before: told(before),
      after: told(after),
    });
    await tellAppointments(tx, ctx, { siteId, ids: { siteId, employeeId } });
    return after;
  });
}

/** Whether the version that was seen is the one that stood. */
async function writeHours(tx: Transaction, ctx: VerbContext<AccountActor>, asked: Asked): Promise<boolean> {
  const { organizationId } = ctx.actor;
  const { siteId, employeeId, version } = asked;
  const hours = asked.hours.toSorted((a, b) => a.weekday - b.weekday || a.starts.localeCompare(b.starts));
  const written =
    version === 0
      ? await tx
          .insert(providers)
          .values({ organizationId, siteId, employeeId, hours, recordedAt: ctx.house.clock.now() })
          .onConflictDoNothing()
          .returning({ version: providers.version })
      : await tx
          .update(providers)
          .set({ hours, version: version + 1 })
          .where(
            and(
              eq(providers.organizationId, organizationId),
              eq(providers.siteId, siteId),
              eq(providers.employeeId, employeeId),
              eq(providers.version, version),
            ),
          )
          .returning({ version: providers.version });
  return written.length > 0;
}

async function replace(
  tx: Transaction,
  { actor: { organizationId }, house }: VerbContext<AccountActor>,
  { siteId, employeeId, serviceIds, exceptions }: Asked,
  from: string,
): Promise<void> {
  const of = (table: typeof providerServices | typeof providerExceptions) =>
    and(eq(table.organizationId, organizationId), eq(table.siteId, siteId), eq(table.employeeId, employeeId));
  await tx.delete(providerServices).where(of(providerServices));
  await tx.delete(providerExceptions).where(and(of(providerExceptions), gte(providerExceptions.date, from)));
  if (serviceIds.length > 0)
    await tx
      .insert(providerServices)
      .values(serviceIds.map((serviceId) => ({ organizationId, siteId, employeeId, serviceId })));
  if (exceptions.length === 0) return;
  const written = await tx
    .insert(providerExceptions)
    .values(
      exceptions.map(({ id, date, is, span, note }) => ({
        ...{ organizationId, id, siteId, employeeId, date, kind: is, note },
        ...{ starts: span?.starts ?? null, ends: span?.ends ?? null, recordedAt: house.clock.now() },
      })),
    )
    .onConflictDoNothing()
    .returning({ id: providerExceptions.id });
  // An id that somebody else's exception has.
  if (written.length < exceptions.length)
    throw new Refusal('bad-input', { fields: { exceptions: 'ids of their own' } });
}

async function checkServices(tx: Transaction, organizationId: string, ids: Asked['serviceIds']): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx
    .select({ id: services.id })
    .from(services)
    .where(and(eq(services.organizationId, organizationId), inArray(services.id, ids), isNull(services.archivedAt)));
  if (found.length < ids.length)
    throw new Refusal('bad-input', { fields: { serviceIds: 'not services of this organization' } });
}

/** As the audit trail tells it. */
function told({ siteId, serviceIds, hours, exceptions }: Provider): object {
  return {
    siteId,
    services: serviceIds,
    hours: hours.map(({ weekday, starts, ends }) => `${weekday} ${starts}–${ends}`),
    exceptions: exceptions.map(({ date, is, span }) =>
      [date, is, span && `${span.starts}–${span.ends}`].join(' ').trim(),
    ),
  };
}
