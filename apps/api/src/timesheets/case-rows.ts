import type { PunchKind, PunchMethod, PunchSource } from '@daybook/contract/clock';
import type { EmployeeId, PunchId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { type CaseSite, holidayKinds } from '@daybook/rules/timesheets/case';
import { sql } from 'drizzle-orm';

/** Business dates, both included. */
export interface DateSpan {
  from: string;
  to: string;
}

/** Whose rows, and of which dates. */
export interface Asked {
  organizationId: string;
  employeeIds: readonly string[];
  span: DateSpan;
}

/** Everybody's ids as one parameter, so that the statement is the same for any number of people. */
export function idsOf(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}

/** A span as far as its dates can be written: none is before the year 1 or after 9999. */
export function withinYears({ from, to }: DateSpan): DateSpan {
  const within = (date: string) => (date.length > 10 ? '9999-12-31' : date < '0001' ? '0001-01-01' : date);
  return { from: within(from), to: within(to) };
}

export interface PersonRow extends Record<string, unknown> {
  id: EmployeeId;
  number: string;
  name: string;
  calledName: string;
  /** ms */
  recordedAt: string;
  archivedAt: string | null;
  homeSiteId: SiteId;
  /** The date of the first punch of all. */
  firstDate: string | null;
}

export async function readPeople(tx: Transaction, { organizationId, employeeIds }: Omit<Asked, 'span'>) {
  return await tx.execute<PersonRow>(sql`
    select e.id, e.number, e.name, e.called_name as "calledName", epoch_ms(e.recorded_at)::text as "recordedAt",
      epoch_ms(e.archived_at)::text as "archivedAt", h.site_id as "homeSiteId",
      (select p.business_date::text from punches p where p.organization_id = e.organization_id and p.employee_id = e.id
        order by p.at limit 1) as "firstDate"
    from employees e
    cross join lateral (
      select x.site_id from employee_sites x
      where x.organization_id = e.organization_id and x.employee_id = e.id order by x.position limit 1
    ) h
    where e.organization_id = ${organizationId} and e.id = any (${idsOf(employeeIds)}::uuid[])`);
}

export interface SiteRow extends Record<string, unknown> {
  id: SiteId;
  name: string;
  zone: string;
  dayStart: string;
  longestShift: number;
  proposeOutAfter: number;
  days: { date: string; kind: (typeof holidayKinds)[number]; name: string }[];
}

/** All sites, since people work at others than their own, with the holidays there. */
export async function readSites(tx: Transaction, organizationId: string, span: DateSpan) {
  const { from, to } = span;
  return await tx.execute<SiteRow>(sql`
    select s.id, s.name, s.zone, s.day_start as "dayStart", s.longest_shift as "longestShift",
      s.propose_out_after as "proposeOutAfter", coalesce((
      select jsonb_agg(jsonb_build_object('date', c.date, 'kind', c.kind, 'name', c.name)) from calendar_days c
      where c.organization_id = s.organization_id and c.site_id = s.id and c.date between ${from} and ${to}
        and c.kind = any (${`{${holidayKinds.join(',')}}`}::text[])), '[]') as days
    from sites s where s.organization_id = ${organizationId}`);
}

export function caseSite({ zone, dayStart, longestShift, proposeOutAfter, days }: SiteRow): CaseSite {
  const holidays = new Map(days.map(({ date, kind, name }) => [date, { kind, name }] as const));
  return { zone, dayStart, longestShift, proposeOutAfter, holidays };
}

export interface PunchRow extends Record<string, unknown> {
  id: PunchId;
  employeeId: EmployeeId;
  siteId: SiteId;
  kind: PunchKind;
  /** ms */
  at: string;
  businessDate: string;
  method: PunchMethod;
  source: PunchSource;
  kiosk: string | null;
  amended: boolean;
}

/** The punches that count, from the beginning of the first date up to the beginning of the last, in UTC. */
export async function readPunches(tx: Transaction, { organizationId, employeeIds, span }: Asked) {
  const { from, to } = span;
  return await tx.execute<PunchRow>(sql`
    select p.id, p.employee_id as "employeeId", p.site_id as "siteId", p.kind, epoch_ms(p.at)::text as at,
      p.business_date::text as "businessDate", p.method, p.source, k.name as kiosk, a.id is not null as amended
    from counted_punches p
    left join kiosks k on k.organization_id = p.organization_id and k.id = p.kiosk_id
    left join amendments a on a.organization_id = p.organization_id and a.punch_id = p.id and a.action <> 'void'
    where p.organization_id = ${organizationId} and p.employee_id = any (${idsOf(employeeIds)}::uuid[])
      and p.at >= ${from}::date and p.at < ${to}::date`);
}

export interface TermsRow extends Record<string, unknown> {
  employeeId: string;
  from: string;
  siteId: SiteId | null;
  rate: string | null;
  currency: string;
  restDays: number[] | null;
}

/** What people earn and when they rest; of several for one date and site the one that was set last comes last. */
export async function readTerms(tx: Transaction, { organizationId, employeeIds, span }: Asked) {
  return await tx.execute<TermsRow>(sql`
    select t.employee_id as "employeeId", t.from_date::text as from, t.site_id as "siteId", t.rate::text as rate,
      t.currency, t.rest_days as "restDays"
    from pay_terms t
    where t.organization_id = ${organizationId} and t.employee_id = any (${idsOf(employeeIds)}::uuid[])
      and t.from_date <= ${span.to}::date
    order by t.recorded_at, t.xid, t.id`);
}

export interface LeaveRow extends Record<string, unknown> {
  employeeId: string;
  date: string;
  name: string;
  /** Nothing where it is not paid: the date says what it is, and nothing comes of it. */
  minutes: number;
}

/** Leave that is granted on these dates. */
export async function readLeave(tx: Transaction, { organizationId, employeeIds, span }: Asked) {
  return await tx.execute<LeaveRow>(sql`
    select d.employee_id as "employeeId", d.date::text as date, k.name,
      case when k.paid then d.minutes else 0 end as minutes
    from leave_days d
    join leave_requests l on l.organization_id = d.organization_id and l.id = d.request_id and l.state = 'approved'
    join leave_kinds k on k.organization_id = l.organization_id and k.id = l.kind_id
    where d.organization_id = ${organizationId} and d.employee_id = any (${idsOf(employeeIds)}::uuid[])
      and d.date between ${span.from}::date and ${span.to}::date`);
}

export interface WaitingRow extends Record<string, unknown> {
  employeeId: string;
  date: string;
  /**
   * `held` and `asked`: an exception waits; `out`: the employee said to have left at `at` (ms), and nobody has decided;
   * `left`: somebody decided that the shift of this in stays as it is.
   */
  what: 'held' | 'asked' | 'out' | 'left';
  at: string | null;
  punchId: PunchId | null;
}

/** What waits for a decision about these dates. */
export async function readWaiting(tx: Transaction, { organizationId, employeeIds, span }: Asked) {
  const { from, to } = span;
  const people = sql`${idsOf(employeeIds)}::uuid[]`;
  return await tx.execute<WaitingRow>(sql`
    select x.employee_id as "employeeId", x.business_date::text as date,
      case x.kind when 'asked' then 'asked' else 'held' end as what, null as at, null as "punchId"
    from exceptions x
    where x.organization_id = ${organizationId} and x.state = 'open' and x.kind in ('asked', 'unverified', 'quarantined')
      and x.employee_id = any (${people}) and x.business_date between ${from} and ${to}
    union all
    select x.employee_id, x.business_date::text, 'left', null, x.facts ->> 'in'
    from exceptions x
    where x.organization_id = ${organizationId} and x.state = 'decided' and x.kind = 'missed' and x.answer = 'leave'
      and x.employee_id = any (${people}) and x.business_date between ${from} and ${to}
    union all
    select * from (
      select distinct on (r.employee_id, r.business_date) r.employee_id, r.business_date::text, 'out', epoch_ms(r.at)::text, null
      from amendment_requests r
      where r.organization_id = ${organizationId} and r.employee_id = any (${people})
        and r.business_date between ${from} and ${to} and r.kind = 'out' and r.action = 'add'
        and not exists (
          select from exceptions x where x.organization_id = r.organization_id and x.key = 'asked:' || r.id and x.state <> 'open')
        and not exists (
          select from exceptions x where x.organization_id = r.organization_id and x.kind = 'missed'
            and x.employee_id = r.employee_id and x.business_date = r.business_date and x.decided_at >= r.recorded_at)
      order by r.employee_id, r.business_date, r.recorded_at desc, r.id
    ) asked`);
}

export interface PlanRow extends Record<string, unknown> {
  employeeId: string;
  businessDate: string;
  siteId: SiteId;
  startWall: string;
  endWall: string;
  zone: string;
}

/** What was published for these people, by wall times and their zone. */
export async function readPlans(tx: Transaction, { organizationId, employeeIds, span }: Asked) {
  const { from, to } = span;
  return await tx.execute<PlanRow>(sql`
    select s.employee_id as "employeeId", s.business_date::text as "businessDate", s.site_id as "siteId",
      s.start_wall::text as "startWall", s.end_wall::text as "endWall", s.zone
    from published_shifts s
    where s.organization_id = ${organizationId} and s.employee_id = any (${idsOf(employeeIds)}::uuid[])
      and s.business_date between ${from} and ${to}`);
}
