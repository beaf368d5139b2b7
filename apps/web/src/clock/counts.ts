import type { BoardEntry, BoardSite } from '@daybook/contract/clock';

/** What of the board can be looked at alone. `missing`: planned and not here; `no-out`: here for longer than a shift can be. */
export const shown = ['in', 'break', 'late', 'missing', 'no-out', 'out'] as const;
export type Shown = (typeof shown)[number];

/** Under which head an entry stands: an open shift that is too long is told as one without its out, not as in. */
export function headOf(entry: BoardEntry): Shown {
  if (entry.missingOut) return 'no-out';
  if (entry.state !== 'out') return entry.state;
  return entry.attendance === 'late' || entry.attendance === 'missing' ? entry.attendance : 'out';
}

function ofEach<T>(make: () => T): Record<Shown, T> {
  return { in: make(), break: make(), late: make(), missing: make(), 'no-out': make(), out: make() };
}

/** How many people stand under each head. */
export function countHeads(sites: readonly BoardSite[]): Record<Shown, number> {
  const counts = ofEach(() => 0);
  for (const site of sites) for (const entry of site.entries) counts[headOf(entry)] += 1;
  return counts;
}

/** The people of a site by head, in the board's own order. */
export function byHead(site: BoardSite): Record<Shown, BoardEntry[]> {
  const heads = ofEach<BoardEntry[]>(() => []);
  for (const entry of site.entries) heads[headOf(entry)].push(entry);
  return heads;
}
