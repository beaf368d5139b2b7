import type { PunchKind } from '@daybook/contract/clock';
import type { Answer } from '@daybook/contract/exceptions';
import type { EmployeeId, ExceptionId, PunchId, RequestId } from '@daybook/contract/ids';
import type { RequestView } from '@daybook/contract/timesheet-edits';
import type { Transaction } from '@daybook/db/connect';
import { type SQL, sql } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';

/** A request with the exception that it waits in; moments in ms. */
export interface RequestRow extends Record<string, unknown> {
  id: RequestId;
  employeeId: EmployeeId;
  name: string;
  action: RequestView['action'];
  date: string;
  beforeId: PunchId | null;
  beforeKind: PunchKind | null;
  beforeAt: string | null;
  kind: PunchKind;
  at: string;
  zone: string;
  note: string;
  askedAt: string;
  exceptionId: ExceptionId | null;
  exceptionKind: 'asked' | 'missed' | null;
  state: 'open' | 'decided' | 'settled' | null;
  version: number | null;
  answer: Answer | null;
  decidedBy: string | null;
  decidedAt: string | null;
  reason: string | null;
}

/**
 * Requests, the newest first. One about a forgotten out may be noted on the exception about that shift; what became of
 * the exception became of the request.
 */
export async function selectRequests(tx: Transaction, organizationId: string, where: SQL): Promise<RequestRow[]> {
  return await tx.execute<RequestRow>(sql`
    select r.id, r.employee_id as "employeeId", e.name, r.action, r.business_date::text as date,
      b.id as "beforeId", b.kind as "beforeKind", epoch_ms(b.at)::text as "beforeAt", r.kind,
      epoch_ms(r.at)::text as at, s.zone, r.note, epoch_ms(r.recorded_at)::text as "askedAt",
      x.id as "exceptionId", x.kind as "exceptionKind", x.state, x.version, x.answer, a.name as "decidedBy",
      epoch_ms(x.decided_at)::text as "decidedAt", x.reason
    from amendment_requests r
    join employees e on e.organization_id = r.organization_id and e.id = r.employee_id
    join sites s on s.organization_id = r.organization_id and s.id = r.site_id
    left join punches b on b.organization_id = r.organization_id and b.id = r.punch_id
    left join lateral (
      select * from exceptions x
      where x.organization_id = r.organization_id and (x.key = 'asked:' || r.id or (x.kind = 'missed'
        and x.employee_id = r.employee_id and x.facts @> jsonb_build_object('requests', jsonb_build_array(r.id::text))))
      order by x.kind limit 1
    ) x on true
    left join accounts a on a.organization_id = r.organization_id and a.id = x.decided_by
    where r.organization_id = ${organizationId} and ${where}
    order by r.recorded_at desc, r.id`);
}

export function requestView(row: RequestRow): RequestView {
  const { beforeId, beforeKind, beforeAt, decidedBy, decidedAt, reason, exceptionId } = row;
  return {
    id: row.id,
    employeeId: row.employeeId,
    name: row.name,
    action: row.action,
    date: row.date,
    before: beforeId && beforeKind && { punchId: beforeId, kind: beforeKind, at: momentOf(Number(beforeAt)) },
    kind: row.action === 'void' ? null : row.kind,
    at: row.action === 'void' ? null : momentOf(Number(row.at)),
    zone: row.zone,
    note: row.note,
    askedAt: momentOf(Number(row.askedAt)),
    state: stateOf(row),
    decided: decidedBy && decidedAt ? { by: decidedBy, at: momentOf(Number(decidedAt)), reason: reason ?? '' } : null,
    exceptionId,
  };
}

/** The state of its exception: there is no other truth about it. */
function stateOf({ state, answer }: RequestRow): RequestView['state'] {
  if (state === 'open') return 'open';
  if (state !== 'decided') return 'settled';
  return answer === 'add' || answer === 'accept' ? 'accepted' : 'declined';
}
