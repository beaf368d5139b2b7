import type { OwnBooking } from '@daybook/contract/booking';
import type { Transaction } from '@daybook/db/connect';
import { missedPolicy } from '@daybook/rules/appointments/life';
import { sql } from 'drizzle-orm';
import type { OpenContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import type { AppointmentRow } from '../appointment-rows.ts';
import { findService } from '../service-rows.ts';
import { changeByClient } from './change-by-client.ts';

/**
 * The mail is whose it was said to be: it is booked, or waits for staff where the service or what was missed before
 * says so.
 */
export async function confirmBooking(ctx: OpenContext, input: { token: string }): Promise<OwnBooking> {
  const now = ctx.house.clock.now();
  return await changeByClient(ctx, input, 'confirmed', async (tx, row) => {
    if (row.state === 'lapsed' || (row.state === 'requested' && row.expiresAt && row.expiresAt <= now))
      throw new Refusal('hold-expired');
    if (row.state === 'cancelled') throw new Refusal('not-from-here');
    if (row.state !== 'requested' || !row.expiresAt) return null;
    if (row.startsAt <= now) throw new Refusal('hold-expired');
    const { selfBooking } = await findService(tx, row.organizationId, row.serviceId);
    const atOnce = selfBooking === 'book' && !(await missesOften(tx, row, now));
    return { state: atOnce ? 'booked' : 'requested', expiresAt: null };
  });
}

/** Whether who has this mail address missed so many within so long, by whichever record of theirs. */
async function missesOften(tx: Transaction, { organizationId, said }: AppointmentRow, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - missedPolicy.days * 24 * 3_600_000);
  const [row] = await tx.execute<{ n: number }>(sql`
    with same as (
      select f.id from clients c cross join lateral client_family(client_became(c.id)) f (id)
      where c.organization_id = ${organizationId} and c.email = ${said?.email ?? ''}
    )
    select count(*)::int as n from appointments a
    where a.organization_id = ${organizationId} and a.state = 'no-show' and a.starts_at > ${since.toISOString()}::timestamptz
      and (a.said ->> 'email' = ${said?.email ?? ''} or a.client_id in (select id from same))`);
  return (row?.n ?? 0) >= missedPolicy.missed;
}
