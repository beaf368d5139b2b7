import type { PunchKind } from '@daybook/contract/clock';
import type { PunchId, TimesheetLockId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { idsOf } from './case-rows.ts';

/** A punch that came after the dates round it were paid, or was voided then. */
export interface LateRow extends Record<string, unknown> {
  employeeId: string;
  id: PunchId;
  kind: PunchKind;
  /** ms */
  at: string;
  businessDate: string;
  /** When the punch was taken in, or its voiding was; ms. */
  recordedAt: string;
}

// A punch may have been on its way while the lock was set: its time was taken before it waited.
const slackMs = 60_000;

/** What came to these people's dates up to `until` after the moment `since` (ms). */
export async function readLate(
  tx: Transaction,
  organizationId: string,
  asked: readonly { employeeId: string; since: number; until: string }[],
): Promise<LateRow[]> {
  const moment = ({ since }: { since: number }) => new Date(since - slackMs).toISOString();
  const people = sql`unnest(${idsOf(asked.map(({ employeeId }) => employeeId))}::uuid[],
    ${idsOf(asked.map(moment))}::timestamptz[], ${idsOf(asked.map(({ until }) => until))}::date[])
    as q(employee_id, since, until)`;
  const first = asked.map(moment).sort()[0] ?? '';
  return await tx.execute<LateRow>(sql`
    select p.employee_id as "employeeId", p.id, p.kind, epoch_ms(p.at)::text as at,
      p.business_date::text as "businessDate", epoch_ms(p.recorded_at)::text as "recordedAt"
    from punches p join ${people} on p.employee_id = q.employee_id and p.recorded_at > q.since and p.business_date <= q.until
    where p.organization_id = ${organizationId} and p.recorded_at > ${first}
    union all
    select p.employee_id, p.id, p.kind, epoch_ms(p.at)::text, p.business_date::text, epoch_ms(v.recorded_at)::text
    from amendments v
    join ${people} on v.employee_id = q.employee_id and v.recorded_at > q.since
    join punches p on p.organization_id = v.organization_id and p.id = v.punch_id and p.business_date <= q.until
    where v.organization_id = ${organizationId} and v.action = 'void'
    order by "recordedAt", id`);
}

export interface PaidRow extends Record<string, unknown> {
  id: TimesheetLockId;
  employeeId: string;
  /** Null for a lock that is not asked about. */
  sheet: unknown;
  adjustments: unknown;
}

/** The sheets of these locks, and what each lock of their people carried for earlier ones; in the order of locking. */
export async function readPaid(
  tx: Transaction,
  organizationId: string,
  { employeeIds, lockIds }: { employeeIds: readonly string[]; lockIds: readonly string[] },
) {
  return await tx.execute<PaidRow>(sql`
    select l.id, l.employee_id as "employeeId", l.sheet -> 'adjustments' as adjustments,
      case when l.id = any (${idsOf(lockIds)}::uuid[]) then l.sheet end as sheet
    from timesheet_locks l
    where l.organization_id = ${organizationId} and l.employee_id = any (${idsOf(employeeIds)}::uuid[])
    order by l.recorded_at, l.xid, l.id`);
}
