import type { ReportView, reportsGet } from '@daybook/contract/reports';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findReport } from './report-rows.ts';
import { reportView } from './report-view.ts';

/** A report, or one of its versions, as its caller may see it. */
export async function getReport(
  ctx: VerbContext<AccountActor>,
  { id, number }: z.output<(typeof reportsGet)['input']>,
): Promise<ReportView> {
  return await ctx.db.read(async (tx) => await reportView(tx, ctx, await findReport(tx, ctx.actor, id), number));
}
