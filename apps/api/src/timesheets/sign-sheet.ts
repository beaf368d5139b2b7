import type { KioskId, SignOffId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { signOffs } from '@daybook/db/schema/timesheets';
import { and, eq } from 'drizzle-orm';
import type { Member } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { todayAt } from './open-days.ts';
import type { Sheet } from './sheet.ts';
import { tellSheets } from './tell-sheets.ts';

/** What is signed, by whose account or at which tablet. */
export interface Signing {
  id: SignOffId;
  digest: string;
  /** Where; null: by the own account, at the usual site. */
  at: { siteId: string; kioskId: KioskId } | null;
}

/**
 * An employee's word that these hours are right, nothing worked included; bound to the digest of what was shown. The
 * same figures signed again answer the first signature. The caller holds the person. Answers when it was signed.
 */
export async function signSheet(
  tx: Transaction,
  ctx: VerbContext<Member>,
  sheet: Sheet,
  { id, digest, at }: Signing,
): Promise<Date> {
  const { organizationId } = ctx.actor;
  const now = ctx.house.clock.now();
  const { period, person, totals } = sheet;
  const employeeId = person.employee.id;
  const signed = { organizationId, employeeId, ...period, figures: digest };
  const known = await signedAt(tx, signed);
  if (known) return known;
  await checkNew(tx, organizationId, id);
  checkWhole(sheet);
  if (sheet.digest !== digest) throw new Refusal('stale');
  const siteId = at?.siteId ?? person.site.id;
  const workedMs = totals.worked * 60_000;
  const { address, requestId } = ctx.request;
  const from = { siteId, kioskId: at?.kioskId ?? null, address, requestId, recordedAt: now };
  await tx.insert(signOffs).values({ ...signed, ...from, id, workedMs });
  await record(tx, authorOf(ctx), {
    action: 'timesheets.signed-off',
    subject: { kind: 'employee', id: employeeId },
    after: { ...period, workedMs, siteId },
  });
  await tellSheets(tx, organizationId, now, [{ employeeId, siteId: person.site.id }]);
  return now;
}

/** Refuses what is paid already, is not over yet, or has a date that waits for a decision. */
function checkWhole(sheet: Sheet): void {
  if (sheet.days.some(({ state }) => state === 'locked')) throw new Refusal('period-locked');
  if (sheet.period.to > todayAt(sheet))
    throw new Refusal('period-lacking', { fields: { 'period.to': 'not over yet' } });
  const waiting = sheet.days.find(({ state }) => state === 'to-decide');
  if (waiting) throw new Refusal('period-lacking', { fields: { period: waiting.date } });
}

async function signedAt(
  tx: Transaction,
  asked: { organizationId: string; employeeId: string; from: string; to: string; figures: string },
): Promise<Date | null> {
  const [row] = await tx
    .select({ at: signOffs.recordedAt })
    .from(signOffs)
    .where(
      and(
        eq(signOffs.organizationId, asked.organizationId),
        eq(signOffs.employeeId, asked.employeeId),
        eq(signOffs.from, asked.from),
        eq(signOffs.to, asked.to),
        eq(signOffs.figures, asked.figures),
      ),
    );
  return row?.at ?? null;
}

/** The figures were not signed yet, so whoever used the id before signed others. */
async function checkNew(tx: Transaction, organizationId: string, id: string): Promise<void> {
  const used = await tx
    .select({ id: signOffs.id })
    .from(signOffs)
    .where(and(eq(signOffs.organizationId, organizationId), eq(signOffs.id, id)));
  if (used.length > 0) throw new Refusal('idempotency-mismatch');
}
