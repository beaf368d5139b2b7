import { isDeepStrictEqual } from 'node:util';
import { type Service, serviceInput, type servicesSave } from '@daybook/contract/services';
import type { Transaction } from '@daybook/db/connect';
import { services } from '@daybook/db/schema/services';
import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { findService, serviceColumns } from './service-rows.ts';
import { tellAppointments } from './tell-appointments.ts';

type Asked = z.output<(typeof servicesSave)['input']>;

/** Makes a service, or changes the version of it that was seen. */
export async function saveService(ctx: VerbContext<AccountActor>, asked: Asked): Promise<Service> {
  return await ctx.db.write(async (tx) => {
    const saved = asked.version === undefined ? await make(tx, ctx, asked) : await change(tx, ctx, asked);
    await tellAppointments(tx, ctx, { siteId: null, ids: { serviceId: saved.id } });
    return saved;
  });
}

async function make(tx: Transaction, ctx: VerbContext<AccountActor>, asked: Asked): Promise<Service> {
  const { organizationId } = ctx.actor;
  const fields = serviceInput.parse(asked);
  const made = await tx
    .insert(services)
    .values({ organizationId, id: asked.id, ...serviceColumns(fields), recordedAt: ctx.house.clock.now() })
    .onConflictDoNothing()
    .returning({ id: services.id });
  const service = await findService(tx, organizationId, asked.id);
  if (made.length > 0) {
    await record(tx, authorOf(ctx), {
      action: 'appointments.service-saved',
      subject: { kind: 'service', id: asked.id },
      after: told(fields),
    });
    return service;
  }
  // Sent twice it is the same service; anything else under its id is not.
  if (service.version !== 1 || !isDeepStrictEqual(serviceInput.parse(service), fields))
    throw new Refusal('idempotency-mismatch');
  return service;
}

async function change(tx: Transaction, ctx: VerbContext<AccountActor>, asked: Asked): Promise<Service> {
  const { organizationId } = ctx.actor;
  const fields = serviceInput.parse(asked);
  const one = and(eq(services.organizationId, organizationId), eq(services.id, asked.id));
  await tx.select({ id: services.id }).from(services).where(one).for('update');
  const before = await findService(tx, organizationId, asked.id);
  if (before.version !== asked.version) throw new Refusal('stale', { facts: { version: before.version } });
  await tx
    .update(services)
    .set({ ...serviceColumns(fields), version: sql`${services.version} + 1` })
    .where(one);
  await record(tx, authorOf(ctx), {
    action: 'appointments.service-saved',
    subject: { kind: 'service', id: asked.id },
    before: told(serviceInput.parse(before)),
    after: told(fields),
  });
  return await findService(tx, organizationId, asked.id);
}

/** As the audit trail tells it: money by its amount. */
function told({ price, ...fields }: z.output<typeof serviceInput>): object {
  return { ...fields, price: price?.amount ?? null, currency: price?.currency ?? null };
}
