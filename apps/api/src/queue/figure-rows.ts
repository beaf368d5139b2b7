import type { ServiceId } from '@daybook/contract/ids';
import type { QueueFigure } from '@daybook/contract/queue-figures';
import type { Transaction } from '@daybook/db/connect';
import { dayNumber } from '@daybook/rules/timesheets/days';
import { sql } from 'drizzle-orm';
import { Refusal } from '../refusal.ts';

interface Stored extends Record<string, unknown> {
  /** Null: of all dates. */
  date: string | null;
  /** Null: of all services. */
  service: { id: ServiceId; name: string; nameFil: string | null } | null;
  tickets: number;
  served: number;
  missed: number;
  noShows: number;
  /** Minutes; null: nobody was called. */
  median: number | null;
  mean: number | null;
  longest: number | null;
  ninetieth: number | null;
}
export type FigureRow = Pick<Stored, 'date' | 'service'> & QueueFigure;

const mostDays = 92;

/**
 * What became of numbers and of appointments, by date and service, by service, by date, and in all. Who was booked and
 * served counts once: by the ticket, or where there was none, by the appointment.
 */
export async function readFigures(
  tx: Transaction,
  { organizationId, siteId, zone, from, to }: Record<'organizationId' | 'siteId' | 'zone' | 'from' | 'to', string>,
): Promise<FigureRow[]> {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days < 1 || days > mostDays) throw new Refusal('bad-input', { fields: { to: `1 to ${mostDays} days` } });
  const rows = await tx.execute<Stored>(sql`
    with facts as (
      select t.date, t.service_id, t.state <> 'withdrawn' as given, t.state = 'finished' as served,
        t.state = 'missed' as missed, false as no_show,
        case when t.first_called_at is not null and t.state <> 'withdrawn' then
          greatest(extract(epoch from t.first_called_at - greatest(t.joined_at, t.due_at)), 0) / 60 end as waited
      from tickets t
      where t.organization_id = ${organizationId} and t.site_id = ${siteId} and t.date between ${from} and ${to}
      union all
      select (a.starts_at at time zone ${zone})::date, a.service_id, false, a.state = 'done', false, a.state = 'no-show', null
      from appointments a
      where a.organization_id = ${organizationId} and a.site_id = ${siteId} and a.state in ('done', 'no-show')
        and a.starts_at >= (${from}::date)::timestamp at time zone ${zone}
        and a.starts_at < (${to}::date + 1)::timestamp at time zone ${zone}
        and (a.state = 'no-show' or not exists (
          select from tickets t where t.organization_id = a.organization_id and t.appointment_id = a.id and t.state = 'finished'))
    ), summed as (
      select date, service_id, count(*) filter (where given)::int as tickets, count(*) filter (where served)::int as served,
        count(*) filter (where missed)::int as missed, count(*) filter (where no_show)::int as "noShows",
        round((percentile_cont(0.5) within group (order by waited))::numeric, 1)::float8 as median,
        round(avg(waited), 1)::float8 as mean, round(max(waited), 1)::float8 as longest,
        round((percentile_cont(0.9) within group (order by waited))::numeric, 1)::float8 as ninetieth
      from facts group by grouping sets ((date, service_id), (service_id), (date), ())
    )
    select f.date::text as date, case when s.id is null then null
        else json_build_object('id', s.id, 'name', s.name, 'nameFil', s.name_fil) end as service,
      f.tickets, f.served, f.missed, f."noShows", f.median, f.mean, f.longest, f.ninetieth
    from summed f
    left join services s on s.organization_id = ${organizationId} and s.id = f.service_id
    order by f.date, s.name collate "und-x-icu", s.id`);
  return rows.map(({ median, mean, longest, ninetieth, ...row }) => ({
    ...row,
    waiting:
      median === null || mean === null || longest === null || ninetieth === null
        ? null
        : { median, mean, longest, ninetieth },
  }));
}
