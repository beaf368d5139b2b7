import { punchId } from '@daybook/contract/ids';
import { ruleSet } from '@daybook/contract/pay-rules';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyCase, dayMs, minute, type Span, zones, zonesWithoutChanges } from '../testing/any-case.ts';
import { anyRules } from '../testing/any-rules.ts';
import { faultsOf } from '../testing/faults.ts';
import type { Case, CasePunch } from './case.ts';
import { dayNumber, dayText } from './days.ts';
import { roundedMoment } from './rounding.ts';
import type { Valuation } from './valuation.ts';
import { value } from './value.ts';
import { plainWall, wallOf } from './wall.ts';

// Ten thousand cases take seconds, and more of them on a machine that does other things too.
vi.setConfig({ testTimeout: 180_000 });

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
    { numRuns: 300 },
  );
});

test('the minutes that are named sum to every bucket, and none is in two, over 10,000 people’s weeks', () => {
  fc.assert(
    fc.property(anyCase(), ({ person, span }) => {
      const valuation = value(person, span);
      expect(faultsOf(valuation)).toEqual([]);
      expect([valuation.days[0]?.date, valuation.days.at(-1)?.date]).toEqual([span.from, span.to]);
    }),
    { numRuns: 10_000 },
  );
});

test('a span’s dates have the figures that they have in any other span', () => {
  fc.assert(
    fc.property(anyCase(), ({ person, span }) => {
      const whole = value(person, span);
      for (const day of whole.days) expect(value(person, { from: day.date, to: day.date }).days).toEqual([day]);
    }),
    { numRuns: 300 },
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
      // Where a shift is split at midnight, a break that was taken after it gives back what was deducted before it.
      const moves = person.rules.some(({ rules }) => rules.shiftCountsTo === 'split' && rules.breakTable);
      const wide = moves ? { from: shiftedSpan(span, -40).from, to: shiftedSpan(span, 40).to } : span;
      const before = value(person, wide);
      const after = value({ ...person, punches: [...person.punches, ...added] }, wide);
      const worked = ({ weeks }: Valuation) => {
        const days = weeks.flatMap((week) => week.days.map(({ figures }) => figures.worked));
        return moves ? [days.reduce((sum, minutes) => sum + minutes, 0)] : days;
      };
      const [was, is] = [worked(before), worked(after)];
      for (const [index, minutes] of is.entries()) expect(minutes).toBeLessThanOrEqual(was[index] ?? 0);
    }),
    { numRuns: 1000 },
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
    fc.property(
      anyCase({ zoneNames: zonesWithoutChanges }),
      fc.integer({ min: -60, max: 60 }),
      ({ person, span }, weeks) => {
        fc.pre(![...person.sites.values()].some((site) => changesNear(site.zone, person, weeks * 7)));
        const later = value(shiftedCase(person, weeks * 7), shiftedSpan(span, weeks * 7));
        expect(later).toEqual(JSON.parse(JSON.stringify(value(person, span)), shifter(weeks * 7)));
      },
    ),
    { numRuns: 300 },
  );
});

test('by whole numbers everything is as it is by Temporal alone', () => {
  fc.assert(
    fc.property(anyCase(), ({ person, span }) => {
      expect(value(person, span)).toEqual(value(person, span, plainWall));
    }),
    { numRuns: 300 },
  );
});

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
    ...move({ ...person, sites: null, askedOuts: null, waiting: null, leftAsIs: null }),
    sites: new Map([...person.sites].map(([id, site]) => [id, { ...site, holidays: moveKeys(site.holidays) }])),
    askedOuts: new Map(),
    waiting: moveKeys(person.waiting),
    leftAsIs: person.leftAsIs,
  };
}
