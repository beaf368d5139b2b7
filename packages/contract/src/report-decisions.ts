import * as z from 'zod/mini';
import { reportDecisionId, reportId } from './ids.ts';
import { account, mutation } from './procedure.ts';
import { by, claimReasons } from './report-claim.ts';
import { reportView } from './reports.ts';
import { reason, version } from './values.ts';

/** Approves or returns what was submitted. Never the own; over the limit never by who opened or counted either. */
export const reportsReview = mutation({
  caller: account('reports.review'),
  input: z.object({
    id: reportId,
    decisionId: reportDecisionId,
    version,
    decision: z.enum(['approve', 'return']),
    /** Needed to return it, and to approve what is over the limit. */
    comment: z.optional(reason),
  }),
  output: reportView,
  reasons: [
    'not-found',
    'stale',
    'already-decided',
    'self-approval',
    'not-a-second-person',
    'not-allowed',
    'bad-input',
    'idempotency-mismatch',
  ],
});
/** Opens what was approved again: the version stays, the next is approved anew. */
export const reportsReopen = mutation({
  caller: account('reports.review'),
  input: z.object({ id: reportId, decisionId: reportDecisionId, version, reason }),
  output: reportView,
  reasons: ['not-found', 'stale', 'month-closed', 'already-decided', 'idempotency-mismatch'],
});
/** For a closed month: a report of its own that says what should have stood there, filed and approved like any other. */
export const reportsCorrect = mutation({
  caller: account('reports.file'),
  input: z.object({ id: reportId, reportId, by }),
  output: reportView,
  reasons: ['not-found', 'in-use', 'not-allowed', 'idempotency-mismatch', ...claimReasons],
});
