import type * as contract from '@daybook/contract/pay-rules';
import type { Transaction } from '@daybook/db/connect';
import { payRuleUses } from '@daybook/db/schema/pay';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { readPayRules } from './pay-rules-rows.ts';
import { tellRules } from './tell-rules.ts';

type Input = z.output<(typeof contract.payRulesUse)['input']>;

/** Says from when on a site, or every site that has none of its own, is valued by a set. The same id again says it once. */
export async function usePayRules(ctx: VerbContext<AccountActor>, input: Input): Promise<contract.PayRulesView> {
  const { actor, db, house } = ctx;
  const { organizationId, accountId: authorId } = actor;
  const { id, payRulesId, siteId, from } = input;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const [set] = await readPayRules(tx, actor, payRulesId);
    if (!set) throw new Refusal('not-found');
    if (siteId) await findSite(tx, actor, siteId, now);
    const written = await tx
      .insert(payRuleUses)
      .values({ organizationId, id, payRulesId, siteId, from, authorId, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: payRuleUses.id });
    if (written.length === 0) await checkSame(tx, organizationId, input);
    else {
      await record(tx, authorOf(ctx), {
        action: 'timesheets.pay-rules-used',
        subject: { kind: 'pay-rules', id: payRulesId },
        after: { siteId, from },
      });
      await tellRules(tx, ctx, { siteId, ids: { payRulesId, ...(siteId ? { siteId } : {}) } });
    }
    const [after] = await readPayRules(tx, actor, payRulesId);
    return after ?? set;
  });
}

async function checkSame(tx: Transaction, organizationId: string, { id, payRulesId, siteId, from }: Input) {
  const [there] = await tx
    .select()
    .from(payRuleUses)
    .where(and(eq(payRuleUses.organizationId, organizationId), eq(payRuleUses.id, id)));
  const same = there?.payRulesId === payRulesId && there.siteId === siteId && there.from === from;
  if (!same) throw new Refusal('idempotency-mismatch');
}
