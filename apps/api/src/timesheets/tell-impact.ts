import type { Impact } from '@daybook/contract/timesheet-edits';
import type { Transaction } from '@daybook/db/connect';
import type { Case } from '@daybook/rules/timesheets/case';
import { impactOf } from '@daybook/rules/timesheets/impact';
import type { DateSpan } from './case-rows.ts';
import { dayDigest } from './digest.ts';
import { readDecisions, readLocks } from './sheet-rows.ts';

interface Asked {
  organizationId: string;
  employeeId: string;
  /** The dates that the edit may reach. */
  span: DateSpan;
}

/** What an edit comes to, with what it takes from approvals, and which of it is paid already. */
export async function tellImpact(
  tx: Transaction,
  { organizationId, employeeId, span }: Asked,
  before: Case,
  after: Case,
): Promise<Omit<Impact, 'version'>> {
  const { weeks, days } = impactOf(before, after, span);
  const [first, last] = [days[0]?.date ?? span.from, days.at(-1)?.date ?? span.to];
  const asked = { organizationId, employeeIds: [employeeId], span: { from: first, to: last } };
  const decisions = await readDecisions(tx, asked);
  const locks = await readLocks(tx, asked);
  const said = new Map(decisions.map((decision) => [decision.date, decision]));
  return {
    weeks,
    days: days.map(({ date, before: from, after: to, flags, was, is }) => {
      const locked = locks.some((lock) => lock.from <= date && date <= lock.to);
      const decision = said.get(date);
      const approved = decision?.action === 'approve' && decision.digest === dayDigest(was);
      const losesApproval = !locked && approved && dayDigest(is) !== dayDigest(was);
      return { date, before: from, after: to, flags, losesApproval, locked };
    }),
  };
}
