import { isDeepStrictEqual } from 'node:util';
import type * as contract from '@daybook/contract/pay-terms';
import type { Transaction } from '@daybook/db/connect';
import { payTerms } from '@daybook/db/schema/pay';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findEmployee } from '../directory/employee-rows.ts';
import { findSite } from '../directory/site-rows.ts';
import { checkNotOwn } from '../exceptions/exception-rows.ts';
import { Refusal } from '../refusal.ts';
import { readPayTerms } from './pay-terms-rows.ts';
import { tellRules } from './tell-rules.ts';

type Input = z.output<(typeof contract.payTermsSet)['input']>;

/** Says what somebody earns and when the person rests, from a date on. The same id again says it once. */
export async function setPayTerms(
  ctx: VerbContext<AccountActor>,
  input: Input,
): Promise<z.output<(typeof contract.payTermsSet)['output']>> {
  const { actor, db, house } = ctx;
  const { organizationId, accountId: authorId } = actor;
  const { employeeId, siteId, id, ...terms } = input;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const { sites } = await findEmployee(tx, actor, employeeId);
    checkNotOwn(actor, [employeeId]);
    if (siteId) await findSite(tx, actor, siteId, now);
    const written = await tx
      .insert(payTerms)
      .values({ organizationId, id, employeeId, siteId, ...terms, authorId, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: payTerms.id });
    if (written.length === 0) await checkSame(tx, organizationId, input);
    else {
      await record(tx, authorOf(ctx), {
        action: 'timesheets.pay-terms-set',
        subject: { kind: 'employee', id: employeeId },
        after: { ...terms, siteId },
      });
      await tellRules(tx, ctx, { siteId: sites[0] ?? null, ids: { employeeId } });
    }
    return { items: await readPayTerms(tx, actor, employeeId) };
  });
}

async function checkSame(tx: Transaction, organizationId: string, input: Input): Promise<void> {
  const [there] = await tx
    .select({
      id: payTerms.id,
      employeeId: payTerms.employeeId,
      from: payTerms.from,
      siteId: payTerms.siteId,
      rate: payTerms.rate,
      currency: payTerms.currency,
      restDays: payTerms.restDays,
    })
    .from(payTerms)
    .where(and(eq(payTerms.organizationId, organizationId), eq(payTerms.id, input.id)));
  if (!isDeepStrictEqual(there, input)) throw new Refusal('idempotency-mismatch');
}
