import type { PunchKind } from '@daybook/contract/clock';
import type { RuleSet } from '@daybook/contract/pay-rules';
import type { Case, CasePunch, CaseSite } from './case.ts';
import { minuteOf, roundedMoment } from './rounding.ts';
import type { Stamp, ValuedPeriod } from './valuation.ts';
import type { Wall } from './wall.ts';

const minute = 60_000;

/** What one pair of punches means, before rules: the punches of it in order. */
export interface RawPeriod {
  in: CasePunch;
  out: CasePunch | null;
  breaks: { start: CasePunch; end: CasePunch | null }[];
  /** Another in came while it was open. */
  overtaken: boolean;
}

/** Of two punches of one moment the one that ends something comes first. */
const rank: Record<PunchKind, number> = { 'break-end': 0, out: 1, in: 2, 'break-start': 3 };

export function inOrder(punches: readonly CasePunch[]): CasePunch[] {
  return punches.toSorted((a, b) => a.at - b.at || rank[a.kind] - rank[b.kind] || (a.id < b.id ? -1 : 1));
}

/**
 * The work periods that punches tell, whatever order they came in. An `in` while one is open leaves that one without
 * its out; an `out` ends an open break at the same moment; a punch that fits nothing adds nothing.
 */
export function rawPeriods(punches: readonly CasePunch[]): RawPeriod[] {
  const periods: RawPeriod[] = [];
  let open: RawPeriod | undefined;
  /** A break's end that ended none yet: a break that begins and ends in one moment has its end first. */
  let spare: CasePunch | undefined;
  for (const punch of inOrder(punches)) {
    const last = open?.breaks.at(-1);
    const running = last?.end === null ? last : undefined;
    if (punch.kind === 'in') {
      if (open) open.overtaken = true;
      open = { in: punch, out: null, breaks: [], overtaken: false };
      periods.push(open);
    } else if (punch.kind === 'break-start') {
      if (!running) open?.breaks.push({ start: punch, end: spare?.at === punch.at ? spare : null });
    } else {
      if (running) running.end = punch;
      else if (punch.kind === 'break-end') spare = punch;
      if (punch.kind === 'out' && open) {
        open.out = punch;
        open = undefined;
      }
    }
  }
  return periods;
}

/** A work period by its rules and site: stamps rounded, breaks judged, and what it lacks. Minutes are whole. */
export function valuePeriod(raw: RawPeriod, rules: RuleSet, site: CaseSite, wall: Wall, person: Case): ValuedPeriod {
  const stamp = (punch: CasePunch): Stamp => ({ punch, rounded: roundedMoment(punch.at, rules.rounding, wall) });
  const end = raw.out?.at ?? person.now;
  const tooLong = end - raw.in.at > site.longestShift * minute;
  const missing = raw.out === null && (raw.overtaken || tooLong || isPastPlan(raw, site, person));
  const flags: ValuedPeriod['flags'] = [];
  const left = (missing || (tooLong && raw.out !== null)) && person.leftAsIs.has(raw.in.id);
  if (left) flags.push('counts-nothing');
  else if (missing) flags.push('missing-out');
  else if (tooLong) flags.push('over-longest-shift');
  else if (raw.out === null) flags.push('still-running');
  const breaks = raw.breaks.map((rest) => {
    const last = rest.end ?? raw.out;
    const until = last?.at ?? Math.max(person.now, rest.start.at);
    const length = (minuteOf(until) - minuteOf(rest.start.at)) / minute;
    const doubtful = length > rules.breaks.paidUpTo && length < rules.breaks.doubtfulUnder;
    if (doubtful && last && !flags.includes('break-in-doubt')) flags.push('break-in-doubt');
    const start = stamp(rest.start);
    const ended = rest.end === null ? null : stamp(rest.end);
    const roundedEnd = last ? roundedMoment(last.at, rules.rounding, wall) : minuteOf(until);
    return {
      start,
      end: ended,
      minutes: Math.max(0, roundedEnd - start.rounded) / minute,
      paid: length <= rules.breaks.paidUpTo || (doubtful && rules.breaks.doubtful === 'paid'),
    };
  });
  return {
    businessDate: raw.in.businessDate,
    siteId: raw.in.siteId,
    in: stamp(raw.in),
    out: raw.out && stamp(raw.out),
    breaks,
    rawMinutes: raw.out && (minuteOf(raw.out.at) - minuteOf(raw.in.at)) / minute,
    flags,
    proposedOut: missing && !left ? proposed(raw, site, person) : null,
  };
}

const withoutMinutes: ValuedPeriod['flags'] = ['missing-out', 'over-longest-shift', 'counts-nothing'];

/** Whether it has no minutes: a person has to decide, or has decided so. */
export function hasNoMinutes({ flags }: ValuedPeriod): boolean {
  return flags.some((flag) => withoutMinutes.includes(flag));
}

/** Whether what was planned for it is over for longer than the site waits for an out. */
function isPastPlan(raw: RawPeriod, { proposeOutAfter }: CaseSite, person: Case): boolean {
  if (proposeOutAfter === undefined) return false;
  const ends = plannedEnds(raw, person);
  return ends.length > 0 && person.now >= Math.max(...ends) + proposeOutAfter * minute;
}

/** When the plans of its date end that it can be of: those that end after it began. */
function plannedEnds({ in: { businessDate, at } }: RawPeriod, { plans }: Case): number[] {
  return plans.filter((plan) => plan.businessDate === businessDate && plan.end > at).map(({ end }) => end);
}

/** When the employee said to have left, else when the plan ends: after the last punch and within the longest shift. */
function proposed(raw: RawPeriod, site: CaseSite, person: Case): ValuedPeriod['proposedOut'] {
  const last = raw.breaks.at(-1);
  const after = (last?.end ?? last?.start ?? raw.in).at;
  const fits = (at: number) => at > after && at <= raw.in.at + site.longestShift * minute;
  const asked = person.askedOuts.get(raw.in.businessDate);
  if (asked !== undefined && fits(asked)) return { at: asked, by: 'asked' };
  const planned = plannedEnds(raw, person).filter(fits);
  return planned.length > 0 ? { at: Math.max(...planned), by: 'planned' } : null;
}
