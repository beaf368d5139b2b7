import type { OpeningHours } from '@daybook/contract/calendar';
import type { EmployeeId, ServiceId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import type { ProviderTimes, WallSpan } from '@daybook/rules/appointments/provider-windows';
import { type OpeningDay, opening } from '@daybook/rules/directory/opening';
import { sql } from 'drizzle-orm';
import { placing, type ShiftRow } from '../roster/shift-rows.ts';
import { daysOn } from './day-of.ts';

/** Whose time is asked for: calendar dates at the site, both included. */
export interface TimesAsked {
  siteId: SiteId;
  first: string;
  last: string;
  /** Of those who give this one; null: of all who give something there. */
  serviceId: ServiceId | null;
  /** This one alone; null: of all. */
  providerId: EmployeeId | null;
}

export interface ProviderWithTimes extends ProviderTimes {
  id: EmployeeId;
  name: string;
  calledName: string;
}

interface Row {
  id: EmployeeId;
  name: string;
  calledName: string;
  hours: ProviderTimes['hours'];
  exceptions: { date: string; is: 'extra' | 'off'; starts: string | null; ends: string | null }[];
  leave: { date: string; starts: string | null; minutes: number; whole: boolean }[];
}

interface Found extends Record<string, unknown> {
  people: Row[];
  shifts: Pick<ShiftRow, 'employeeId' | 'date' | 'startWall' | 'endWall' | 'zone'>[];
  week: { weekday: number; opens: string; closes: string }[];
  days: { date: string; kind: OpeningDay['kind']; open: string; opens: string | null; closes: string | null }[];
}

/** When the site opens on a date. */
export type Opening = (date: string) => OpeningHours | 'closed' | 'always';

/**
 * What says when providers can be booked at a site: hours, exceptions, leave, what is published of them, and when the
 * site opens. One statement, since every look at free times and every booking waits for it.
 */
export async function readProviderTimes(
  tx: Transaction,
  organizationId: string,
  asked: TimesAsked,
): Promise<{ providers: ProviderWithTimes[]; open: Opening }> {
  const { siteId, last } = asked;
  // What began the evening before may last into the first date.
  const first = daysOn(asked.first, -1);
  const [found] = await tx.execute<Found>(sql`
    select
      coalesce((select json_agg(one order by one.name collate "und-x-icu", one.id) from (
        select e.id, e.name, e.called_name as "calledName", p.hours,
          coalesce((select json_agg(json_build_object('date', x.date, 'is', x.kind, 'starts', x.starts, 'ends', x.ends))
            from provider_exceptions x
            where x.organization_id = p.organization_id and x.site_id = p.site_id and x.employee_id = p.employee_id
              and x.date between ${first} and ${last}), '[]'::json) as exceptions,
          coalesce((select json_agg(json_build_object(
                'date', d.date, 'starts', r.part_starts, 'minutes', d.minutes, 'whole', r.part_minutes is null))
            from leave_days d
            join leave_requests r on r.organization_id = d.organization_id and r.id = d.request_id and r.state = 'approved'
            where d.organization_id = p.organization_id and d.employee_id = p.employee_id
              and d.date between ${first} and ${last}), '[]'::json) as leave
        from providers p
        join employees e on e.organization_id = p.organization_id and e.id = p.employee_id and e.archived_at is null
        where p.organization_id = ${organizationId} and p.site_id = ${siteId}
          and (${asked.providerId}::uuid is null or p.employee_id = ${asked.providerId}::uuid)
          and exists (select from employee_sites a where a.organization_id = p.organization_id
            and a.employee_id = p.employee_id and a.site_id = p.site_id)
          and exists (select from provider_services s
            where s.organization_id = p.organization_id and s.site_id = p.site_id and s.employee_id = p.employee_id
              and (${asked.serviceId}::uuid is null or s.service_id = ${asked.serviceId}::uuid))
      ) one), '[]'::json) as people,
      coalesce((select json_agg(json_build_object('employeeId', s.employee_id, 'date', s.business_date,
            'startWall', s.start_wall::text, 'endWall', s.end_wall::text, 'zone', s.zone))
        from published_shifts s
        where s.organization_id = ${organizationId} and s.site_id = ${siteId}
          and s.business_date between ${first} and ${last}), '[]'::json) as shifts,
      coalesce((select json_agg(json_build_object('weekday', o.weekday, 'opens', o.opens, 'closes', o.closes))
        from opening_hours o where o.organization_id = ${organizationId} and o.site_id = ${siteId}), '[]'::json) as week,
      coalesce((select json_agg(json_build_object(
            'date', c.date, 'kind', c.kind, 'open', c.open, 'opens', c.opens, 'closes', c.closes))
        from calendar_days c where c.organization_id = ${organizationId} and c.site_id = ${siteId}
          and c.date between ${first} and ${last}), '[]'::json) as days`);
  if (!found) throw new Error('nothing was read');
  const { people, shifts, week, days } = found;
  const place = placing();
  const rostered = new Set(shifts.map(({ date }) => date));
  return {
    providers: people.map(({ id, name, calledName, hours, exceptions, leave }) => ({
      ...{ id, name, calledName, hours, rostered },
      exceptions: exceptions.map(({ date, is, starts, ends }) => ({ date, is, span: spanOf(starts, ends) })),
      // A part of a date of which nobody said when counts as all of it.
      leave: leave.map(({ date, starts, minutes, whole }) => ({
        date,
        span: whole || starts === null ? null : { starts, ends: later(starts, minutes) },
      })),
      shifts: shifts
        .filter(({ employeeId }) => employeeId === id)
        .map((row) => {
          const { start, end } = place(row);
          return { from: start, to: end };
        }),
    })),
    open: (date) => opening(date, week, days.map(openingDay)),
  };
}

function spanOf(starts: string | null, ends: string | null): WallSpan | null {
  return starts === null || ends === null ? null : { starts, ends };
}

function openingDay({
  date,
  kind,
  open,
  opens,
  closes,
}: {
  date: string;
  kind: OpeningDay['kind'];
  open: string;
  opens: string | null;
  closes: string | null;
}): OpeningDay {
  if (open === 'closed') return { date, kind, open };
  return { date, kind, open: opens !== null && closes !== null ? { opens, closes } : 'usual' };
}

/** The wall time so many minutes after another, over midnight too. */
function later(time: string, minutes: number): string {
  const at = (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes) % 1440;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}
