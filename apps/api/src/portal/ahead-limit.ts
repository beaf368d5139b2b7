import type { OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { mostAhead } from '@daybook/rules/appointments/life';
import { sql } from 'drizzle-orm';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';

/** Waits until nobody else books for this person, and keeps others waiting until the transaction ends. */
export async function lockPerson(tx: Transaction, clientId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`portal person ${clientId}`}, 0))`);
}

/** Refuses one more where somebody has as many ahead as one person may book alone; whose lock is had. */
export async function checkAhead(tx: Transaction, organizationId: OrganizationId, clientId: string, now: Date) {
  const [row] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from appointments a
    where a.organization_id = ${organizationId} and a.client_id in (select client_family(${clientId}::uuid))
      and a.source = 'portal' and a.state in ('requested', 'booked') and a.starts_at > ${momentOf(now)}::timestamptz`);
  if ((row?.n ?? 0) >= mostAhead) throw new Refusal('too-many-bookings');
}
