import { clients } from '@daybook/db/schema/clients';
import { and, eq } from 'drizzle-orm';
import type { OpenContext } from '../../context.ts';
import { tenantOf } from '../../tenant.ts';
import { readAppointment } from '../appointment-rows.ts';
import { countAsked } from './booker.ts';
import { linkedAppointment } from './own-row.ts';

/** No reminders any more to the client that an appointment is of. */
export async function unsubscribe(ctx: OpenContext, { token }: { token: string }): Promise<{ done: true }> {
  await countAsked(ctx, 'change');
  const { organizationId, id } = await linkedAppointment(ctx, token);
  await tenantOf(ctx.house, organizationId).write(async (tx) => {
    const row = await readAppointment(tx, organizationId, id);
    const email = row?.said?.email;
    const who = row?.clientId ? eq(clients.id, row.clientId) : email ? eq(clients.email, email) : undefined;
    if (who)
      await tx
        .update(clients)
        .set({ reminders: false })
        .where(and(eq(clients.organizationId, organizationId), who));
  });
  return { done: true };
}
