import { createHash } from 'node:crypto';
import { type Adjustment, type DayFlag, decides, type Figures } from '@daybook/contract/timesheets';

/** In this order for ever: another order would be other digests, and nothing would be approved any more. */
const inOrder: readonly (keyof Figures)[] = [
  'worked',
  'regular',
  'overtimeDaily',
  'overtimeWeekly',
  'doubleTime',
  'night',
  'restDay',
  'specialDay',
  'holiday',
  'paidBreak',
  'unpaidBreak',
  'leave',
  'holidayUnworked',
  'premium',
];

/** What an approval of a date is bound to: its figures, and what of it waits for a decision. */
export function dayDigest({ date, figures, flags }: { date: string; figures: Figures; flags: readonly DayFlag[] }) {
  const waiting = flags.filter((flag) => decides.includes(flag)).sort();
  return sha256([date, ...inOrder.map((bucket) => figures[bucket]), ...waiting]);
}

/**
 * What signing a period off is bound to: its dates with their figures, and what it pays for earlier periods. Once it was
 * given back it is another sheet, so that what was signed before has lapsed and can be signed again.
 */
export function sheetDigest(
  { from, to }: { from: string; to: string },
  days: readonly { digest: string }[],
  givenBack: string | null,
  adjustments: readonly Adjustment[],
): string {
  return sha256([from, to, ...days.map(({ digest }) => digest), givenBack ?? '', ...adjustments.flatMap(partsOf)]);
}

function partsOf({ lockId, date, was, is }: Adjustment): (string | number)[] {
  return [lockId, date, ...inOrder.flatMap((bucket) => [was[bucket], is[bucket]])];
}

function sha256(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}
