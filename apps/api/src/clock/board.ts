import type { Board, ClockState, PunchKind, PunchMethod } from '@daybook/contract/clock';
import type { EmployeeId, KioskId, PunchId, SiteId } from '@daybook/contract/ids';
import { businessDate } from '@daybook/rules/business-date';
import { type AccountActor, seesSite } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { type OnBoard, onBoard, type PlanRow, unplanned } from './board-plans.ts';

interface SiteRow {
  id: SiteId;
  name: string;
  zone: string;
  day_start: string;
  longest_shift: number;
  late_grace: number;
  leave_grace: number;
  missing_after: number;
  propose_out_after: number;
  enrolled: number;
  last_seen: Date | null;
  entries: {
    employeeId: EmployeeId;
    name: string;
    calledName: string;
    state: ClockState;
    at: number | null;
    shiftStart: number | null;
  }[];
}

interface MomentRow {
  id: PunchId;
  employee_id: EmployeeId;
  name: string;
  site_id: SiteId;
  site_name: string;
  zone: string;
  kind: PunchKind;
  at: Date;
  method: PunchMethod;
  kiosk_id: KioskId | null;
}

const silentAfterMs = 120_000;

/** Who is in, on break or out, site by site, and what happened last; one round trip. */
export async function board(ctx: VerbContext<AccountActor>, input: { siteId?: SiteId | undefined }): Promise<Board> {
  const { actor, house } = ctx;
  const now = house.clock.now();
  if (input.siteId && !seesSite(actor, input.siteId)) throw new Refusal('not-found');
  const asked = input.siteId ? [input.siteId] : actor.sites === 'all' ? null : actor.sites;
  const [, sites, plans, moments] = await house.connections.raw.begin('read only', (sql) => [
    sql`select set_config('app.organization', ${actor.organizationId}, true)`,
    sql<SiteRow[]>`
      select s.id, s.name, s.zone, s.day_start, s.longest_shift, s.late_grace, s.leave_grace, s.missing_after,
        s.propose_out_after, k.enrolled, k.last_seen, coalesce(e.entries, '[]') as entries
      from sites s
      cross join lateral (
        select count(*)::int as enrolled, max(coalesce(k.last_seen_at, k.enrolled_at)) as last_seen
        from kiosks k where k.organization_id = s.organization_id and k.site_id = s.id and k.revoked_at is null and k.purpose = 'clock'
      ) k
      cross join lateral (select business_date(${now}, s.zone, s.day_start) as today) d
      cross join lateral (
        select jsonb_agg(jsonb_build_object('employeeId', w.employee_id, 'name', w.name, 'calledName', w.called_name,
          'state', w.state, 'at', epoch_ms(w.at), 'shiftStart', epoch_ms(w.shift_start)) order by w.at, w.name) as entries
        from (
          select p.employee_id, m.name, m.called_name, p.state, p.at, p.shift_start
          from presence p join employees m on m.organization_id = p.organization_id and m.id = p.employee_id
          where p.organization_id = s.organization_id and p.site_id = s.id and p.state <> 'out' and m.archived_at is null
          union all
          -- Out: at the usual site, unless in or on break somewhere.
          select m.id, m.name, m.called_name, 'out', p.at, null
          from employee_sites x
          join employees m on m.organization_id = x.organization_id and m.id = x.employee_id and m.archived_at is null
          left join presence p on p.organization_id = m.organization_id and p.employee_id = m.id
          where x.organization_id = s.organization_id and x.site_id = s.id and x.position = 0 and coalesce(p.state, 'out') = 'out'
            and (not exists (
              select from published_shifts q where q.organization_id = m.organization_id and q.employee_id = m.id
                and q.business_date = d.today
            ) or exists (
              select from published_shifts q where q.organization_id = m.organization_id and q.employee_id = m.id
                and q.business_date = d.today and q.site_id = s.id
            ))
          union all
          -- Out, and planned here today though the usual site is another.
          select distinct on (m.id) m.id, m.name, m.called_name, 'out', p.at, null::timestamptz
          from published_shifts q
          join employees m on m.organization_id = q.organization_id and m.id = q.employee_id and m.archived_at is null
          left join presence p on p.organization_id = m.organization_id and p.employee_id = m.id
          where q.organization_id = s.organization_id and q.site_id = s.id and q.business_date = d.today
            and coalesce(p.state, 'out') = 'out' and not exists (
              select from employee_sites x where x.organization_id = m.organization_id and x.employee_id = m.id
                and x.site_id = s.id and x.position = 0)
        ) w
      ) e
      where s.organization_id = ${actor.organizationId} and s.archived_at is null and (${asked}::uuid[] is null or s.id = any (${asked}::uuid[]))
      order by s.name collate "und-x-icu", s.id`,
    // Yesterday's too: a night may not be over.
    sql<PlanRow[]>`
      select q.site_id, q.employee_id, q.business_date::text, q.start_wall::text, q.end_wall::text, q.zone, coalesce((
          select true from leave_days d
          join leave_requests r on r.organization_id = d.organization_id and r.id = d.request_id and r.state = 'approved'
          where d.organization_id = q.organization_id and d.employee_id = q.employee_id and d.date = q.business_date
            and r.part_minutes is null limit 1), false) as on_leave,
        coalesce((
          select jsonb_agg(jsonb_build_object('kind', p.kind, 'at', epoch_ms(p.at), 'businessDate', p.business_date)
            order by p.at, p.recorded_at)
          from counted_punches p
          where p.organization_id = q.organization_id and p.employee_id = q.employee_id
            and p.at > ${new Date(now.getTime() - 48 * 3_600_000)} and p.at <= ${now}), '[]') as punches
      from published_shifts q
      join sites s on s.organization_id = q.organization_id and s.id = q.site_id and s.archived_at is null
      where q.organization_id = ${actor.organizationId} and (${asked}::uuid[] is null or q.site_id = any (${asked}::uuid[]))
        and q.business_date between business_date(${now}, s.zone, s.day_start) - 1 and business_date(${now}, s.zone, s.day_start)`,
    sql<MomentRow[]>`
      select p.id, p.employee_id, m.name, p.site_id, s.name as site_name, s.zone, p.kind, p.at, p.method, p.kiosk_id
      from punches p
      join employees m on m.organization_id = p.organization_id and m.id = p.employee_id
      join sites s on s.organization_id = p.organization_id and s.id = p.site_id
      where p.organization_id = ${actor.organizationId} and p.recorded_at > ${new Date(now.getTime() - 12 * 3_600_000)}
        and (${asked}::uuid[] is null or p.site_id = any (${asked}::uuid[]))
      order by p.recorded_at desc, p.id desc limit 12`,
  ]);
  if (input.siteId && sites.length === 0) throw new Refusal('not-found');
  return {
    serverTime: momentOf(now),
    sites: sites.map((site) => siteView(site, onBoard(site, plans, now.getTime()), now.getTime())),
    justNow: moments.map((m) => ({
      punchId: m.id,
      employeeId: m.employee_id,
      name: m.name,
      siteId: m.site_id,
      siteName: m.site_name,
      zone: m.zone,
      kind: m.kind,
      at: momentOf(m.at),
      method: m.method,
      kioskId: m.kiosk_id,
    })),
  };
}

function siteView(site: SiteRow, plans: ReadonlyMap<string, OnBoard>, now: number): Board['sites'][number] {
  const silent = site.last_seen !== null && now - site.last_seen.getTime() > silentAfterMs;
  return {
    siteId: site.id,
    name: site.name,
    zone: site.zone,
    businessDate: businessDate(now, { zone: site.zone, dayStart: site.day_start }),
    kiosks: { enrolled: site.enrolled, silentSince: silent && site.last_seen ? momentOf(site.last_seen) : null },
    entries: site.entries.map(({ at, shiftStart, ...entry }) => ({
      ...entry,
      since: at === null ? null : momentOf(at),
      ...(plans.get(entry.employeeId)?.shown ?? unplanned),
      missingOut:
        shiftStart !== null &&
        (now - shiftStart > site.longest_shift * 60_000 || now >= (plans.get(entry.employeeId)?.outDue ?? now + 1)),
    })),
  };
}
