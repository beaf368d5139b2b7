import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import { workweeksOf } from '@daybook/rules/timesheets/workweeks';
import { type DateSpan, withinYears } from './case-rows.ts';
import { rulesInForce, type SavedRules } from './rules-in-force.ts';

// A shift of the evening before may reach in, and a zone is up to 14 hours from UTC.
const daysBefore = 3;
// The business day may begin late, its shift may last two days, and a zone is up to 12 hours behind UTC.
const daysAfter = 5;

function around(first: number, last: number): DateSpan {
  return withinYears({ from: dayText(first - daysBefore), to: dayText(last + daysAfter) });
}

/** The dates that are read for a span, whatever day workweeks begin on. */
export function marginOf({ from, to }: DateSpan): DateSpan {
  return around(dayNumber(from) - 8, dayNumber(to) + 6);
}

/** The dates that are read for a span by the rules that are saved: less than by any, and reading is what costs. */
export function ownMargin(span: DateSpan, saved: SavedRules): DateSpan {
  const [from, to] = [dayNumber(span.from), dayNumber(span.to)];
  const sites = new Set([null, ...saved.uses.map(({ siteId }) => siteId)]);
  const days = [...sites]
    .flatMap((siteId) => workweeksOf(from, to, rulesInForce(saved, siteId)))
    .flatMap((week) => week.days);
  return around(Math.min(from, ...days), Math.max(to, ...days));
}
