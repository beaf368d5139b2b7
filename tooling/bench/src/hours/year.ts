import type { PunchKind } from '@daybook/contract/clock';
import { type PunchId, punchId, type SiteId, siteId } from '@daybook/contract/ids';
import type { Preset } from '@daybook/contract/pay-rules';
import type { Case, CasePunch, CaseSite } from '@daybook/rules/timesheets/case';
import { dayNumber, dayText, weekdayOf } from '@daybook/rules/timesheets/days';
import { presetRules } from '@daybook/rules/timesheets/presets';
import { type Wall, wallOf } from '@daybook/rules/timesheets/wall';

export const year = { from: '2026-01-01', to: '2026-12-31' };

const [first, last] = [dayNumber(year.from), dayNumber(year.to)];
const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const noon = Date.parse('2027-01-01T12:00:00Z');
const placesOf: Record<Preset, { zone: string; currency: string; rates: [number, number] }> = {
  none: { zone: 'Europe/London', currency: 'GBP', rates: [1300, 1300] },
  us: { zone: 'America/New_York', currency: 'USD', rates: [1800, 2150] },
  california: { zone: 'America/Los_Angeles', currency: 'USD', rates: [2100, 2100] },
  philippines: { zone: 'Asia/Manila', currency: 'PHP', rates: [8063, 8063] },
};

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

const siteNamed = (number: number) => siteId.parse(`0190aaaa-0000-7000-8000-00000000000${number}`);

/**
 * A person's year at two sites of one zone: five or six days a week with a meal, every fifth person by night, seconds and
 * lengths as people punch them, holidays among them, now and then an out that nobody punched.
 */
export function yearOf(person: number): Case {
  const presets: Preset[] = ['us', 'california', 'philippines', 'us', 'none'];
  const preset = presets[person % presets.length] ?? 'none';
  const { zone, currency, rates } = placesOf[preset];
  const next = numbers(person + 1);
  const sites = [siteNamed(1), siteNamed(2)] as const;
  const wall = wallOf(zone, first * dayMs, last * dayMs);
  const punches: CasePunch[] = [];
  for (let day = first; day <= last; day += 1) {
    const rests = weekdayOf(day) === 7 || (weekdayOf(day) === 6 && next(3) > 0);
    if (rests) continue;
    const begin = (person % 5 === 4 ? 22 * 60 : 7 * 60) + next(61);
    const site = sites[next(8) === 0 ? 1 : 0];
    punches.push(...shiftOn({ day, begin, site, wall, next, person }));
  }
  const holidays: CaseSite['holidays'] = new Map(
    ['2026-01-01', '2026-04-09', '2026-06-12', '2026-11-30', '2026-12-25'].map((date) => [
      date,
      { kind: 'regular-holiday', name: 'Holiday' },
    ]),
  );
  const site: CaseSite = { zone, dayStart: '04:00', longestShift: 960, holidays };
  return {
    punches,
    sites: new Map(sites.map((one) => [one, site])),
    homeSiteId: sites[0],
    rules: [{ from: '2020-01-01', id: null, name: preset, version: 0, rules: presetRules[preset] }],
    terms: sites.map((one, index) => ({
      from: '2025-01-01',
      siteId: index === 0 ? null : one,
      rate: rates[index] ?? null,
      currency,
      restDays: null,
    })),
    leave: [],
    plans: [],
    askedOuts: new Map(),
    waiting: new Map(),
    leftAsIs: new Set(),
    employed: { from: '2025-01-01', to: null },
    now: noon,
  };
}

function shiftOn({
  day,
  begin,
  site,
  wall,
  next,
  person,
}: {
  day: number;
  begin: number;
  site: SiteId;
  wall: Wall;
  next: (below: number) => number;
  person: number;
}): CasePunch[] {
  const from = wall.instantAt(day, begin);
  const meal = 210 + next(100);
  const marks: [PunchKind, number][] = [
    ['in', 0],
    ['break-start', meal],
    ['break-end', meal + 18 + next(45)],
    ['out', 480 + next(120)],
  ];
  const forgotten = next(120) === 0;
  return marks.slice(0, forgotten ? 3 : 4).map(
    ([kind, minutes], index): CasePunch => ({
      id: idOf(person, day, index),
      kind,
      at: from + minutes * minuteMs + next(60_000),
      businessDate: dayText(day),
      siteId: site,
    }),
  );
}

function idOf(person: number, day: number, index: number): PunchId {
  return punchId.parse(
    `0190bbbb-${String(person).padStart(4, '0')}-7000-8000-${String(day * 10 + index).padStart(12, '0')}`,
  );
}
