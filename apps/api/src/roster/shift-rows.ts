import type { EmployeeId, PlannedShiftId, SiteId } from '@daybook/contract/ids';
import type { PlannedShift, ShiftState } from '@daybook/contract/planned-shifts';
import type { Transaction } from '@daybook/db/connect';
import { planMoment, wallTimeOf } from '@daybook/rules/roster/plan-times';
import { type Wall, wallOf } from '@daybook/rules/timesheets/wall';
import { type SQL, sql } from 'drizzle-orm';

/** A shift as it is kept; walls as `2026-06-15 22:00:00`. */
export interface ShiftRow extends Record<string, unknown> {
  id: PlannedShiftId;
  siteId: SiteId;
  employeeId: EmployeeId;
  date: string;
  startWall: string;
  endWall: string;
  zone: string;
  breakMinutes: number;
  note: string;
}

export interface DraftRow extends ShiftRow {
  version: number;
}

const columns = sql`s.id, s.site_id as "siteId", s.employee_id as "employeeId", s.business_date::text as date,
  s.start_wall::text as "startWall", s.end_wall::text as "endWall", s.zone, s.break_minutes as "breakMinutes", s.note`;

/** The working copies that are asked for. */
export async function readDrafts(tx: Transaction, organizationId: string, where: SQL): Promise<DraftRow[]> {
  return await tx.execute<DraftRow>(sql`
    select ${columns}, s.version from planned_shifts s where s.organization_id = ${organizationId} and ${where}`);
}

/** What is published of what is asked for. */
export async function readPublished(tx: Transaction, organizationId: string, where: SQL): Promise<ShiftRow[]> {
  return await tx.execute<ShiftRow>(sql`
    select ${columns} from published_shifts s where s.organization_id = ${organizationId} and ${where}`);
}

/** Whether two rows say the same of a shift. */
export function isSame(a: ShiftRow, b: ShiftRow): boolean {
  return (
    a.siteId === b.siteId &&
    a.employeeId === b.employeeId &&
    a.date === b.date &&
    a.startWall === b.startWall &&
    a.endWall === b.endWall &&
    a.zone === b.zone &&
    a.breakMinutes === b.breakMinutes &&
    a.note === b.note
  );
}

export function stateOf(draft: ShiftRow, published: ShiftRow | undefined): ShiftState {
  if (!published) return 'draft';
  return isSame(draft, published) ? 'published' : 'changed';
}

const dayMs = 24 * 3_600_000;

/**
 * The moments (ms) of rows; a zone's clock changes are looked up once for all. What begins in an hour that is skipped, and
 * would end before that, is over at once.
 */
export function placing(): (row: Pick<ShiftRow, 'startWall' | 'endWall' | 'zone'>) => { start: number; end: number } {
  const walls = new Map<string, Wall>();
  return ({ startWall, endWall, zone }) => {
    const [start, end] = [wallTimeOf(startWall), wallTimeOf(endWall)];
    // The span only says what is quick: a wall is right everywhere.
    const wall = walls.get(zone) ?? wallOf(zone, (start.day - 40) * dayMs, (start.day + 40) * dayMs);
    walls.set(zone, wall);
    const from = planMoment(start, wall);
    return { start: from, end: Math.max(from, planMoment(end, wall)) };
  };
}

export function shiftView(
  row: ShiftRow,
  { version, state, minutes }: { version: number; state: ShiftState; minutes: number },
): PlannedShift {
  const { id, siteId, employeeId, date, startWall, endWall, zone, breakMinutes, note } = row;
  const [starts, ends] = [startWall.slice(11, 16), endWall.slice(11, 16)];
  return { id, siteId, employeeId, date, starts, ends, breakMinutes, note, zone, minutes, state, version };
}
