import { createHash } from 'node:crypto';
import type { PunchKind } from '@daybook/contract/clock';
import type { Transaction } from '@daybook/db/connect';
import { sites } from '@daybook/db/schema/directory';
import type { DayRule } from '@daybook/rules/business-date';
import type { Punch } from '@daybook/rules/clock/shifts';
import { figuresOf } from '@daybook/rules/timesheets/figures';
import { type Hours, hoursOf, type Span } from '@daybook/rules/timesheets/week';
import { and, eq, sql } from 'drizzle-orm';
import { Refusal } from '../refusal.ts';

/** How far back somebody is reminded of a forgotten out; longer than the two weeks that are summed. */
const lookBackMs = 35 * 24 * 3_600_000;

export type HoursSite = DayRule & { longestShift: number };

/** A person's hours as a site counts them, from the punches that count. */
export async function readHours(
  tx: Transaction,
  asked: { organizationId: string; employeeId: string; siteId: string },
  now: Date,
): Promise<{ hours: Hours; site: HoursSite }> {
  const { organizationId, employeeId, siteId } = asked;
  const [site] = await tx
    .select({ zone: sites.zone, dayStart: sites.dayStart, longestShift: sites.longestShift })
    .from(sites)
    .where(and(eq(sites.organizationId, organizationId), eq(sites.id, siteId)));
  if (!site) throw new Refusal('not-found');
  const since = new Date(now.getTime() - lookBackMs).toISOString();
  const rows = await tx.execute<{ kind: PunchKind; at: string; businessDate: string }>(sql`
    select kind, epoch_ms(at)::text as at, business_date::text as "businessDate" from counted_punches
    where organization_id = ${organizationId} and employee_id = ${employeeId} and at > ${since}
    order by at, recorded_at`);
  const punches = rows.map(({ kind, at, businessDate }): Punch => ({ kind, at: Number(at), businessDate }));
  return { hours: hoursOf(punches, now.getTime(), site), site };
}

/** What a signature is bound to: SHA-256 of the figures as they stand. */
export function figuresDigest(span: Span): string {
  return createHash('sha256').update(figuresOf(span)).digest('base64url');
}
