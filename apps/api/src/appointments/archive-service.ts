import type { ServiceId } from '@daybook/contract/ids';
import type { Service } from '@daybook/contract/services';
import { services } from '@daybook/db/schema/services';
import { and, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { findService } from './service-rows.ts';
import { tellAppointments } from './tell-appointments.ts';

/** It is not offered any more. Of one that is archived already the same is said. */
export async function archiveService(
  ctx: VerbContext<AccountActor>,
  { id, version }: { id: ServiceId; version: number },
): Promise<Service> {
  const { organizationId } = ctx.actor;
  const one = and(eq(services.organizationId, organizationId), eq(services.id, id));
  return await ctx.db.write(async (tx) => {
    await tx.select({ id: services.id }).from(services).where(one).for('update');
    const before = await findService(tx, organizationId, id);
    if (before.state === 'archived') return before;
    if (before.version !== version) throw new Refusal('stale', { facts: { version: before.version } });
    await tx
      .update(services)
      .set({ archivedAt: ctx.house.clock.now(), version: sql`${services.version} + 1` })
      .where(one);
    await record(tx, authorOf(ctx), {
      action: 'appointments.service-archived',
      subject: { kind: 'service', id },
    });
    await tellAppointments(tx, ctx, { siteId: null, ids: { serviceId: id } });
    return await findService(tx, organizationId, id);
  });
}
