import type { Figures } from '@daybook/contract/timesheets';
import type { Stretch } from './valuation.ts';

export const noFigures: Figures = {
  worked: 0,
  regular: 0,
  overtimeDaily: 0,
  overtimeWeekly: 0,
  doubleTime: 0,
  night: 0,
  restDay: 0,
  specialDay: 0,
  holiday: 0,
  paidBreak: 0,
  unpaidBreak: 0,
  leave: 0,
  holidayUnworked: 0,
  premium: 0,
};

/** The buckets that a stretch's minutes are in. Of the first four of `Figures` it is one, or for an unpaid break none. */
export function bucketsOf({ kind, tier, because, dayKind, night }: Stretch): (keyof Figures)[] {
  if (kind === 'unpaid-break' || tier === null) return ['unpaidBreak'];
  const buckets: (keyof Figures)[] = ['worked'];
  if (tier === 'double-time') buckets.push('doubleTime');
  else if (tier === 'regular') buckets.push('regular');
  else buckets.push(because === 'weekly' ? 'overtimeWeekly' : 'overtimeDaily');
  if (night) buckets.push('night');
  if (dayKind.endsWith('rest')) buckets.push('restDay');
  if (dayKind.startsWith('special')) buckets.push('specialDay');
  if (dayKind.startsWith('holiday')) buckets.push('holiday');
  if (kind === 'paid-break') buckets.push('paidBreak');
  return buckets;
}

/** Minutes by bucket of these stretches. */
export function figuresOf(stretches: readonly Stretch[]): Figures {
  const figures = { ...noFigures };
  for (const stretch of stretches) for (const bucket of bucketsOf(stretch)) figures[bucket] += stretch.minutes;
  return figures;
}

export function sumOf(all: readonly Figures[]): Figures {
  const sum = { ...noFigures };
  for (const figures of all) for (const bucket of Object.keys(sum) as (keyof Figures)[]) sum[bucket] += figures[bucket];
  return sum;
}
