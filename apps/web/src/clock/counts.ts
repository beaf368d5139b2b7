import type { BoardEntry, BoardSite } from '@daybook/contract/clock';

/** What of the board can be looked at alone. */
export const shown = ['in', 'break', 'missing', 'out'] as const;
export type Shown = (typeof shown)[number];

/** Under which head an entry stands: an open shift that is too long is told as a missing out, not as in. */
export function headOf(entry: BoardEntry): Shown {
  return entry.missingOut ? 'missing' : entry.state;
}

/** How many people stand under each head. */
export function countHeads(sites: readonly BoardSite[]): Record<Shown, number> {
  const counts: Record<Shown, number> = { in: 0, break: 0, missing: 0, out: 0 };
  for (const site of sites) for (const entry of site.entries) counts[headOf(entry)] += 1;
  return counts;
}

/** The people of a site by head, in the board's own order. */
export function byHead(site: BoardSite): Record<Shown, BoardEntry[]> {
  const heads: Record<Shown, BoardEntry[]> = { in: [], break: [], missing: [], out: [] };
  for (const entry of site.entries) heads[headOf(entry)].push(entry);
  return heads;
}
