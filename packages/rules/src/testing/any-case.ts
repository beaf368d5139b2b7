import type { PunchKind } from '@daybook/contract/clock';
import { punchId, type SiteId, siteId } from '@daybook/contract/ids';
import fc from 'fast-check';
import { businessDate } from '../business-date.ts';
import type { Case, CasePunch, CaseSite } from '../timesheets/case.ts';
import { dayNumber, dayText } from '../timesheets/days.ts';
import { anyRules } from './any-rules.ts';

export const minute = 60_000;
const hour = 60 * minute;
export const dayMs = 24 * hour;

/** Zones with odd offsets, and some that change their clock at odd times. */
export const zones = [
  'America/New_York',
  'Asia/Manila',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
  'Africa/Casablanca',
];
export const zonesWithoutChanges = ['Asia/Manila', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];

/** First days of three weeks, in most of which some of the zones change their clock. */
const beginnings = ['2026-03-02', '2026-10-26', '2026-03-30', '2026-09-28', '2026-02-09', '2011-12-24', '2026-06-10'];

const restDays = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }));
const holidayKind = fc.constantFrom('regular-holiday' as const, 'special-day' as const, 'holiday' as const);
const dayOffset = fc.integer({ min: 0, max: 20 });
/** How long a shift, a gap or a break is: whole minutes as often as not, and nothing now and then. */
const lengthUpTo = (max: number) =>
  fc.oneof(
    fc.integer({ min: 0, max }),
    fc.integer({ min: 0, max: max / minute }).map((minutes) => minutes * minute),
  );

const anyShift = fc.record({
  gap: lengthUpTo(30 * hour),
  site: fc.nat(2),
  before: lengthUpTo(6 * hour),
  breaks: fc.array(fc.record({ length: lengthUpTo(70 * minute), after: lengthUpTo(5 * hour) }), { maxLength: 3 }),
  out: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
});
const stray = fc.record({
  kind: fc.constantFrom<PunchKind>('in', 'break-start', 'break-end', 'out'),
  after: fc.integer({ min: 0, max: 21 * dayMs }),
});

const anySite = (zoneNames: readonly string[]) =>
  fc.record({
    zone: fc.constantFrom(...zoneNames),
    dayStart: fc.constantFrom('00:00', '04:00', '06:30'),
    longestShift: fc.constantFrom(480, 960, 2880),
    holidays: fc
      .array(fc.record({ day: dayOffset, kind: holidayKind }), { maxLength: 4 })
      .map((days) => days.map(({ day, kind }) => ({ day, kind }))),
  });

const siteNamed = (number: number) => siteId.parse(`01900000-0000-7000-8000-00000000000${number}`);
const first = siteNamed(1);
const siteIds = [first, siteNamed(2), siteNamed(3)];

/** Anybody's three weeks at one to three sites by any rules, and a span of dates within them. */
export function anyCase({
  zoneNames = zones,
  whole = false,
}: {
  zoneNames?: readonly string[];
  /** Every shift has its out, and no punch fits nothing. */
  whole?: boolean;
} = {}): fc.Arbitrary<{ person: Case; span: Span }> {
  return fc
    .record({
      beginning: fc.constantFrom(...beginnings),
      sites: fc.tuple(anySite(zoneNames), anySite(zoneNames), anySite(zoneNames)),
      siteCount: fc.integer({ min: 1, max: 3 }),
      shifts: fc.array(whole ? anyShift.map((one) => ({ ...one, before: one.before + 1, out: true })) : anyShift, {
        minLength: 1,
        maxLength: 16,
      }),
      strays: fc.array(stray, { maxLength: whole ? 0 : 2 }),
      rules: fc.tuple(anyRules, anyRules),
      secondFrom: fc.option(dayOffset),
      terms: fc.array(
        fc.record({
          day: fc.integer({ min: -5, max: 15 }),
          site: fc.option(fc.nat(2)),
          rate: fc.option(fc.integer({ min: 0, max: 20_000 })),
          restDays,
        }),
        { maxLength: 4 },
      ),
      leave: fc.array(fc.record({ day: dayOffset, minutes: fc.integer({ min: 0, max: 480 }) }), { maxLength: 2 }),
      plans: fc.array(fc.record({ day: dayOffset, start: lengthUpTo(dayMs), length: lengthUpTo(12 * hour) }), {
        maxLength: 3,
      }),
      now: fc.integer({ min: 0, max: 40 * dayMs }),
      from: fc.integer({ min: 0, max: 14 }),
      days: fc.integer({ min: 1, max: 16 }),
    })
    .map((made) => {
      const begin = dayNumber(made.beginning);
      const dateOf = (day: number) => dayText(begin + day);
      const sites = new Map(
        siteIds.map((id, index): [SiteId, CaseSite] => {
          const { holidays, ...site } = made.sites[index] ?? made.sites[0];
          return [
            id,
            { ...site, holidays: new Map(holidays.map(({ day, kind }) => [dateOf(day), { kind, name: kind }])) },
          ];
        }),
      );
      const siteAt = (index: number) => siteIds[index % made.siteCount] ?? first;
      const term = (one: (typeof made.terms)[number]) => ({
        from: dateOf(one.day),
        siteId: one.site === null ? null : siteAt(one.site),
        rate: one.rate,
        currency: 'PHP',
        restDays: one.restDays,
      });
      const punches = punchesOf(made, begin * dayMs, sites, siteAt);
      const person: Case = {
        punches,
        sites,
        homeSiteId: first,
        rules: [
          { from: '2000-01-01', id: null, name: 'One', version: 0, rules: made.rules[0] },
          ...(made.secondFrom === null
            ? []
            : [{ from: dateOf(made.secondFrom), id: null, name: 'One', version: 1, rules: made.rules[1] }]),
        ],
        terms: uniqueBy(made.terms.map(term), ({ from, siteId: site }) => `${from} ${site}`),
        leave: made.leave.map(({ day, minutes }) => ({ date: dateOf(day), minutes, name: 'Leave' })),
        plans: made.plans.map(({ day, start, length }) => ({
          businessDate: dateOf(day),
          siteId: first,
          start: (begin + day) * dayMs + start,
          end: (begin + day) * dayMs + start + length,
        })),
        askedOuts: new Map(),
        leftAsIs: new Set(punches.filter((_, index) => index % 7 === 0).map(({ id }) => id)),
        waiting: new Map([[dateOf(made.from), ['asked'] as const]]),
        employed: { from: dateOf(1), to: dateOf(18) },
        now: begin * dayMs + made.now,
      };
      return { person, span: { from: dateOf(made.from), to: dateOf(made.from + made.days - 1) } };
    });
}

export interface Span {
  from: string;
  to: string;
}

/** The same of whole shifts within the longest, by one version of rules that neither round nor know a seventh day. */
export function anyWholeShifts(): fc.Arbitrary<{ person: Case; span: Span }> {
  const simple = (version: Case['rules'][number]) => ({
    ...version,
    rules: { ...version.rules, rounding: null, seventhDay: null },
  });
  return anyCase({ whole: true }).map(({ person, span }) => ({
    person: {
      ...person,
      sites: new Map([...person.sites].map(([id, site]) => [id, { ...site, longestShift: 2880 }])),
      rules: person.rules.slice(0, 1).map(simple),
    },
    span,
  }));
}

/** Lengths in ms. */
interface Told {
  shifts: {
    gap: number;
    site: number;
    before: number;
    breaks: { length: number; after: number }[];
    out: boolean;
  }[];
  strays: { kind: PunchKind; after: number }[];
}

function punchesOf(
  { shifts, strays }: Told,
  begin: number,
  sites: Case['sites'],
  siteAt: (index: number) => SiteId,
): CasePunch[] {
  const punches: CasePunch[] = [];
  let at = begin;
  let date = '';
  const punch = (kind: PunchKind, moment: number, site: SiteId) => {
    const { zone = 'UTC', dayStart = '04:00' } = sites.get(site) ?? {};
    if (kind === 'in' || date === '') date = businessDate(moment, { zone, dayStart });
    const id = punchId.parse(`01900000-0000-7000-8000-${String(punches.length).padStart(12, '0')}`);
    punches.push({ id, kind, at: moment, businessDate: date, siteId: site });
  };
  for (const { gap, site, before, breaks, out } of shifts) {
    at += gap;
    const where = siteAt(site);
    punch('in', at, where);
    at += before;
    for (const rest of breaks) {
      punch('break-start', at, where);
      at += rest.length;
      punch('break-end', at, where);
      at += rest.after;
    }
    if (out) punch('out', at, where);
  }
  for (const { kind, after } of strays) punch(kind, begin + after, first);
  return punches;
}

function uniqueBy<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}
