import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { type SQL, sql } from 'drizzle-orm';
import { type AccountActor, seesSite } from '../actor.ts';
import type { Place } from '../cursor.ts';
import { Refusal } from '../refusal.ts';
import { type DateSpan, idsOf } from './case-rows.ts';

interface PersonInScope extends Record<string, unknown> {
  id: EmployeeId;
  name: string;
  /** Whether the person stands behind the place. */
  behind: boolean;
}

/**
 * Who has hours to be looked at in these dates, by name: everybody at the sites that the account sees, or at one of
 * them; of those who have left, whoever punched on these dates, had leave or a holiday that may be paid unworked, or is paid in
 * them for what came to earlier ones.
 */
export async function peopleInScope(
  tx: Transaction,
  actor: AccountActor,
  { siteId, period, place }: { siteId: SiteId | undefined; period: DateSpan; place: Place | undefined },
): Promise<PersonInScope[]> {
  const { organizationId } = actor;
  if (siteId) await checkSite(tx, actor, siteId);
  const sites = siteId ? [siteId] : actor.sites === 'all' ? null : actor.sites;
  const asked = sites && sql`x.site_id = any (${idsOf(sites)}::uuid[])`;
  const [name, id] = place ?? ['', null];
  return await tx.execute<PersonInScope>(sql`
    select e.id, e.name,
      ${id}::uuid is null or (e.name collate "und-x-icu", e.id) > (${name}, ${id}::uuid) as behind
    from employees e
    where e.organization_id = ${organizationId}
      and exists (
        select from employee_sites x
        where x.organization_id = e.organization_id and x.employee_id = e.id and ${asked ?? sql`true`})
      and (e.archived_at is null or exists (
        select from counted_punches p
        where p.organization_id = e.organization_id and p.employee_id = e.id
          and p.business_date between ${period.from} and ${period.to})
        or exists (
        select from leave_days d
        join leave_requests l on l.organization_id = d.organization_id and l.id = d.request_id and l.state = 'approved'
        where d.organization_id = e.organization_id and d.employee_id = e.id
          and d.date between ${period.from} and ${period.to})
        or exists (
        select from calendar_days c
        join employee_sites h on h.organization_id = c.organization_id and h.site_id = c.site_id and h.position = 0
        where h.organization_id = e.organization_id and h.employee_id = e.id and c.kind = 'regular-holiday'
          and c.date between ${period.from} and ${period.to} and c.date <= e.archived_at::date + 1)
        or exists (
        select from timesheet_locks l
        where l.organization_id = e.organization_id and l.employee_id = e.id
          and l.from_date <= ${period.to} and l.to_date >= ${period.from})
        or ${isMadeGood(organizationId, period)})
    order by e.name collate "und-x-icu", e.id`);
}

/**
 * Whether something came to the paid dates of `e` after the last of them was paid, and the period is the one that is open
 * after them: the adjustment is paid there.
 */
function isMadeGood(organizationId: string, { from, to }: DateSpan): SQL {
  return sql`exists (
    select from (
      select max(l.to_date) as paid, max(l.recorded_at) as at from timesheet_locks l
      where l.organization_id = ${organizationId} and l.employee_id = e.id
    ) k
    where k.paid + 1 between ${from} and ${to} and (exists (
      select from punches p
      where p.organization_id = ${organizationId} and p.employee_id = e.id and p.business_date <= k.paid
        and p.recorded_at > k.at
    ) or exists (
      select from amendments v
      join punches p on p.organization_id = v.organization_id and p.id = v.punch_id and p.business_date <= k.paid
      where v.organization_id = ${organizationId} and v.employee_id = e.id and v.action = 'void' and v.recorded_at > k.at)))`;
}

async function checkSite(tx: Transaction, actor: AccountActor, siteId: SiteId): Promise<void> {
  const found = await tx.execute(
    sql`select from sites s where s.organization_id = ${actor.organizationId} and s.id = ${siteId}`,
  );
  if (found.length === 0 || !seesSite(actor, siteId)) throw new Refusal('not-found');
}
