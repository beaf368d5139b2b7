import type { CalendarDay, OpeningWeek } from '@daybook/contract/calendar';
import type { EmployeeId, LeaveRequestId, SiteId } from '@daybook/contract/ids';
import type { RosterConflict, RosterList } from '@daybook/contract/planned-shifts';
import type { Transaction } from '@daybook/db/connect';
import { openingHours } from '@daybook/db/schema/directory';
import { opening } from '@daybook/rules/directory/opening';
import { conflictsOf } from '@daybook/rules/roster/conflicts';
import { and, eq, sql } from 'drizzle-orm';
import { readCalendar } from '../directory/calendar-rows.ts';
import { type DateSpan, idsOf } from '../timesheets/case-rows.ts';
import { type DraftRow, placing, readDrafts, type ShiftRow } from './shift-rows.ts';

interface LeaveRow extends Record<string, unknown> {
  requestId: LeaveRequestId;
  employeeId: EmployeeId;
  date: string;
  name: string;
  minutes: number;
  state: 'asked' | 'approved';
  whole: boolean;
}

/** What is known round a site's shifts of a span. */
export interface Surroundings {
  leave: LeaveRow[];
  elsewhere: DraftRow[];
  archived: ReadonlySet<string>;
  calendar: CalendarDay[];
  week: OpeningWeek;
}

/** Read for these people, besides what is planned at the site itself on these dates. */
export async function readSurroundings(
  tx: Transaction,
  asked: { organizationId: string; siteId: SiteId; span: DateSpan; employeeIds: readonly EmployeeId[] },
): Promise<Surroundings> {
  const { organizationId, siteId, span, employeeIds } = asked;
  const people = sql`${idsOf(employeeIds)}::uuid[]`;
  const [leave, elsewhere, archived, calendar, week] = await Promise.all([
    tx.execute<LeaveRow>(sql`
      select d.request_id as "requestId", d.employee_id as "employeeId", d.date::text as date, k.name, d.minutes, r.state,
        r.part_minutes is null as whole
      from leave_days d
      join leave_requests r on r.organization_id = d.organization_id and r.id = d.request_id and r.state in ('asked', 'approved')
      join leave_kinds k on k.organization_id = r.organization_id and k.id = r.kind_id
      where d.organization_id = ${organizationId} and d.employee_id = any (${people})
        and d.date between ${span.from} and ${span.to}
      order by d.date, d.request_id`),
    readDrafts(
      tx,
      organizationId,
      sql`s.employee_id = any (${people})
        and s.business_date between ${span.from}::date - 2 and ${span.to}::date + 2
        and (s.site_id <> ${siteId} or s.business_date not between ${span.from} and ${span.to})`,
    ),
    tx.execute<{ id: string }>(sql`
      select e.id from employees e
      where e.organization_id = ${organizationId} and e.id = any (${people}) and e.archived_at is not null`),
    readCalendar(tx, organizationId, { siteIds: [siteId], ...span }),
    tx
      .select({ weekday: openingHours.weekday, opens: openingHours.opens, closes: openingHours.closes })
      .from(openingHours)
      .where(and(eq(openingHours.organizationId, organizationId), eq(openingHours.siteId, siteId))),
  ]);
  return { leave, elsewhere, archived: new Set(archived.map(({ id }) => id)), calendar, week };
}

/** Each date of a span: when the site is open, and what day it is. */
export function datesOf(
  span: DateSpan,
  { calendar, week }: Pick<Surroundings, 'calendar' | 'week'>,
): RosterList['days'] {
  const marked = new Map(calendar.map((day) => [day.date, day]));
  const days: RosterList['days'] = [];
  for (let at = Date.parse(span.from); at <= Date.parse(span.to); at += 24 * 3_600_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    const day = marked.get(date);
    days.push({
      date,
      open: openOn(date, week, day),
      kind: day?.kind ?? null,
      name: day?.name ?? null,
    });
  }
  return days;
}

/** A site that never said when it opens is open from midnight to midnight. */
function openOn(date: string, week: OpeningWeek, day: CalendarDay | undefined): RosterList['days'][number]['open'] {
  const open = opening(date, week, day ? [day] : []);
  if (open === 'always') return { opens: '00:00', closes: '00:00' };
  return open === 'closed' ? null : open;
}

/** What speaks against these shifts of a site. */
export function conflictsAt(
  shifts: readonly ShiftRow[],
  around: Surroundings & { days: RosterList['days']; rest: number },
): RosterConflict[] {
  const place = placing();
  const placed = (row: ShiftRow, asked: boolean) => {
    const { id, employeeId, date } = row;
    return { id, employeeId, date, asked, ...place(row) };
  };
  const whole = around.leave.filter((one) => one.whole);
  const leave = new Map(whole.map((one) => [`${one.employeeId} ${one.date}`, one.state]));
  const closed = new Set(around.days.filter(({ open }) => open === null).map(({ date }) => date));
  const people = new Map(shifts.map(({ employeeId }) => [String(employeeId), employeeId]));
  return conflictsOf(
    [...shifts.map((row) => placed(row, true)), ...around.elsewhere.map((row) => placed(row, false))],
    {
      rest: around.rest,
      leaveOn: (employeeId, date) => leave.get(`${employeeId} ${date}`) ?? null,
      isClosed: (date) => closed.has(date),
      isArchived: (employeeId) => around.archived.has(employeeId),
    },
  ).flatMap((conflict) => {
    const employeeId = people.get(conflict.employeeId);
    return employeeId ? [{ ...conflict, employeeId }] : [];
  });
}
