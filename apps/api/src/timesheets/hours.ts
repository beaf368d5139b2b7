import { createHash } from 'node:crypto';
import type { PunchKind } from '@daybook/contract/clock';
import type { Transaction } from '@daybook/db/connect';
import type { Punch } from '@daybook/rules/clock/shifts';
import { figuresOf } from '@daybook/rules/timesheets/figures';
import { type Hours, hoursOf, type Span } from '@daybook/rules/timesheets/week';
import { sql } from 'drizzle-orm';
import { findSiteRule } from '../clock/queue-facts.ts';

/** How far back somebody is reminded of a forgotten out; longer than the two weeks that are summed. */
export const lookBackMs = 35 * 24 * 3_600_000;

/** A person's hours as a site counts them, from the punches that count. */
export async function readHours(
  tx: Transaction,
  asked: { organizationId: string; employeeId: string; siteId: string },
  now: Date,
): Promise<Hours> {
  const { organizationId, employeeId, siteId } = asked;
  const site = await findSiteRule(tx, organizationId, siteId);
  const since = new Date(now.getTime() - lookBackMs).toISOString();
  const rows = await tx.execute<{ kind: PunchKind; at: string; businessDate: string }>(sql`
    select kind, epoch_ms(at)::text as at, business_date::text as "businessDate" from counted_punches
    where organization_id = ${organizationId} and employee_id = ${employeeId} and at > ${since}
    order by at, recorded_at`);
  const punches = rows.map(({ kind, at, businessDate }): Punch => ({ kind, at: Number(at), businessDate }));
  return hoursOf(punches, now.getTime(), site);
}

/** What a signature is bound to: SHA-256 of the figures as they stand. */
export function figuresDigest(span: Span): string {
  return createHash('sha256').update(figuresOf(span)).digest('base64url');
}
