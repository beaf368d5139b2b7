import type { PayRulesId, SiteId } from '@daybook/contract/ids';
import { ruleSet } from '@daybook/contract/pay-rules';
import type { Transaction } from '@daybook/db/connect';
import type { CaseRules } from '@daybook/rules/timesheets/case';
import { presetRules } from '@daybook/rules/timesheets/presets';
import { sql } from 'drizzle-orm';

/** What the organization has saved of pay rules, and where it uses them. */
export interface SavedRules {
  versions: (CaseRules & { id: PayRulesId })[];
  /** In the order in which they were said. */
  uses: { payRulesId: PayRulesId; siteId: SiteId | null; from: string }[];
}

type VersionRow = { id: PayRulesId; name: string; version: number; from: string; rules: unknown };
type UseRow = SavedRules['uses'][number];

export async function readSavedRules(tx: Transaction, organizationId: string): Promise<SavedRules> {
  const [row] = await tx.execute<{ versions: VersionRow[]; uses: UseRow[] }>(sql`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'version', v.version,
          'from', v.from_date, 'rules', v.rules)), '[]')
        from pay_rules r join pay_rule_versions v on v.organization_id = r.organization_id and v.pay_rules_id = r.id
        where r.organization_id = ${organizationId}) as versions,
      (select coalesce(jsonb_agg(jsonb_build_object('payRulesId', u.pay_rules_id, 'siteId', u.site_id, 'from', u.from_date)
          order by u.recorded_at, u.xid, u.id), '[]')
        from pay_rule_uses u where u.organization_id = ${organizationId}) as uses`);
  const { versions = [], uses = [] } = row ?? {};
  return { versions: versions.map((version) => ({ ...version, rules: ruleSet.parse(version.rules) })), uses };
}

/** Before anything was saved, or used: no law at all. */
const withoutRules: CaseRules = {
  from: '0001-01-01',
  id: null,
  name: 'none',
  version: 0,
  rules: presetRules.none,
};

/**
 * Which version values a site's people since when: of the set that the site uses, else of the one that every site uses
 * that has none of its own. A set says nothing before its first version.
 */
export function rulesInForce(saved: SavedRules, siteId: SiteId | null): CaseRules[] {
  const dates = [...saved.uses, ...saved.versions].map(({ from }) => from);
  const inForce = [withoutRules];
  for (const date of [...new Set(dates)].sort()) {
    const now = usedOn(saved, siteId, date) ?? usedOn(saved, null, date) ?? withoutRules;
    const before = inForce.at(-1);
    if (now.id !== before?.id || now.version !== before.version) inForce.push({ ...now, from: date });
  }
  return inForce;
}

function usedOn({ uses, versions }: SavedRules, siteId: string | null, date: string): CaseRules | undefined {
  const use = uses
    .filter((one) => one.siteId === siteId && one.from <= date)
    .reduce<UseRow | undefined>((last, one) => (last && last.from > one.from ? last : one), undefined);
  if (!use) return undefined;
  return versions
    .filter(({ id, from }) => id === use.payRulesId && from <= date)
    .reduce<CaseRules | undefined>((last, one) => (last && isLater(last, one) ? last : one), undefined);
}

/** Of two versions from the same date the higher one holds. */
function isLater(one: CaseRules, other: CaseRules): boolean {
  return one.from === other.from ? one.version > other.version : one.from > other.from;
}
