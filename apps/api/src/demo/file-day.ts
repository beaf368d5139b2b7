import {
  type EmployeeId,
  type ReportId,
  reportCountId,
  reportDecisionId,
  reportId,
  reportSubmissionId,
  type SiteId,
} from '@daybook/contract/ids';
import type { Counted } from '@daybook/contract/money';
import { newId } from '@daybook/contract/new-id';
import type { ReportFieldValue } from '@daybook/contract/report-fields';
import type { Transaction } from '@daybook/db/connect';
import { dayReports, reportFields } from '@daybook/db/schema/reports';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { readDayFacts, stillIn } from '../reports/day-facts.ts';
import { lock } from '../reports/lock-count.ts';
import { begin } from '../reports/open.ts';
import { settleVariance } from '../reports/raise-variance.ts';
import { recount } from '../reports/recount.ts';
import { holdReport } from '../reports/report-rows.ts';
import { handIn } from '../reports/submit.ts';
import { writeDecision } from '../reports/write-decision.ts';
import { readLocks } from '../reports/written.ts';
import { stayingReason } from './staying-reason.ts';

type Ctx = VerbContext<AccountActor>;

/** A day as it is written down: by whom, and when in ms since 1970. */
export interface DayToFile {
  siteId: SiteId;
  date: string;
  fields: Record<string, ReportFieldValue>;
  /** What was counted, the first time and again. */
  counts: readonly Counted[];
  opener: EmployeeId;
  counter: EmployeeId;
  openedAt: number;
  lockedAt: number;
  /** When it is meant to be handed in: who is still in then has its reason. */
  submittedAt: number;
}

/** The same house, at another moment. */
export function atTime<A extends AccountActor>(ctx: VerbContext<A>, ms: number): VerbContext<A> {
  return { ...ctx, house: { ...ctx.house, clock: { now: () => new Date(ms) } } };
}

/**
 * Opens the report, writes it and locks its count, at the site's own sign-in: by the steps of the verbs, of which each
 * would answer with the whole report; hundreds of reports are wanted before anybody waits.
 */
export async function writeDay(ctx: Ctx, day: DayToFile): Promise<ReportId> {
  const { accountId, organizationId } = ctx.actor;
  const id = reportId.parse(newId());
  const { siteId, date: businessDate, openedAt, lockedAt, submittedAt } = day;
  const by = { employeeId: day.counter, accountId };
  await ctx.db.write(async (tx) => {
    const opener = { employeeId: day.opener, accountId };
    await begin(tx, atTime(ctx, openedAt), { id, siteId, businessDate }, opener);
    const facts = await readDayFacts(tx, organizationId, await holdReport(tx, ctx.actor, id), new Date(submittedAt));
    const reason = stayingReason(stillIn(facts));
    await write(tx, atTime(ctx, lockedAt), id, { ...day.fields, ...reason });
    for (const [index, counted] of day.counts.entries()) {
      const locks = await readLocks(tx, organizationId, id);
      const before = locks.at(-1);
      const at = atTime(ctx, lockedAt + index * 6 * 60_000);
      if (before) await recount(within(at, tx), { id, countId: before.id });
      const asked = { id, countId: reportCountId.parse(newId()), counted };
      await lock(tx, at, { row: await holdReport(tx, ctx.actor, id), locks, asked, doer: by });
    }
  });
  return id;
}

async function write(tx: Transaction, { actor, house }: Ctx, id: ReportId, fields: DayToFile['fields']): Promise<void> {
  const { organizationId, accountId } = actor;
  const at = house.clock.now();
  const stored = Object.entries(fields).map(([field, value]) => ({
    ...{ organizationId, reportId: id, field, value, version: 1, accountId, recordedAt: at },
  }));
  await tx.insert(reportFields).values(stored);
  await tx
    .update(dayReports)
    .set({ version: 1 + stored.length, savedBy: accountId, savedAt: at })
    .where(and(eq(dayReports.organizationId, organizationId), eq(dayReports.id, id)));
}

/** A verb's transactions, all in this one. */
function within(ctx: Ctx, tx: Transaction): Ctx {
  return { ...ctx, db: { ...ctx.db, read: (work) => work(tx), write: (work) => work(tx) } };
}

/** Hands it in as it stands; and, where somebody has already, approves it. */
export async function handInDay(
  ctx: Ctx,
  id: ReportId,
  submitter: EmployeeId,
  approved: { by: Ctx; comment: string } | undefined,
): Promise<void> {
  const { actor } = ctx;
  await ctx.db.write(async (tx) => {
    const row = await holdReport(tx, actor, id);
    const asked = { id, version: row.version, submissionId: reportSubmissionId.parse(newId()) };
    await handIn(tx, ctx, { row, asked, doer: { employeeId: submitter, accountId: actor.accountId } });
    if (!approved) return;
    const { by, comment } = approved;
    const submitted = await holdReport(tx, actor, id);
    const decisionId = reportDecisionId.parse(newId());
    await writeDecision(tx, by, submitted, { id: decisionId, decision: 'approve', comment, state: 'approved' });
    await settleVariance(tx, { organizationId: actor.organizationId, now: by.house.clock.now() }, submitted);
  });
}
