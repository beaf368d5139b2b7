import { randomUUID } from 'node:crypto';
import type { Relationship } from '@daybook/contract/clients';
import type { OrganizationId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { guardianEnds } from '@daybook/db/schema/portal';
import { comesOfAgeOn, isGuardianOf } from '@daybook/rules/clients/guardians';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import { sql } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import { commandRequest } from '../command-request.ts';
import type { House } from '../context.ts';
import { leaveGuardianEnded } from '../messages/guardian-ended.ts';

/** So long after it a child's coming of age is still told: a server that stood still tells it when it runs again. */
const lookBackDays = 7;

interface Row extends Record<string, unknown> {
  childId: string;
  born: string;
  childIs: Relationship;
  guardianId: string;
  guardianIs: Relationship;
  zone: string;
  since: string;
}

/**
 * Says to whoever saw a child in the portal that the child is of age: kept, mailed, and shown there. What it tells of has
 * happened by itself at midnight; done twice it is told once.
 */
export async function endGuardians(
  tx: Transaction,
  { house, organizationId }: { house: House; organizationId: OrganizationId },
  now: Date,
): Promise<void> {
  for (const row of await readCandidates(tx, organizationId, now)) {
    const endedOn = comesOfAgeOn(row.born);
    const dateOf = (at: number) => wallMomentOf(at, row.zone).date;
    // Who opened an account later has seen nothing that ended.
    const saw = dateOf(Date.parse(row.since)) < endedOn;
    if (!saw || dateOf(now.getTime()) < endedOn || !isGuardianOf(row.guardianIs, row.childIs)) continue;
    const { guardianId, childId } = row;
    const [ended] = await tx
      .insert(guardianEnds)
      .values({ organizationId, id: randomUUID(), guardianId, childId, endedOn, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: guardianEnds.id });
    if (!ended) continue;
    await leaveGuardianEnded(tx, { house, organizationId }, ended.id);
    await record(
      tx,
      { actor: { kind: 'job', organizationId }, request: commandRequest, at: now },
      { action: 'portal.guardian-ended', subject: { kind: 'client', id: childId }, after: { endedOn } },
    );
  }
}

/** Who turned 18 about now, anywhere on earth, and who of their households has an account. */
async function readCandidates(tx: Transaction, organizationId: OrganizationId, now: Date): Promise<Row[]> {
  const today = now.toISOString().slice(0, 10);
  return await tx.execute<Row>(sql`
    with born as (
      select c.id, c.birth_date from clients c
      where c.organization_id = ${organizationId} and c.merged_into is null and c.archived_at is null
        and c.birth_date >= (${today}::date - interval '18 years' - make_interval(days => ${lookBackDays + 1}))::date
        and c.birth_date <= (${today}::date + 1 - interval '18 years')::date
    )
    select distinct on (b.id, g.guardian) b.id as "childId", b.birth_date::text as born, m.relationship as "childIs",
      g.guardian as "guardianId", g.relationship as "guardianIs", s.zone, to_json(a.recorded_at) #>> '{}' as since
    from born b
    join household_members m on m.organization_id = ${organizationId} and m.client_id in (select client_family(b.id))
    join lateral (
      select client_became(o.client_id) as guardian, o.relationship from household_members o
      where o.organization_id = m.organization_id and o.household_id = m.household_id and o.client_id <> m.client_id
    ) g on g.guardian <> b.id
    join client_accounts a on a.organization_id = ${organizationId} and a.password_hash is not null
      and a.client_id in (select client_family(g.guardian))
    join sites s on s.organization_id = a.organization_id and s.id = a.site_id
    where not exists (
      select from guardian_ends e
      where e.organization_id = ${organizationId} and e.guardian_id = g.guardian and e.child_id = b.id)
    order by b.id, g.guardian, a.recorded_at`);
}
