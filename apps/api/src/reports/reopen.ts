import type { reportsReopen } from '@daybook/contract/report-decisions';
import type { ReportView } from '@daybook/contract/reports';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { isMonthClosed } from './closed-month.ts';
import { findReport, holdReport } from './report-rows.ts';
import { reportView } from './report-view.ts';
import { isWritten, writeDecision } from './write-decision.ts';

/** Opens what was approved again, with a reason: what was handed in stays, and the next version is approved anew. */
export async function reopenReport(
  ctx: VerbContext<AccountActor>,
  { id, decisionId, version, reason }: z.output<(typeof reportsReopen)['input']>,
): Promise<ReportView> {
  const { actor, db } = ctx;
  return await db.write(async (tx) => {
    const row = await holdReport(tx, actor, id);
    const wanted = { id: decisionId, decision: 'reopen', comment: reason } as const;
    if (await isWritten(tx, actor.organizationId, id, wanted)) return await reportView(tx, ctx, row);
    if (await isMonthClosed(tx, actor.organizationId, row)) throw new Refusal('month-closed');
    if (row.state !== 'approved') throw new Refusal('already-decided', { facts: { version: row.version } });
    if (row.version !== version) throw new Refusal('stale', { facts: { version: row.version } });
    await writeDecision(tx, ctx, row, { ...wanted, state: 'draft' });
    return await reportView(tx, ctx, await findReport(tx, actor, id));
  });
}
