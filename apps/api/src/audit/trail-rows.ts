import type { AuditView } from '@daybook/contract/audit';
import type { OrganizationId } from '@daybook/contract/ids';
import type { TransactionSql } from 'postgres';
import type { TrailPlace } from './trail-place.ts';

/** An audit event, or a punch or held punch, which are their own: as all are read. */
export interface TrailRow {
  id: AuditView['id'];
  recorded_at: Date;
  action: AuditView['action'];
  actor_kind: AuditView['actor']['kind'];
  actor_id: AuditView['actor']['id'];
  subject_kind: AuditView['subject']['kind'];
  subject_id: AuditView['subject']['id'];
  before: AuditView['before'];
  after: AuditView['after'];
  address: string;
  request_id: string;
}

export interface TrailFilter {
  room?: string | undefined;
  actorId?: string | undefined;
  subjectId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  zone?: string | undefined;
}

/**
 * The rows behind a place, newest first. Only what is older than every transaction that was open when the walk began
 * (`place.before`) belongs to it: all of that was to be seen on the first page already, whatever commits since.
 */
export async function readTrail(
  sql: TransactionSql,
  organizationId: OrganizationId,
  filter: TrailFilter,
  place: TrailPlace,
  limit: number,
): Promise<TrailRow[]> {
  const { room, actorId = null, subjectId = null, from = null, to = null, zone = 'UTC' } = filter;
  const since = sql`coalesce(${from}::date::timestamp at time zone ${zone}, '-infinity')`;
  const until = sql`coalesce((${to}::date + 1)::timestamp at time zone ${zone}, 'infinity')`;
  const walked = sql`organization_id = ${organizationId} and xid < ${place.before}::bigint
    and recorded_at >= ${since} and recorded_at < ${until}
    and (${place.at}::bigint is null or (recorded_at, id) < (moment_of_ms(${place.at}::bigint), ${place.id}::uuid))`;
  return await sql<TrailRow[]>`
    (
      select id, recorded_at, action, actor_kind, actor_id, subject_kind, subject_id, before, after, address, request_id
      from audit_events
      where ${walked}
        and (${room ?? null}::text is null or action like ${room ?? null}::text || '.%')
        and (${actorId}::uuid is null or actor_id = ${actorId}::uuid)
        and (${subjectId}::uuid is null or subject_id = ${subjectId}::uuid)
      order by recorded_at desc, id desc limit ${limit}
    ) union all (
      select id, recorded_at, 'clock.punched', case when kiosk_id is null then 'account' else 'kiosk' end,
        -- A manager's own entry is by its author.
        coalesce(kiosk_id, (select a.author_id from amendments a
          where a.organization_id = ${organizationId} and a.punch_id = punches.id and a.action = 'add')),
        'punch', id, null,
        jsonb_build_object('employeeId', employee_id, 'kind', kind, 'at', at, 'businessDate', business_date,
          'siteId', site_id, 'method', method, 'flags', flags)
          || case source when 'override' then '{"source": "override"}'::jsonb else '{}'::jsonb end,
        address, request_id
      from punches
      where ${walked} and ${room === undefined || room === 'clock'}
        -- An account has punched nothing: not one row is looked at for it.
        and (${actorId}::uuid is null or (kiosk_id = ${actorId}::uuid and exists (
          select from kiosks where organization_id = ${organizationId} and id = ${actorId}::uuid)))
        and (${subjectId}::uuid is null or employee_id = ${subjectId}::uuid or id = ${subjectId}::uuid)
      order by recorded_at desc, id desc limit ${limit}
    ) union all (
      select id, recorded_at, 'clock.punch-held', 'kiosk', kiosk_id, 'punch', id, null,
        jsonb_build_object('employeeId', employee_id, 'kind', kind, 'at', at, 'businessDate', business_date,
          'siteId', site_id, 'method', method, 'why', why),
        address, request_id
      from held_punches
      where ${walked} and ${room === undefined || room === 'clock'}
        and (${actorId}::uuid is null or kiosk_id = ${actorId}::uuid)
        and (${subjectId}::uuid is null or employee_id = ${subjectId}::uuid or id = ${subjectId}::uuid)
      order by recorded_at desc, id desc limit ${limit}
    )
    order by recorded_at desc, id desc limit ${limit}`;
}
