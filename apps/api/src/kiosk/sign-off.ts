import type { SignOffId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { signOffs } from '@daybook/db/schema/timesheets';
import { and, eq } from 'drizzle-orm';
import type { KioskActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { figuresDigest, readHours } from '../timesheets/hours.ts';
import { signedAt } from '../timesheets/signed.ts';
import { checkHolder, holderOf } from './holder.ts';

interface Signing {
  id: SignOffId;
  grant: string;
  from: string;
  to: string;
  figures: string;
}

/**
 * A person says that the hours of a period are right, as they were shown. The period is the week before this one: pay
 * periods are not there yet, and a week is what people remember. Hours that changed since are `stale`; the same figures
 * signed again answer the first signature.
 */
export async function signOff(ctx: VerbContext<KioskActor>, input: Signing): Promise<{ signedAt: string }> {
  const { actor, db, house, request } = ctx;
  const { organizationId, siteId, kioskId } = actor;
  const now = house.clock.now();
  const grant = holderOf(ctx, input.grant);
  const { employeeId } = grant;
  const { id, from, to, figures } = input;
  const signing = { organizationId, employeeId, from, to, figures };
  return await db.write(async (tx) => {
    await checkHolder(tx, actor, grant);
    const known = await signedAt(tx, signing);
    if (known) return { signedAt: momentOf(known) };
    await checkNew(tx, organizationId, id);
    const hours = await readHours(tx, { organizationId, employeeId, siteId }, now);
    const period = hours.weekBefore;
    if (period.from !== from || period.to !== to) throw new Refusal('not-found');
    if (period.days.some(({ lacking }) => lacking)) throw new Refusal('period-lacking');
    if (figuresDigest(period) !== figures) throw new Refusal('stale');
    const { workedMs } = period;
    const { address, requestId } = request;
    const written = await tx
      .insert(signOffs)
      .values({ ...signing, id, siteId, kioskId, workedMs, address, requestId, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: signOffs.id });
    if (written.length === 0) return { signedAt: momentOf(await firstSignature(tx, signing)) };
    await record(tx, authorOf(ctx), {
      action: 'timesheets.signed-off',
      subject: { kind: 'employee', id: employeeId },
      after: { from, to, workedMs, siteId },
    });
    return { signedAt: momentOf(now) };
  });
}

/** Of two presses at once the other was first; or another signature has taken the id meanwhile. */
async function firstSignature(tx: Transaction, signing: Parameters<typeof signedAt>[1]): Promise<Date> {
  const at = await signedAt(tx, signing);
  if (!at) throw new Refusal('idempotency-mismatch');
  return at;
}

/** The figures were not signed yet, so whoever used the id before signed others. */
async function checkNew(tx: Transaction, organizationId: string, id: string): Promise<void> {
  const used = await tx
    .select({ id: signOffs.id })
    .from(signOffs)
    .where(and(eq(signOffs.organizationId, organizationId), eq(signOffs.id, id)));
  if (used.length > 0) throw new Refusal('idempotency-mismatch');
}
