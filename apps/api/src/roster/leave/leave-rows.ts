import type { EmployeeId, LeaveKindId, LeaveRequestId, SiteId } from '@daybook/contract/ids';
import type { LeaveState, LeaveView } from '@daybook/contract/leave';
import type { Transaction } from '@daybook/db/connect';
import { balanceOf, yearOf } from '@daybook/rules/roster/leave-balance';
import { type SQL, sql } from 'drizzle-orm';
import { momentOf } from '../../time/moment.ts';
import { type Ledgers, ledgerOf, readLedgers } from './ledger.ts';

interface Row extends Record<string, unknown> {
  id: LeaveRequestId;
  employeeId: EmployeeId;
  employeeName: string;
  calledName: string;
  siteId: SiteId;
  siteName: string;
  kindId: LeaveKindId;
  kindName: string;
  paid: boolean;
  yearlyMinutes: number | null;
  from: string;
  to: string;
  starts: string | null;
  note: string;
  askedBy: LeaveView['askedBy'];
  /** ms */
  askedAt: string;
  state: LeaveState;
  decidedBy: string | null;
  decidedAt: string | null;
  reason: string;
  version: number;
  days: { date: string; minutes: number }[];
  shifts: number;
}

/**
 * Requests with all that is shown of them, in a fixed number of statements.
 * @param where of `l`, the request
 */
export async function readLeave(
  tx: Transaction,
  organizationId: string,
  { where, order, limit }: { where: SQL; order: SQL; limit: number },
): Promise<LeaveView[]> {
  const rows = await tx.execute<Row>(sql`
    select l.id, l.employee_id as "employeeId", e.name as "employeeName", e.called_name as "calledName",
      s.id as "siteId", s.name as "siteName", k.id as "kindId", k.name as "kindName", k.paid,
      k.yearly_minutes as "yearlyMinutes", l.from_date::text as from, l.to_date::text as to,
      l.part_starts as starts, l.note,
      l.asked_by as "askedBy", epoch_ms(l.recorded_at)::text as "askedAt", l.state, a.name as "decidedBy",
      epoch_ms(l.decided_at)::text as "decidedAt", l.reason, l.version,
      (select coalesce(jsonb_agg(jsonb_build_object('date', d.date, 'minutes', d.minutes) order by d.date), '[]')
        from leave_days d where d.organization_id = l.organization_id and d.request_id = l.id) as days,
      (select count(*)::int from leave_days d
        join published_shifts p on p.organization_id = d.organization_id and p.employee_id = d.employee_id
          and p.business_date = d.date
        where d.organization_id = l.organization_id and d.request_id = l.id) as shifts
    from leave_requests l
    join employees e on e.organization_id = l.organization_id and e.id = l.employee_id
    join leave_kinds k on k.organization_id = l.organization_id and k.id = l.kind_id
    cross join lateral (
      select x.site_id from employee_sites x
      where x.organization_id = e.organization_id and x.employee_id = e.id order by x.position limit 1
    ) h
    join sites s on s.organization_id = l.organization_id and s.id = h.site_id
    left join accounts a on a.organization_id = l.organization_id and a.id = l.decided_by
    where l.organization_id = ${organizationId} and ${where}
    order by ${order} limit ${limit}`);
  const years = rows.map(firstYear);
  const people = rows.map(({ employeeId }) => employeeId);
  const ledgers = await readLedgers(tx, organizationId, people, { from: Math.min(...years), to: Math.max(...years) });
  return rows.map((row) => viewOf(row, ledgers));
}

/** The request by its id. */
export async function findLeave(tx: Transaction, organizationId: string, id: string): Promise<LeaveView> {
  const [leave] = await readLeave(tx, organizationId, { where: sql`l.id = ${id}`, order: sql`l.id`, limit: 1 });
  if (!leave) throw new Error('the request that was written is not there');
  return leave;
}

function firstYear({ days, from }: Row): number {
  return yearOf(days[0]?.date ?? from);
}

function viewOf(row: Row, ledgers: Ledgers): LeaveView {
  const { id, from, to, days, starts, note, askedBy, state, shifts, version } = row;
  return {
    id,
    employee: { id: row.employeeId, name: row.employeeName, calledName: row.calledName },
    site: { id: row.siteId, name: row.siteName },
    kind: { id: row.kindId, name: row.kindName, paid: row.paid },
    from,
    to,
    days,
    minutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
    starts,
    note,
    askedBy,
    askedAt: momentOf(Number(row.askedAt)),
    state,
    decided:
      row.decidedAt === null
        ? null
        : { by: row.decidedBy ?? '', at: momentOf(Number(row.decidedAt)), reason: row.reason },
    shifts,
    balanceAfter: balanceAfter(row, ledgers),
    version,
  };
}

/** What is left without this request, less what it takes of that year. */
function balanceAfter(row: Row, ledgers: Ledgers): number | null {
  if (row.yearlyMinutes === null) return null;
  const { days, adjustments } = ledgerOf(ledgers, row.employeeId, row.kindId);
  const others = days.filter(({ requestId }) => requestId !== row.id);
  const granted = row.days.map((day) => ({ ...day, state: 'approved' as const }));
  return balanceOf(row.yearlyMinutes, firstYear(row), { days: [...others, ...granted], adjustments }).left;
}
