import { randomUUID } from 'node:crypto';
import type { Outcomes } from '@daybook/contract/approvals';
import type { EmployeeId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { timesheetLocks } from '@daybook/db/schema/timesheets';
import { periodHolding } from '@daybook/rules/timesheets/pay-periods';
import { rulesOn } from '@daybook/rules/timesheets/workweeks';
import { and, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { recordAll } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { DateSpan } from './case-rows.ts';
import { judgeSheets, type No, no, outcomesOf, type SheetsInput, type Yes } from './judge-sheets.ts';
import { todayAt } from './open-days.ts';
import { lockedSheetOf, type Sheet } from './sheet.ts';
import { tellSheets } from './tell-sheets.ts';

/**
 * The period is paid: its figures are kept as they are for ever, with the adjustments that it pays for periods before
 * it. What comes later makes an adjustment in the period that is open then.
 */
export async function lock(ctx: VerbContext<AccountActor>, input: SheetsInput): Promise<Outcomes> {
  return await ctx.db.write(async (tx) => {
    const findKnown = () => findBefore(tx, ctx.actor, input);
    const judge = (sheet: Sheet) => judgeLock(sheet, input.period);
    const judged = await judgeSheets(tx, ctx, input, { findKnown, judge });
    await write(tx, ctx, input, judged.yes);
    return outcomesOf(input, judged);
  });
}

/**
 * The period has to be the person's own: where sites are paid at different times, a part of another one would be paid
 * twice or never. It has to be over, no date of it paid, and each with anything on it approved.
 */
function judgeLock(sheet: Sheet, { from, to }: DateSpan): Record<never, never> | No {
  const own = periodHolding(from, rulesOn(sheet.person.case.rules, from).rules);
  if (own.from !== from || own.to !== to) return no('other-pay-period');
  if (sheet.days.some(({ state }) => state === 'locked')) return no('period-locked');
  const today = todayAt(sheet);
  const lacking = sheet.days.filter(({ state, date }) => date >= today || (state !== 'approved' && state !== 'empty'));
  return lacking.length > 0 ? no('period-lacking', lacking) : {};
}

/** Whose sheets were locked under this id before. */
async function findBefore(
  tx: Transaction,
  { organizationId }: AccountActor,
  { id, period, sheets }: SheetsInput,
): Promise<Set<EmployeeId>> {
  const rows = await tx
    .select({
      employeeId: sql<EmployeeId>`${timesheetLocks.employeeId}`,
      from: timesheetLocks.from,
      to: timesheetLocks.to,
      digest: timesheetLocks.figures,
    })
    .from(timesheetLocks)
    .where(and(eq(timesheetLocks.organizationId, organizationId), eq(timesheetLocks.decisionId, id)));
  const named = new Map(sheets.map(({ employeeId, digest }) => [employeeId, digest]));
  const same = rows.every(
    (row) => row.from === period.from && row.to === period.to && named.get(row.employeeId) === row.digest,
  );
  if (!same) throw new Refusal('idempotency-mismatch');
  return new Set(rows.map(({ employeeId }) => employeeId));
}

async function write(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { id: decisionId, period }: SheetsInput,
  yes: readonly Yes<object>[],
): Promise<void> {
  if (yes.length === 0) return;
  const { actor, house, request } = ctx;
  const { organizationId, accountId } = actor;
  const now = house.clock.now();
  const { address, requestId } = request;
  const by = { organizationId, decisionId, ...period, authorId: accountId, address, requestId, recordedAt: now };
  await tx.insert(timesheetLocks).values(
    yes.map(({ employeeId, sheet }) => ({
      ...by,
      id: randomUUID(),
      employeeId,
      sheet: lockedSheetOf(sheet),
      figures: sheet.digest,
    })),
  );
  await recordAll(
    tx,
    authorOf(ctx),
    yes.map(({ employeeId, sheet }) => ({
      action: 'timesheets.locked' as const,
      subject: { kind: 'employee' as const, id: employeeId },
      after: { ...period, workedMs: sheet.totals.worked * 60_000 },
    })),
  );
  const people = yes.map(({ employeeId, sheet }) => ({ employeeId, siteId: sheet.person.site.id }));
  await tellSheets(tx, organizationId, now, people);
}
