import { sql } from 'drizzle-orm';

/** What a shift says, of a row that stands where another was to be written. */
export const excludedShift = {
  siteId: sql`excluded.site_id`,
  employeeId: sql`excluded.employee_id`,
  businessDate: sql`excluded.business_date`,
  startWall: sql`excluded.start_wall`,
  endWall: sql`excluded.end_wall`,
  zone: sql`excluded.zone`,
  breakMinutes: sql`excluded.break_minutes`,
  note: sql`excluded.note`,
};

// A statement takes 65,535 values (the protocol counts them in 16 bits), and a shift has thirteen.
const rowsOfStatement = 2_000;

/** Rows in parts that one statement can write. */
export function* inStatements<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let begin = 0; begin < rows.length; begin += rowsOfStatement) yield rows.slice(begin, begin + rowsOfStatement);
}
