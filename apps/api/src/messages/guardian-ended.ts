import { type Language, language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import type { House } from '../context.ts';
import { leaveLines } from './leave-lines.ts';

export interface GuardianFacts {
  organization: string;
  name: string;
  email: string;
  language: Language;
  child: string;
}

/** Tells a parent or guardian by mail that a child is of age; who has no address is told in the portal alone. */
export async function leaveGuardianEnded(
  tx: Transaction,
  from: { house: Pick<House, 'clock'>; organizationId: string },
  guardianEndId: string,
): Promise<void> {
  const facts = await readGuardianEnded(tx, from.organizationId, guardianEndId);
  if (!facts) return;
  const to = { channel: 'mail', kind: 'guardian-ended', recipient: facts.email, language: facts.language };
  await leaveLines(tx, from, [{ ...to, guardianEndId, dueAt: from.house.clock.now() }]);
}

/** Who is told, and of whom; undefined for who has no address. */
export async function readGuardianEnded(
  tx: Transaction,
  organizationId: string,
  guardianEndId: string,
): Promise<GuardianFacts | undefined> {
  type Row = Record<'organization' | 'name' | 'language' | 'child', string> & { email: string | null };
  const [row] = await tx.execute<Row>(sql`
    select o.name as organization, g.name, g.language, c.name as child,
      -- Who signs in by mail is told where that is read; else where the desk writes to.
      coalesce((select a.login from client_accounts a
        where a.organization_id = e.organization_id and a.kind = 'mail' and a.client_id = g.id
        order by a.recorded_at desc limit 1), g.email) as email
    from guardian_ends e
    join organizations o on o.id = e.organization_id
    join clients g on g.organization_id = e.organization_id and g.id = client_became(e.guardian_id)
    join clients c on c.organization_id = e.organization_id and c.id = client_became(e.child_id)
    where e.organization_id = ${organizationId} and e.id = ${guardianEndId}`);
  if (!row?.email) return undefined;
  return { ...row, email: row.email, language: language.parse(row.language) };
}
