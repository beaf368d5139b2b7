import type { reportsReview } from '@daybook/contract/report-decisions';
import type { ReportView } from '@daybook/contract/reports';
import type { Transaction } from '@daybook/db/connect';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { readCounters } from './counters.ts';
import { handsOf, refusedDecision } from './hands.ts';
import { settleVariance } from './raise-variance.ts';
import { findReport, holdReport, type ReportRow } from './report-rows.ts';
import { reportView, templateOf } from './report-view.ts';
import { readVersions } from './version-rows.ts';
import { isWritten, writeDecision } from './write-decision.ts';
import { readLocks } from './written.ts';

type Asked = z.output<(typeof reportsReview)['input']>;

const refusals = {
  submitter: 'self-approval',
  'not-a-second-person': 'not-a-second-person',
  'not-an-approver': 'not-allowed',
} as const;

/** Approves what was handed in, or returns it with a comment. Persons decide, and never about their own. */
export async function reviewReport(ctx: VerbContext<AccountActor>, asked: Asked): Promise<ReportView> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const { id, decisionId, version, decision, comment = '' } = asked;
  return await db.write(async (tx) => {
    const row = await holdReport(tx, actor, id);
    const wanted = { id: decisionId, decision, comment };
    if (await isWritten(tx, organizationId, id, wanted)) return await reportView(tx, ctx, row);
    if (row.state !== 'submitted') throw new Refusal('already-decided', { facts: { version: row.version } });
    if (row.version !== version) throw new Refusal('stale', { facts: { version: row.version } });
    await checkMayDecide(tx, ctx, row, wanted);
    const state = decision === 'approve' ? 'approved' : 'returned';
    await writeDecision(tx, ctx, row, { ...wanted, state });
    if (decision === 'approve') await settleVariance(tx, { organizationId, now: house.clock.now() }, row);
    return await reportView(tx, ctx, await findReport(tx, actor, id));
  });
}

async function checkMayDecide(
  tx: Transaction,
  { actor }: VerbContext<AccountActor>,
  row: ReportRow,
  { decision, comment }: { decision: string; comment: string },
): Promise<void> {
  const { organizationId } = actor;
  const template = await templateOf(tx, organizationId, row);
  const counted = {
    counters: await readCounters(tx, row),
    locks: await readLocks(tx, organizationId, row.id),
  };
  const hands = handsOf(row, template, counted, await readVersions(tx, organizationId, row.id));
  const refused = refusedDecision(actor, template, hands);
  if (refused) throw new Refusal(refusals[refused]);
  if (comment === '' && (decision === 'return' || hands.over))
    throw new Refusal('bad-input', { fields: { comment: 'say why' } });
}
