import type { Counted } from '@daybook/contract/money';

/** What a counted drawer comes to, in minor units: the sum of its coins and notes, and what was counted as a sum. */
export function countedTotal({ pieces, loose }: Counted): number {
  return Object.entries(pieces).reduce((sum, [worth, n]) => sum + Number(worth) * n, loose);
}

/** Whether two counts say the same: none of a coin and nothing said of it are one. */
export function isSameCount(one: Counted, other: Counted): boolean {
  const worths = new Set([...Object.keys(one.pieces), ...Object.keys(other.pieces)]);
  return (
    one.loose === other.loose && [...worths].every((worth) => (one.pieces[worth] ?? 0) === (other.pieces[worth] ?? 0))
  );
}
