import type { AccountId, EarlyPassId, EmployeeId, OrganizationId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { earlyPasses } from '@daybook/db/schema/clock';
import { and, eq } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import type { RequestFacts } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';

interface Pass {
  id: EarlyPassId;
  employeeId: EmployeeId;
  siteId: SiteId;
  reason: string;
  /** For how long, in minutes. */
  minutes: number;
}

/** Who gives it, at which tablet (null: in the web app), and when. */
interface Giver {
  organizationId: OrganizationId;
  accountId: AccountId;
  kioskId: string | null;
  request: Pick<RequestFacts, 'address' | 'requestId'>;
  at: Date;
}

/** Lets somebody clock in before the early limit; the same id again answers the pass that there is. A fact. */
export async function writePass(tx: Transaction, by: Giver, pass: Pass): Promise<{ until: string }> {
  const { organizationId, accountId, kioskId, request, at } = by;
  const { id, employeeId, siteId, reason, minutes } = pass;
  const until = new Date(at.getTime() + minutes * 60_000);
  const { address, requestId } = request;
  const made = await tx
    .insert(earlyPasses)
    .values({
      ...{ organizationId, id, employeeId, siteId, reason, until, address, requestId },
      ...{ kioskId, authorId: accountId, recordedAt: at },
    })
    .onConflictDoNothing()
    .returning({ id: earlyPasses.id });
  if (made.length === 0) return await sameAs(tx, by, pass);
  const author = { actor: { kind: 'account', organizationId, accountId } as const, request, at };
  await record(tx, author, {
    action: 'clock.early-allowed',
    subject: { kind: 'employee', id: employeeId },
    after: { siteId, until: momentOf(until), reason, ...(kioskId ? { kioskId } : {}) },
  });
  return { until: momentOf(until) };
}

async function sameAs(tx: Transaction, { organizationId, accountId }: Giver, pass: Pass): Promise<{ until: string }> {
  const [stored] = await tx
    .select()
    .from(earlyPasses)
    .where(and(eq(earlyPasses.organizationId, organizationId), eq(earlyPasses.id, pass.id)));
  const same =
    stored &&
    stored.employeeId === pass.employeeId &&
    stored.siteId === pass.siteId &&
    stored.authorId === accountId &&
    stored.reason === pass.reason;
  if (!same) throw new Refusal('idempotency-mismatch');
  return { until: momentOf(stored.until) };
}
