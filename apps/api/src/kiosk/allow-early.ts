import { tokenHash } from '@daybook/auth/tokens';
import type { Claim } from '@daybook/contract/clock';
import type { AccountId, EarlyPassId, EmployeeId, SiteId } from '@daybook/contract/ids';
import { may, type Role } from '@daybook/contract/permissions';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import type { KioskActor } from '../actor.ts';
import { claimPart } from '../clock/claim.ts';
import { writePass } from '../clock/early-pass.ts';
import { accepted } from '../clock/view.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

const minutes = 5;

interface Input {
  id: EarlyPassId;
  claim: Claim;
  employeeId: EmployeeId;
}

/** A manager, by PIN or badge at the tablet, lets somebody clock in there before the site's early limit. */
export async function allowEarly(
  ctx: VerbContext<KioskActor>,
  { id, claim, employeeId }: Input,
): Promise<{ until: string }> {
  const { actor, db, house, request } = ctx;
  const { organizationId, siteId, kioskId } = actor;
  const at = house.clock.now();
  const managerId = await identified(ctx, claim);
  return await db.write(async (tx) => {
    const manager = await managerOf(tx, organizationId, managerId);
    if (!manager || !may(manager, 'clock.enter') || !sees(manager.sites, siteId)) throw new Refusal('not-allowed');
    // Nobody lets in oneself; whoever owns the place cannot be kept from it.
    if (managerId === employeeId && manager.role !== 'owner') throw new Refusal('not-allowed');
    if (!(await worksHere(tx, organizationId, employeeId))) throw new Refusal('not-found');
    const by = { organizationId, accountId: manager.id, kioskId, request, at };
    return await writePass(tx, by, { id, employeeId, siteId, reason: 'Allowed at the tablet', minutes });
  });
}

/** Who shows a PIN or a badge; wrong tries count as they do for a punch. A grant names who stands there anyway. */
async function identified({ actor, house, request }: VerbContext<KioskActor>, claim: Claim): Promise<EmployeeId> {
  if (actor.purpose !== 'clock') throw new Refusal('kiosk-purpose');
  if (claim.method === 'grant') throw new Refusal('grant-not-valid');
  const token = request.cookie(house.spaces.kiosk.sessionCookieName);
  if (!token) throw new Refusal('kiosk-unknown');
  const now = house.clock.now().getTime();
  const { employee } = accepted(
    await house.clockIn({
      ...claimPart(house.keys, claim, now),
      ...{ token: tokenHash(token), record: false, id: null, kind: null, at: now, occurredAt: null },
      ...{ requestId: request.requestId, address: request.address },
    }),
  );
  return employee.id;
}

interface Manager extends Record<string, unknown> {
  id: AccountId;
  role: Role;
  sites: 'all' | SiteId[];
}

/** The account that belongs to this person, where it may sign in. */
async function managerOf(
  tx: Transaction,
  organizationId: string,
  employeeId: EmployeeId,
): Promise<Manager | undefined> {
  const [row] = await tx.execute<Manager>(sql`
    select a.id, a.role, case when a.all_sites then to_jsonb('all'::text) else (
      select coalesce(jsonb_agg(x.site_id), '[]') from account_sites x
      where x.organization_id = a.organization_id and x.account_id = a.id) end as sites
    from accounts a
    where a.organization_id = ${organizationId} and a.employee_id = ${employeeId} and a.disabled_at is null
    order by a.recorded_at limit 1`);
  return row;
}

function sees(scope: Manager['sites'], siteId: SiteId): boolean {
  return scope === 'all' || scope.includes(siteId);
}

async function worksHere(tx: Transaction, organizationId: string, employeeId: EmployeeId): Promise<boolean> {
  const rows = await tx.execute(sql`
    select from employees e where e.organization_id = ${organizationId} and e.id = ${employeeId} and e.archived_at is null`);
  return rows.length > 0;
}
