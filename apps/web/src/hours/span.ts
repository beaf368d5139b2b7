import type { SiteId } from '@daybook/contract/ids';
import type { PayRulesView } from '@daybook/contract/pay-rules';
import { daysAfter, nextOn } from '../time.ts';

export const weekCounts = [4, 8, 13, 26] as const;
export type WeekCount = (typeof weekCounts)[number];

/** The day on which weeks begin at a site, or at most of them: by the set in use, else Monday. */
export function weekStartOf(sets: readonly PayRulesView[], siteId: SiteId | undefined): number {
  const used = (of: SiteId | null) => sets.find(({ uses }) => uses.some((use) => use.siteId === of));
  const set = (siteId && used(siteId)) ?? used(null) ?? (siteId ? undefined : sets[0]);
  return set?.versions[0]?.rules.weekStart ?? 1;
}

/** So many weeks, of which the one that runs is the last, up to today. */
export function spanOf(today: string, weekStart: number, weeks: WeekCount): { from: string; to: string } {
  return { from: daysAfter(nextOn(weekStart, today), -7 * weeks), to: today };
}
