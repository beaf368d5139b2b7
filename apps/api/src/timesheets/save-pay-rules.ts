import { isDeepStrictEqual } from 'node:util';
import type * as contract from '@daybook/contract/pay-rules';
import type { Transaction } from '@daybook/db/connect';
import { payRules, payRuleVersions } from '@daybook/db/schema/pay';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { readPayRules } from './pay-rules-rows.ts';
import { tellRules } from './tell-rules.ts';

type Input = z.output<(typeof contract.payRulesSave)['input']>;

/**
 * Saves a new set, or the next version of one. Versions are added, never changed: whoever read an older one than the
 * newest is told so, and the same sent again is there once.
 */
export async function savePayRules(ctx: VerbContext<AccountActor>, input: Input): Promise<contract.PayRulesView> {
  const { actor, db } = ctx;
  return await db.write(async (tx) => {
    const [before] = await readPayRules(tx, actor, input.id);
    const wrote = await write(tx, ctx, input, before);
    const [after] = await readPayRules(tx, actor, input.id);
    if (!after) throw new Error('what was saved is not there');
    if (!wrote) {
      checkSame(input, after);
      return after;
    }
    const { id, name, from, note, version = 0 } = input;
    await record(tx, authorOf(ctx), {
      action: 'timesheets.pay-rules-saved',
      subject: { kind: 'pay-rules', id },
      ...(before ? { before: { name: before.name } } : {}),
      after: { name, from, note, version: version + 1 },
    });
    await tellRules(tx, ctx, { siteId: null, ids: { payRulesId: id } });
    return after;
  });
}

/** Whether it was written; a version that is there already is not. */
async function write(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  { id, version = 0, name, preset, from, rules, note }: Input,
  before: contract.PayRulesView | undefined,
): Promise<boolean> {
  const { organizationId, accountId: authorId } = actor;
  const newest = before?.versions[0]?.version ?? 0;
  if (version > newest) throw new Refusal('stale', { facts: { version: newest } });
  const recordedAt = house.clock.now();
  if (version === 0) {
    await tx.insert(payRules).values({ organizationId, id, name, preset, recordedAt }).onConflictDoNothing();
  }
  const written = await tx
    .insert(payRuleVersions)
    .values({ organizationId, payRulesId: id, version: version + 1, from, rules, note, authorId, recordedAt })
    .onConflictDoNothing()
    .returning({ version: payRuleVersions.version });
  if (written.length === 0) return false;
  if (version > 0 && name !== before?.name) {
    await tx
      .update(payRules)
      .set({ name })
      .where(and(eq(payRules.organizationId, organizationId), eq(payRules.id, id)));
  }
  return true;
}

/** The version that came after the one that was read is this very one, sent again; or somebody else was first. */
function checkSame({ version = 0, name, preset, from, rules, note }: Input, saved: contract.PayRulesView) {
  const { versions } = saved;
  const next = versions.find((one) => one.version === version + 1);
  // What a set began from is said once, with its first version.
  const sent = { name, preset: version === 0 ? preset : saved.preset, from, rules, note };
  const there = next && { name: saved.name, preset: saved.preset, from: next.from, rules: next.rules, note: next.note };
  if (isDeepStrictEqual(sent, there)) return;
  if (version === 0) throw new Refusal('idempotency-mismatch');
  throw new Refusal('stale', { facts: { version: versions[0]?.version ?? 0 } });
}
