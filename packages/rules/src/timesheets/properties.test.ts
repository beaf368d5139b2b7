import { punchId } from '@daybook/contract/ids';
import { ruleSet } from '@daybook/contract/pay-rules';
import type { Figures } from '@daybook/contract/timesheets';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCase, dayMs, minute, type Span, zones, zonesWithoutChanges } from '../testing/any-case.ts';
import { anyRules } from '../testing/any-rules.ts';
import type { Case, CasePunch } from './case.ts';
import { dayNumber, dayText } from './days.ts';
import { roundedMoment } from './rounding.ts';
import type { Stretch, Valuation } from './valuation.ts';
import { value } from './value.ts';
import { plainWall, wallOf } from './wall.ts';

test('the rules that are tried are such as the contract takes', () => {
  fc.assert(fc.property(anyRules, (rules) => ruleSet.parse(rules) !== undefined));
});

test('the order in which anything arrives changes nothing', () => {
  const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });
  const mixed = anyCase().chain(({ person, span }) =>
    fc.record({
      person: fc.constant(person),
      span: fc.constant(span),
      asArrived: fc.record({
        punches: shuffled(person.punches),
        rules: shuffled(person.rules),
        terms: shuffled(person.terms),
        leave: shuffled(person.leave),
        plans: shuffled(person.plans),
      }),
    }),
  );
  fc.assert(
    fc.property(mixed, ({ person, span, asArrived }) => {
      expect(value({ ...person, ...asArrived }, span)).toEqual(value(person, span));
    }),
    { numRuns: 500 },
  );
});

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

function expectSound({ days, weeks, totals }: Valuation): void {
  for (const { date, stretches, figures } of [...days, ...weeks.flatMap((week) => week.days)]) {
    for (const bucket of buckets) {
      const named = stretches.filter(isIn[bucket]).reduce((sum, { from, to }) => sum + (to - from) / minute, 0);
      expect([date, bucket, figures[bucket]]).toEqual([date, bucket, named]);
    }
    expect(figures.regular + figures.overtimeDaily + figures.overtimeWeekly + figures.doubleTime).toBe(figures.worked);
    for (const stretch of stretches) {
      expect(stretch.date).toBe(date);
      expect(stretch.minutes).toBe((stretch.to - stretch.from) / minute);
      expect(Number.isInteger(stretch.minutes) && stretch.minutes > 0 && stretch.from % minute === 0).toBe(true);
      expect(stretch.tier === null).toBe(stretch.kind === 'unpaid-break');
    }
  }
  for (const bucket of Object.keys(totals) as (keyof Figures)[]) {
    expect(days.reduce((sum, { figures }) => sum + figures[bucket], 0)).toBe(totals[bucket]);
    for (const week of weeks)
      expect(week.days.reduce((sum, { figures }) => sum + figures[bucket], 0)).toBe(week.figures[bucket]);
  }
}

function expectNoMinuteTwice({ weeks }: Valuation): void {
  const stretches = weeks.flatMap(({ days }) => days.flatMap((day) => day.stretches)).sort((a, b) => a.from - b.from);
  for (const [index, stretch] of stretches.entries())
    expect(stretch.from).toBeGreaterThanOrEqual(stretches[index - 1]?.to ?? Number.NEGATIVE_INFINITY);
  for (const { days } of weeks)
    expect(days.map(({ date }) => dayNumber(date) - dayNumber(days[0]?.date ?? date))).toEqual([...days.keys()]);
}

test('the minutes that are named sum to every bucket, and none is in two, over 10,000 people’s weeks', () => {
  fc.assert(
    fc.property(anyCase(), ({ person, span }) => {
      const valuation = value(person, span);
      expect(valuation.days.map(({ date }) => date)).toEqual(datesOf(span));
      expectSound(valuation);
      expectNoMinuteTwice(valuation);
      const { pay } = valuation;
      if (pay) expect(pay.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(pay.total);
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

test('a span’s dates have the figures that they have in any other span', () => {
  fc.assert(
    fc.property(anyCase(), ({ person, span }) => {
      const whole = value(person, span);
      for (const day of whole.days) expect(value(person, { from: day.date, to: day.date }).days).toEqual([day]);
    }),
    { numRuns: 200 },
  );
});

test('a break that is added never adds paid time', () => {
  const withGap = anyCase().chain(({ person, span }) => {
    const ordered = person.punches.toSorted((a, b) => a.at - b.at);
    // Wherever somebody works: from an in, or the end of a break, to what comes next.
    const gaps = ordered.flatMap((punch, index): [CasePunch, number][] => {
      const next = ordered[index + 1];
      const works = punch.kind === 'in' || punch.kind === 'break-end';
      return works && next && next.at - punch.at > 3 ? [[punch, next.at]] : [];
    });
    return fc.record({
      person: fc.constant(person),
      span: fc.constant(span),
      added:
        gaps.length === 0 ? fc.constant([]) : fc.constantFrom(...gaps).chain(([punch, to]) => breakWithin(punch, to)),
    });
  });
  fc.assert(
    fc.property(withGap, ({ person, span, added }) => {
      const before = value(person, span);
      const after = value({ ...person, punches: [...person.punches, ...added] }, span);
      const worked = ({ weeks }: Valuation) => weeks.flatMap((week) => week.days.map(({ figures }) => figures.worked));
      const [was, is] = [worked(before), worked(after)];
      for (const [index, minutes] of is.entries()) expect(minutes).toBeLessThanOrEqual(was[index] ?? 0);
    }),
    { numRuns: 2000 },
  );
});

function breakWithin(punch: CasePunch, to: number): fc.Arbitrary<CasePunch[]> {
  const within = fc.integer({ min: punch.at + 1, max: to - 1 });
  const id = (last: number) => punchId.parse(`01900000-0000-7000-8000-99999999999${last}`);
  return fc.tuple(within, within).map(([one, other]) => [
    { ...punch, id: id(1), kind: 'break-start' as const, at: Math.min(one, other) },
    { ...punch, id: id(2), kind: 'break-end' as const, at: Math.max(one, other) },
  ]);
}

test('what was rounded once stays when it is rounded again', () => {
  const moments = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2030, 0, 1) });
  const rounding = fc.record({
    minutes: fc.constantFrom(5 as const, 6 as const, 10 as const, 15 as const, 30 as const),
    direction: fc.constantFrom('nearest' as const, 'up' as const, 'down' as const),
  });
  fc.assert(
    fc.property(fc.constantFrom(...zones), moments, fc.option(rounding), (zone, at, steps) => {
      const wall = wallOf(zone, at - dayMs, at + dayMs);
      const once = roundedMoment(at, steps, wall);
      expect(roundedMoment(once, steps, wall)).toBe(once);
      expect(Math.abs(once - at)).toBeLessThan((steps?.minutes ?? 1) * minute);
    }),
    { numRuns: 5000 },
  );
});

test('whole weeks later, where no clock was changed, everything is the same whole weeks later', () => {
  fc.assert(
    fc.property(anyCase(zonesWithoutChanges), fc.integer({ min: -60, max: 60 }), ({ person, span }, weeks) => {
      fc.pre(![...person.sites.values()].some((site) => changesNear(site.zone, person, weeks * 7)));
      const later = value(shiftedCase(person, weeks * 7), shiftedSpan(span, weeks * 7));
      expect(later).toEqual(JSON.parse(JSON.stringify(value(person, span)), shifter(weeks * 7)));
    }),
    { numRuns: 500 },
  );
});

test('by whole numbers everything is as it is by Temporal alone', () => {
  fc.assert(
    fc.property(anyCase(), ({ person, span }) => {
      expect(value(person, span)).toEqual(value(person, span, plainWall));
    }),
    { numRuns: 300 },
  );
}, 60_000);

function datesOf({ from, to }: Span): string[] {
  return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, after) => dayText(dayNumber(from) + after));
}

function changesNear(zone: string, { now }: Case, days: number): boolean {
  const [from, to] = [now - 80 * dayMs, now + 80 * dayMs];
  const wall = plainWall(zone);
  return wall.changes(from, to).length > 0 || wall.changes(from + days * dayMs, to + days * dayMs).length > 0;
}

const later = (date: string, days: number) => dayText(dayNumber(date) + days);
function shiftedSpan({ from, to }: Span, days: number): Span {
  return { from: later(from, days), to: later(to, days) };
}

/** Moves dates and moments of what is plain data. */
function shifter(days: number): (key: string, held: unknown) => unknown {
  const moments = ['at', 'from', 'to', 'start', 'end', 'rounded', 'due', 'now'];
  return (key, held) => {
    if (typeof held === 'string' && /^\d{4}-\d\d-\d\d$/.test(held)) return later(held, days);
    return typeof held === 'number' && moments.includes(key) ? held + days * dayMs : held;
  };
}

function shiftedCase(person: Case, days: number): Case {
  const move = <T>(held: T): T => JSON.parse(JSON.stringify(held), shifter(days));
  const moveKeys = <T>(map: ReadonlyMap<string, T>) =>
    new Map([...map].map(([date, held]) => [later(date, days), held]));
  return {
    ...move({ ...person, sites: null, askedOuts: null, waiting: null }),
    sites: new Map([...person.sites].map(([id, site]) => [id, { ...site, holidays: moveKeys(site.holidays) }])),
    askedOuts: new Map(),
    waiting: moveKeys(person.waiting),
  };
}
