import * as z from 'zod/mini';
import { employeeId, payTermsId, siteId } from './ids.ts';
import { weekday } from './pay-rules.ts';
import { account, mutation, query } from './procedure.ts';
import { currency, date, moment } from './values.ts';

/** What somebody earns and on which weekdays the person rests, from a date on. Terms are added, never changed. */
export const payTermsView = z.object({
  id: payTermsId,
  from: date,
  /** At this site alone; null: wherever the person works. */
  site: z.nullable(z.object({ id: siteId, name: z.string() })),
  /** Minor units an hour; null: no rate, and hours are not valued in money. */
  rate: z.nullable(z.int()),
  currency,
  /** Null: those of the pay rules. */
  restDays: z.nullable(z.array(weekday)),
  setBy: z.nullable(z.string()),
  setAt: moment,
});
export type PayTermsView = z.output<typeof payTermsView>;

/** A person's terms, the newest first. */
export const payTermsList = query({
  caller: account('pay.see'),
  input: z.object({ employeeId }),
  output: z.object({ items: z.array(payTermsView) }),
  reasons: ['not-found'],
});

/** New terms from a date on; of several for one date and site those that were set last hold. Not one's own. */
export const payTermsSet = mutation({
  caller: account('pay.change'),
  input: z.object({
    id: payTermsId,
    employeeId,
    from: date,
    siteId: z.nullable(siteId),
    rate: z.nullable(z.int().check(z.minimum(0), z.maximum(100_000_000))),
    currency,
    restDays: z.nullable(
      z.array(weekday).check(
        z.maxLength(6),
        z.refine((days) => new Set(days).size === days.length, { error: 'said twice' }),
      ),
    ),
  }),
  output: z.object({ items: z.array(payTermsView) }),
  reasons: ['not-found', 'idempotency-mismatch', 'own-record'],
});
