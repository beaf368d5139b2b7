import type { PayRulesView } from '@daybook/contract/pay-rules';

interface InUse {
  set: PayRulesView;
  version: number;
  /** Since when this version is in force there. */
  from: string;
}

/** By which set, and which version of it, a site is valued on a date; null: by none that was saved. */
export function rulesAt(sets: readonly PayRulesView[], siteId: string, date: string): InUse | null {
  const begun = sets.flatMap((set) =>
    set.uses.filter((use) => use.from <= date).map((use) => ({ set, siteId: use.siteId, from: use.from })),
  );
  const newest = (of: string | null) =>
    begun
      .filter((use) => use.siteId === of)
      .reduce<(typeof begun)[number] | undefined>(
        (last, use) => (last && last.from > use.from ? last : use),
        undefined,
      );
  const use = newest(siteId) ?? newest(null);
  if (!use) return null;
  const version = versionAt(use.set, date);
  if (!version) return null;
  return { set: use.set, version: version.version, from: laterOf(version.from, use.from) };
}

/** Dates as the wire has them sort as text. */
function laterOf(one: string, other: string): string {
  return [one, other].sort().at(-1) ?? one;
}

/** The version of a set that is in force on a date: the one that began last, of two the newer. */
export function versionAt(set: PayRulesView, date: string): PayRulesView['versions'][number] | undefined {
  return set.versions
    .filter((one) => one.from <= date)
    .sort((a, b) => b.from.localeCompare(a.from) || b.version - a.version)[0];
}
