import type { RuleSet } from '@daybook/contract/pay-rules';
import { Temporal } from 'temporal-polyfill';
import type { Case, CasePunch } from '../timesheets/case.ts';

const minute = 60_000;
const floor = (at: number) => Math.floor(at / minute) * minute;

export interface Counted {
  worked: number;
  regular: number;
  overtimeDaily: number;
  overtimeWeekly: number;
  doubleTime: number;
  night: number;
  paidBreak: number;
  unpaidBreak: number;
}

/**
 * Hours the slow way: every minute of every shift is asked by Temporal what the wall clock shows, and counted where it
 * belongs. For one version of rules without rounding or seventh day, and for shifts that are whole and within the
 * longest: what makes the other way quick is what this one is without.
 */
export function countMinutes({ punches, sites, rules: [inForce] }: Case): Map<string, Counted> {
  const dates = new Map<string, Counted>();
  const weeks = new Map<string, number>();
  const rules = inForce?.rules;
  if (!rules) return dates;
  for (const shift of shiftsOf(punches)) {
    const [first, last] = [shift[0], shift.at(-1)];
    if (!first || !last) continue;
    const zone = sites.get(first.siteId)?.zone ?? 'UTC';
    const deducted = deductedOf(shift, rules);
    for (let at = floor(first.at); at < floor(last.at); at += minute) {
      const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
      const date = rules.shiftCountsTo === 'split' ? wall.toPlainDate().toString() : first.businessDate;
      const day = dates.get(date) ?? nothing();
      dates.set(date, day);
      const rest = breakAt(shift, at, rules);
      if (rest === 'unpaid' || deducted.has(at)) {
        day.unpaidBreak += 1;
        continue;
      }
      const week = weekOf(date, rules.weekStart);
      const tier = tierOf(day.worked, weeks.get(week) ?? 0, rules);
      day[tier] += 1;
      if (tier === 'regular') weeks.set(week, (weeks.get(week) ?? 0) + 1);
      day.worked += 1;
      if (rest === 'paid') day.paidBreak += 1;
      if (rules.night && isNight(wall.toPlainTime(), rules.night)) day.night += 1;
    }
  }
  return dates;
}

export function nothing(): Counted {
  return {
    worked: 0,
    regular: 0,
    overtimeDaily: 0,
    overtimeWeekly: 0,
    doubleTime: 0,
    night: 0,
    paidBreak: 0,
    unpaidBreak: 0,
  };
}

function shiftsOf(punches: readonly CasePunch[]): CasePunch[][] {
  const shifts: CasePunch[][] = [];
  for (const punch of punches)
    if (punch.kind === 'in') shifts.push([punch]);
    else shifts.at(-1)?.push(punch);
  return shifts;
}

function breakAt(shift: readonly CasePunch[], at: number, { breaks }: RuleSet): 'paid' | 'unpaid' | null {
  for (const [index, start] of shift.entries()) {
    const end = shift[index + 1];
    if (start.kind !== 'break-start' || !end || at < floor(start.at) || at >= floor(end.at)) continue;
    const minutes = (floor(end.at) - floor(start.at)) / minute;
    if (minutes <= breaks.paidUpTo) return 'paid';
    return minutes < breaks.doubtfulUnder ? breaks.doubtful : 'unpaid';
  }
  return null;
}

/** The minutes that a table takes off: one more is tried until every row of it is content. */
function deductedOf(shift: readonly CasePunch[], rules: RuleSet): ReadonlySet<number> {
  const { breakTable: table } = rules;
  const [first, last] = [shift[0], shift.at(-1)];
  if (table?.lacking !== 'deduct' || !first || !last) return new Set();
  const paid: number[] = [];
  let rested = 0;
  for (let at = floor(first.at); at < floor(last.at); at += minute)
    if (breakAt(shift, at, rules) === 'unpaid') rested += 1;
    else paid.push(at);
  let off = 0;
  while (table.rows.some(({ over, minutes }) => paid.length - off > over && rested + off < minutes)) off += 1;
  const from = table.rows[0]?.over ?? 0;
  return new Set(paid.slice(from, from + off));
}

function tierOf(today: number, week: number, { daily, weekly }: RuleSet) {
  const reached = daily.filter(({ over }) => today >= over).at(-1);
  if (reached) return reached.tier === 'double-time' ? 'doubleTime' : 'overtimeDaily';
  return weekly && week >= weekly.over ? 'overtimeWeekly' : 'regular';
}

function isNight(shown: Temporal.PlainTime, night: { from: string; to: string }): boolean {
  const since = (edge: string) => Temporal.PlainTime.compare(shown, edge) >= 0;
  return night.from < night.to ? since(night.from) && !since(night.to) : since(night.from) || !since(night.to);
}

function weekOf(date: string, weekStart: number): string {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: (day.dayOfWeek - weekStart + 7) % 7 }).toString();
}
