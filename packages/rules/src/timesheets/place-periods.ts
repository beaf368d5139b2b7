import type { RuleSet } from '@daybook/contract/pay-rules';
import { withBreakTable } from './break-table.ts';
import type { Case, CaseSite } from './case.ts';
import { dayNumber } from './days.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { ValuedPeriod } from './valuation.ts';
import type { Wall } from './wall.ts';
import { hasNoMinutes, rawPeriods, valuePeriod } from './work-periods.ts';

/** A work period with its pieces. */
export interface Placed {
  period: ValuedPeriod;
  /** Days since 1970 that its in counts to. */
  day: number;
  pieces: Piece[];
}

/** A site of the case; a punch at one that is not in it is a fault of whoever made the case. */
export function siteOf(person: Case, siteId: Case['homeSiteId']): CaseSite {
  const site = person.sites.get(siteId);
  if (!site) throw new Error(`the site ${siteId} is not in the case`);
  return site;
}

/**
 * A person's work periods with their pieces, in order of time.
 * @param rulesOf the rules of the week that holds a day; undefined for days that nobody asks about
 */
export function placePeriods(
  person: Case,
  rulesOf: (day: number) => RuleSet | undefined,
  wallAt: (siteId: Case['homeSiteId']) => Wall,
): Placed[] {
  let before = Number.NEGATIVE_INFINITY;
  return rawPeriods(person.punches).flatMap((raw): Placed[] => {
    const { siteId, businessDate } = raw.in;
    const rules = rulesOf(dayNumber(businessDate));
    if (!rules) return [];
    const wall = wallAt(siteId);
    const period = valuePeriod(raw, rules, siteOf(person, siteId), wall, person);
    const day = rules.shiftCountsTo === 'split' ? wall.dayAt(period.in.rounded) : dayNumber(businessDate);
    // Rounded by the wall clocks of two sites, two work periods could share a minute.
    const pieces = piecesOf(period, rules, wall, day, person.now).flatMap((piece) =>
      piece.to <= before ? [] : [{ ...piece, from: Math.max(piece.from, before) }],
    );
    before = pieces.at(-1)?.to ?? before;
    if (rules.rounding && roundedAway(period, pieces)) period.flags.push('rounded-to-nothing');
    const table = withBreakTable(pieces, rules.breakTable);
    if (table.short) period.flags.push('break-short');
    return [{ period, day, pieces: table.pieces }];
  });
}

/** Whether something was punched of which rounding left no paid minute. */
function roundedAway(period: ValuedPeriod, pieces: readonly Piece[]): boolean {
  if (!period.rawMinutes || hasNoMinutes(period)) return false;
  return pieces.every(({ kind }) => kind === 'unpaid-break');
}
