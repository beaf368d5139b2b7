import type { Transaction } from '@daybook/db/connect';
import { missedPolicy } from '@daybook/rules/appointments/life';
import { sql } from 'drizzle-orm';

/** Who it is: by the mail address that was said, or as a client. */
type Who = { email: string } | { clientId: string };

/** Whether somebody missed so many within so long, by whichever record of theirs, that staff have to agree. */
export async function missesOften(tx: Transaction, organizationId: string, who: Who, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - missedPolicy.days * 24 * 3_600_000);
  const [email, known] =
    'email' in who
      ? [who.email, sql`c.email = ${who.email}`]
      : [null, sql`c.id = client_became(${who.clientId}::uuid)`];
  const [row] = await tx.execute<{ n: number }>(sql`
    with same as (
      select f.id from clients c cross join lateral client_family(client_became(c.id)) f (id)
      where c.organization_id = ${organizationId} and ${known}
    )
    select count(*)::int as n from appointments a
    where a.organization_id = ${organizationId} and a.state = 'no-show' and a.starts_at > ${since.toISOString()}::timestamptz
      and (a.said ->> 'email' = ${email}::text or a.client_id in (select id from same))`);
  return (row?.n ?? 0) >= missedPolicy.missed;
}
