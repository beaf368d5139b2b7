import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { type AccountActor, seesSite } from '../actor.ts';
import { Refusal } from '../refusal.ts';
import { type DateSpan, idsOf } from './case-rows.ts';

/** The sites that the account asks about: its own, or one of them; by name. */
export async function sitesOfReport(tx: Transaction, actor: AccountActor, siteId: SiteId | undefined) {
  const rows = await tx.execute<{ id: SiteId; name: string }>(sql`
    select s.id, s.name from sites s where s.organization_id = ${actor.organizationId}
    order by s.name collate "und-x-icu", s.id`);
  const asked = rows.filter(({ id }) => seesSite(actor, id) && (siteId === undefined || id === siteId));
  if (siteId !== undefined && asked.length === 0) throw new Refusal('not-found');
  return asked;
}

/**
 * Whose hours can be of these sites in these dates: who belongs to one of them, worked there, or was meant to. An in is
 * of its business date or of the calendar date beside it.
 */
export async function peopleOfReport(
  tx: Transaction,
  organizationId: string,
  { siteIds, span: { from, to } }: { siteIds: readonly SiteId[]; span: DateSpan },
): Promise<EmployeeId[]> {
  const sites = sql`${idsOf(siteIds)}::uuid[]`;
  const people = await tx.execute<{ id: EmployeeId }>(sql`
    select e.id from employees e
    where e.organization_id = ${organizationId} and (
      (e.archived_at is null and exists (
        select from employee_sites x
        where x.organization_id = e.organization_id and x.employee_id = e.id and x.site_id = any (${sites})))
      or exists (
        select from published_shifts s
        where s.organization_id = e.organization_id and s.employee_id = e.id and s.site_id = any (${sites})
          and s.business_date between ${from} and ${to})
      or exists (
        select from counted_punches p
        where p.organization_id = e.organization_id and p.employee_id = e.id and p.site_id = any (${sites})
          and p.at >= ${from}::date - 2 and p.at < ${to}::date + 3))
    order by e.name collate "und-x-icu", e.id`);
  return people.map(({ id }) => id);
}

export interface PublishedRow extends Record<string, unknown> {
  id: string;
  employeeId: EmployeeId;
  siteId: SiteId;
  date: string;
  /** ms */
  start: string;
  end: string;
  breakMinutes: number;
  lateGrace: number;
  leaveGrace: number;
  missingAfter: number;
  longestShift: number;
  /** Whether a whole day of leave is granted on its date. */
  onLeave: boolean;
}

/** What was published at these sites, with what they let pass. */
export async function readPublished(
  tx: Transaction,
  organizationId: string,
  { siteIds, span: { from, to } }: { siteIds: readonly SiteId[]; span: DateSpan },
) {
  return await tx.execute<PublishedRow>(sql`
    select s.id, s.employee_id as "employeeId", s.site_id as "siteId", s.business_date::text as date,
      epoch_ms(plan_moment(s.start_wall, s.zone))::text as start, epoch_ms(plan_moment(s.end_wall, s.zone))::text as end,
      s.break_minutes as "breakMinutes", t.late_grace as "lateGrace", t.leave_grace as "leaveGrace",
      t.missing_after as "missingAfter", t.longest_shift as "longestShift",
      exists (
        select from leave_days d
        join leave_requests l on l.organization_id = d.organization_id and l.id = d.request_id and l.state = 'approved'
        where d.organization_id = s.organization_id and d.employee_id = s.employee_id and d.date = s.business_date
          and l.part_minutes is null) as "onLeave"
    from published_shifts s
    join sites t on t.organization_id = s.organization_id and t.id = s.site_id
    where s.organization_id = ${organizationId} and s.site_id = any (${idsOf(siteIds)}::uuid[])
      and s.business_date between ${from} and ${to}
    order by s.business_date, s.id`);
}

/** A plan as decisions about it name it: of whom, and on which date. */
export function planKey({ id, employeeId, date }: Pick<PublishedRow, 'id' | 'employeeId' | 'date'>): string {
  return `${id} ${employeeId} ${date}`;
}

/** Plans of which it was decided that something does not count against their people. */
export interface Excused {
  /** That somebody came late, or not at all: who was excused while missing is excused of both. */
  coming: ReadonlySet<string>;
  leaving: ReadonlySet<string>;
}

export async function readExcused(
  tx: Transaction,
  organizationId: string,
  { siteIds, span: { from, to } }: { siteIds: readonly SiteId[]; span: DateSpan },
): Promise<Excused> {
  const rows = await tx.execute<{ kind: string; id: string; employeeId: EmployeeId; date: string }>(sql`
    select x.kind, split_part(x.key, ':', 2) as id, x.employee_id as "employeeId", x.business_date::text as date
    from exceptions x
    where x.organization_id = ${organizationId} and x.site_id = any (${idsOf(siteIds)}::uuid[])
      and x.state = 'decided' and x.answer = 'excuse' and x.kind in ('missing', 'late', 'left-early', 'absent')
      and x.business_date between ${from} and ${to}`);
  const of = (leaving: boolean) =>
    new Set(rows.filter(({ kind }) => (kind === 'left-early') === leaving).map((row) => planKey(row)));
  return { coming: of(false), leaving: of(true) };
}
