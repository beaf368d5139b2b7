import type { Figures } from '@daybook/contract/timesheets';
import { dayNumber } from '../timesheets/days.ts';
import type { Stretch, Valuation, ValuedDay } from '../timesheets/valuation.ts';

const minute = 60_000;

/** What a minute of a stretch is in, said once more from what the contract says of the buckets. */
const isIn: Record<Exclude<keyof Figures, 'leave' | 'holidayUnworked' | 'premium'>, (stretch: Stretch) => boolean> = {
  worked: ({ kind }) => kind !== 'unpaid-break',
  regular: ({ tier }) => tier === 'regular',
  overtimeDaily: ({ tier, because }) => tier === 'overtime' && because !== 'weekly',
  overtimeWeekly: ({ tier, because }) => tier === 'overtime' && because === 'weekly',
  doubleTime: ({ tier }) => tier === 'double-time',
  night: ({ kind, night }) => night && kind !== 'unpaid-break',
  restDay: ({ kind, dayKind }) => kind !== 'unpaid-break' && ['rest', 'special-rest', 'holiday-rest'].includes(dayKind),
  specialDay: ({ kind, dayKind }) => kind !== 'unpaid-break' && ['special', 'special-rest'].includes(dayKind),
  holiday: ({ kind, dayKind }) => kind !== 'unpaid-break' && ['holiday', 'holiday-rest'].includes(dayKind),
  paidBreak: ({ kind }) => kind === 'paid-break',
  unpaidBreak: ({ kind }) => kind === 'unpaid-break',
};
const buckets = Object.keys(isIn) as (keyof typeof isIn)[];

/** What is wrong with a valuation, in words; plain comparisons, since it is asked ten thousand times. */
export function faultsOf({ days, weeks, totals, pay }: Valuation): string[] {
  const valued = weeks.flatMap((week) => week.days);
  const faults = [...faultsOfDays(valued), ...overlaps(valued.flatMap(({ stretches }) => stretches))];
  for (const bucket of Object.keys(totals) as (keyof Figures)[]) {
    const sumOf = (some: readonly ValuedDay[]) => some.reduce((sum, { figures }) => sum + figures[bucket], 0);
    if (sumOf(days) !== totals[bucket]) faults.push(`the dates do not sum to ${bucket} of the span`);
    for (const week of weeks)
      if (sumOf(week.days) !== week.figures[bucket]) faults.push(`${week.from}: the dates do not sum to ${bucket}`);
  }
  for (const [index, { date }] of valued.entries()) {
    const [before] = valued.slice(index - 1, index);
    if (before && dayNumber(date) !== dayNumber(before.date) + 1) faults.push(`${date} does not follow ${before.date}`);
  }
  if (pay && pay.lines.reduce((sum, { amount }) => sum + amount, 0) !== pay.total) faults.push('lines do not sum');
  return faults;
}

function faultsOfDays(days: readonly ValuedDay[]): string[] {
  const faults: string[] = [];
  for (const { date, stretches, figures } of days) {
    for (const bucket of buckets) {
      const named = stretches.filter(isIn[bucket]).reduce((sum, { from, to }) => sum + (to - from) / minute, 0);
      if (named !== figures[bucket]) faults.push(`${date} has ${figures[bucket]} of ${bucket}, and names ${named}`);
    }
    if (figures.regular + figures.overtimeDaily + figures.overtimeWeekly + figures.doubleTime !== figures.worked)
      faults.push(`${date}: the tiers do not sum to what was worked`);
    for (const { date: of, from, to, minutes, kind, tier } of stretches) {
      if (of !== date) faults.push(`${date} holds a stretch of ${of}`);
      if (minutes !== (to - from) / minute || minutes <= 0 || from % minute !== 0 || to % minute !== 0)
        faults.push(`${date} holds a stretch of other than whole minutes`);
      if ((tier === null) !== (kind === 'unpaid-break')) faults.push(`${date}: ${kind} of the tier ${tier}`);
    }
  }
  return faults;
}

function overlaps(stretches: readonly Stretch[]): string[] {
  const ordered = stretches.toSorted((a, b) => a.from - b.from);
  return ordered.flatMap(({ date, from }, index) => {
    const [before] = ordered.slice(index - 1, index);
    return before && before.to > from ? [`${before.date} and ${date} share minutes`] : [];
  });
}
