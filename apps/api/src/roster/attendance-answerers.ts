import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import { dayEvidence } from '../clock/answers/evidence.ts';
import type { Answerer, Answerers } from '../exceptions/answerer.ts';
import type { ExceptionRow } from '../exceptions/exception-rows.ts';
import { momentOf } from '../time/moment.ts';
import { placing, readPublished } from './shift-rows.ts';

type Kinds = 'missing' | 'absent' | 'late' | 'left-early';

/** What was planned and came otherwise: it counts against nobody where somebody excuses it. Nothing is written. */
const attended: Answerer = {
  evidence: async (tx, { organizationId }, exception) => ({
    ...(await dayEvidence(tx, organizationId, exception)),
    held: null,
    about: [],
    between: null,
    planned: await plannedTimes(tx, organizationId, exception),
    proposedOut: null,
  }),
  answersFor: () => ['seen', 'excuse'],
  hold: async () => undefined,
  apply: async () => ({}),
  undo: async () => undefined,
};

/** As it is published now; null when it is no more, or is of somebody else or another date. */
async function plannedTimes(tx: Transaction, organizationId: string, exception: ExceptionRow) {
  const { facts, employeeId, businessDate } = exception;
  const where = sql`s.id = ${String(facts.shift)} and s.employee_id = ${employeeId} and s.business_date = ${businessDate}`;
  const [row] = await readPublished(tx, organizationId, where);
  if (!row) return null;
  const { start, end } = placing()(row);
  return { start: momentOf(start), end: momentOf(end) };
}

/** The roster room answers for what was planned and came otherwise. */
export const attendanceAnswerers: Pick<Answerers, Kinds> = {
  missing: attended,
  absent: attended,
  late: attended,
  'left-early': attended,
};
