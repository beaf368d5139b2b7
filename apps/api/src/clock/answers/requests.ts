import type { PunchKind } from '@daybook/contract/clock';
import type { Transaction } from '@daybook/db/connect';
import { punches } from '@daybook/db/schema/clock';
import { amendmentRequests } from '@daybook/db/schema/timesheets';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Evidence } from '../../exceptions/answerer.ts';
import type { ExceptionRow } from '../../exceptions/exception-rows.ts';
import { momentOf } from '../../time/moment.ts';

const r = amendmentRequests;

/**
 * The punch that counts as the one which a request is about: itself, or, once its voiding was taken back, the one that
 * was entered in its place.
 */
const standing = sql<string | null>`(
  select c.id from counted_punches c
  where c.organization_id = amendment_requests.organization_id and c.employee_id = amendment_requests.employee_id
    and (c.id = punches.id or (c.kind = punches.kind and c.at = punches.at))
  order by c.id = punches.id desc, c.recorded_at desc limit 1)`;

/** What the employee asked for about that day, the newest first. */
export async function requestsOfDay(
  tx: Transaction,
  organizationId: string,
  { employeeId, businessDate }: Pick<ExceptionRow, 'employeeId' | 'businessDate'>,
) {
  if (employeeId === null || businessDate === null) return [];
  return await tx
    .select({
      id: r.id,
      action: sql<'add' | 'replace' | 'void'>`${r.action}`,
      kind: sql<PunchKind>`${r.kind}`,
      at: r.at,
      note: r.note,
      recordedAt: r.recordedAt,
      beforeKind: sql<PunchKind | null>`${punches.kind}`,
      beforeAt: sql<Date | null>`${punches.at}`.mapWith(punches.at),
      standing,
    })
    .from(r)
    .leftJoin(punches, and(eq(punches.organizationId, organizationId), eq(punches.id, r.punchId)))
    .where(and(eq(r.organizationId, organizationId), eq(r.employeeId, employeeId), eq(r.businessDate, businessDate)))
    .orderBy(desc(r.recordedAt), desc(r.id));
}

export type RequestOfDay = Awaited<ReturnType<typeof requestsOfDay>>[number];

export function requestEvidence(row: RequestOfDay): Evidence['asked'][number] {
  const { action, kind, at, note, recordedAt, beforeKind, beforeAt } = row;
  return {
    action,
    kind,
    at: momentOf(at),
    before: beforeKind && beforeAt && { kind: beforeKind, at: momentOf(beforeAt), counts: row.standing !== null },
    note,
    recordedAt: momentOf(recordedAt),
  };
}
