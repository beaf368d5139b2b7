import type { PayRulesId } from '@daybook/contract/ids';
import { type PayRulesView, preset, ruleSet } from '@daybook/contract/pay-rules';
import type { Transaction } from '@daybook/db/connect';
import { accounts } from '@daybook/db/schema/access';
import { sites } from '@daybook/db/schema/directory';
import { payRules, payRuleUses, payRuleVersions } from '@daybook/db/schema/pay';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { type AccountActor, seesSite } from '../actor.ts';
import { momentOf } from '../time/moment.ts';

/** The sets of the organization by name, or the one with this id; of their uses those that the account sees. */
export async function readPayRules(tx: Transaction, actor: AccountActor, id?: PayRulesId): Promise<PayRulesView[]> {
  const { organizationId } = actor;
  const sets = await tx
    .select({ id: sql<PayRulesId>`${payRules.id}`, name: payRules.name, preset: payRules.preset })
    .from(payRules)
    .where(and(eq(payRules.organizationId, organizationId), id && eq(payRules.id, id)))
    .orderBy(sql`${payRules.name} collate "und-x-icu"`, payRules.id);
  const versions = await tx
    .select({
      payRulesId: payRuleVersions.payRulesId,
      version: payRuleVersions.version,
      from: payRuleVersions.from,
      rules: payRuleVersions.rules,
      note: payRuleVersions.note,
      savedBy: accounts.name,
      savedAt: payRuleVersions.recordedAt,
    })
    .from(payRuleVersions)
    .leftJoin(accounts, and(eq(accounts.organizationId, organizationId), eq(accounts.id, payRuleVersions.authorId)))
    .where(and(eq(payRuleVersions.organizationId, organizationId), id && eq(payRuleVersions.payRulesId, id)))
    .orderBy(desc(payRuleVersions.version));
  const uses = await readUses(tx, actor, id);
  return sets.map((set) => ({
    ...set,
    preset: preset.parse(set.preset),
    versions: versions
      .filter(({ payRulesId }) => payRulesId === set.id)
      .map(({ payRulesId: _, rules, savedAt, ...version }) => ({
        ...version,
        rules: ruleSet.parse(rules),
        savedAt: momentOf(savedAt),
      })),
    uses: uses.filter(({ payRulesId }) => payRulesId === set.id).map(({ payRulesId: _, ...use }) => use),
  }));
}

async function readUses(tx: Transaction, actor: AccountActor, id: PayRulesId | undefined) {
  const { organizationId } = actor;
  const uses = await tx
    .select({
      payRulesId: payRuleUses.payRulesId,
      siteId: sql<PayRulesView['uses'][number]['siteId']>`${payRuleUses.siteId}`,
      siteName: sites.name,
      from: payRuleUses.from,
    })
    .from(payRuleUses)
    .leftJoin(sites, and(eq(sites.organizationId, organizationId), eq(sites.id, payRuleUses.siteId)))
    .where(and(eq(payRuleUses.organizationId, organizationId), id && eq(payRuleUses.payRulesId, id)))
    .orderBy(desc(payRuleUses.from), asc(payRuleUses.recordedAt), asc(payRuleUses.id));
  return uses.filter(({ siteId }) => siteId === null || seesSite(actor, siteId));
}
