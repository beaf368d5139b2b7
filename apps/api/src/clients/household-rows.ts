import type { Household } from '@daybook/contract/clients';
import type { HouseholdId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { households } from '@daybook/db/schema/clients';
import { and, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';

/**
 * A household as it is shown: each member is who that is today, the first of the household first, then the eldest. Who
 * was merged into somebody of another household is shown in that one alone.
 */
export async function readHousehold(
  tx: Transaction,
  { organizationId }: Pick<AccountActor, 'organizationId'>,
  id: string,
): Promise<Household | undefined> {
  const [row] = await tx
    .select({ id: sql<HouseholdId>`${households.id}`, name: households.name, version: households.version })
    .from(households)
    .where(and(eq(households.organizationId, organizationId), eq(households.id, id)));
  if (!row) return undefined;
  const members = await tx.execute<Household['members'][number]>(sql`
    select s.client_id as "clientId", s.name, s.birth_date::text as "birthDate", s.relationship from (
      select distinct on (c.id) c.id as client_id, c.name, c.birth_date, m.relationship
      from household_members m
      join clients c on c.organization_id = m.organization_id and c.id = client_became(m.client_id)
      where m.organization_id = ${organizationId} and m.household_id = ${id}
        and not exists (
          select from household_members o
          where o.organization_id = m.organization_id and o.client_id = c.id and o.household_id <> m.household_id)
      order by c.id, m.client_id = c.id desc, m.client_id
    ) s
    order by s.relationship = 'self' desc, s.birth_date nulls last, s.name collate "und-x-icu", s.client_id`);
  return { ...row, members: members.map((member) => ({ ...member })) };
}
