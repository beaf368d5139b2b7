import type { OpeningHours } from '@daybook/contract/calendar';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayNumber, dayText, weekdayOf } from '../timesheets/days.ts';
import { wallOf } from '../timesheets/wall.ts';
import { type ProviderTimes, providerWindows, type WallSpan } from './provider-windows.ts';
import { type Bookable, type Busy, slotsOf } from './slots.ts';

const minute = 60_000;
const nothing: ProviderTimes = { hours: [], exceptions: [], leave: [], shifts: [], rostered: new Set() };
const always = () => 'always' as const;
const visit: Bookable = { id: 'visit', duration: 30, buffer: 0, step: 30, capacity: 1 };
const at = (text: string) => Date.parse(text);
const wallAround = (zone: string, date: string) => wallOf(zone, at(`${date}T00:00Z`), at(`${date}T00:00Z`));
const span = (starts: string, ends: string): WallSpan => ({ starts, ends });

function startsOf(zone: string, date: string, times: Partial<ProviderTimes>, service = visit, busy: Busy[] = []) {
  const wall = wallAround(zone, date);
  const day = dayNumber(date);
  const windows = providerWindows(date, date, { ...nothing, ...times }, wall, always);
  const within = { from: wall.instantAt(day, 0), to: wall.instantAt(day + 1, 0) };
  return slotsOf(service, windows, busy, within).map(({ from }) => new Date(from).toISOString().slice(11, 16));
}

const sunday = [{ weekday: 7, ...span('13:00', '18:00') }];
test.each([
  ['2026-03-08', '17:00', '21:30'],
  ['2026-11-01', '18:00', '22:30'],
])('A10 hours of a Sunday in New York, %s, are these moments', (date, first, last) => {
  const starts = startsOf('America/New_York', date, { hours: sunday });
  expect(starts).toHaveLength(10);
  expect([starts[0], starts.at(-1)]).toEqual([first, last]);
});

test('on the night of a clock change there are as many slots as the night has half hours', () => {
  const hours = [{ weekday: 7, ...span('00:00', '06:00') }];
  expect(startsOf('America/New_York', '2026-03-08', { hours })).toHaveLength(10);
  expect(startsOf('America/New_York', '2026-11-01', { hours })).toHaveLength(14);
});

test('A03 what overlaps is not offered, what touches is', () => {
  const hours = [{ weekday: 2, ...span('09:00', '10:30') }];
  const busy = [{ from: at('2026-06-09T01:00Z'), to: at('2026-06-09T01:30Z'), serviceId: 'visit', place: 1 }];
  const quarterly = { ...visit, step: 15 };
  expect(startsOf('Asia/Manila', '2026-06-09', { hours }, quarterly, busy)).toEqual(['01:30', '01:45', '02:00']);
});

test('a buffer keeps the time after an appointment free, also before what is there already', () => {
  const hours = [{ weekday: 2, ...span('09:00', '11:00') }];
  const busy = [{ from: at('2026-06-09T02:00Z'), to: at('2026-06-09T02:40Z'), serviceId: 'visit', place: 1 }];
  const clean = { ...visit, buffer: 10, step: 10 };
  expect(startsOf('Asia/Manila', '2026-06-09', { hours }, clean, busy)).toEqual(['01:00', '01:10', '01:20']);
});

test('places of a service are counted, and while it is another service there are none', () => {
  const hours = [{ weekday: 2, ...span('09:00', '10:00') }];
  const group = { ...visit, id: 'group', capacity: 3 };
  const taken = { from: at('2026-06-09T01:00Z'), to: at('2026-06-09T01:30Z'), place: 2 };
  const free = (serviceId: string) => {
    const wall = wallAround('Asia/Manila', '2026-06-09');
    const windows = providerWindows('2026-06-09', '2026-06-09', { ...nothing, hours }, wall, always);
    const all = { from: at('2026-06-08T16:00Z'), to: at('2026-06-09T16:00Z') };
    return slotsOf(group, windows, [{ ...taken, serviceId }], all).map((slot) => slot.free);
  };
  expect(free('group')).toEqual([2, 3]);
  expect(free('visit')).toEqual([3]);
});

test('where the roster of a date is published, who is not planned is not there', () => {
  const hours = [{ weekday: 2, ...span('09:00', '12:00') }];
  const rostered = new Set(['2026-06-09']);
  expect(startsOf('Asia/Manila', '2026-06-09', { hours, rostered })).toEqual([]);
  const shifts = [
    { from: at('2026-06-09T02:00Z'), to: at('2026-06-09T02:45Z') },
    { from: at('2026-06-09T02:45Z'), to: at('2026-06-09T09:00Z') },
  ];
  expect(startsOf('Asia/Manila', '2026-06-09', { hours, rostered, shifts })).toEqual([
    '02:00',
    '02:30',
    '03:00',
    '03:30',
  ]);
});

const clocks = new Map<string, { t: number; wall: string }[]>();

/** What the clock of a zone shows every five minutes, from three days before a day to four after it. */
function clockOf(zone: string, day: number): { t: number; wall: string }[] {
  const key = `${zone} ${day}`;
  const known = clocks.get(key);
  if (known) return known;
  const begin = Temporal.PlainDate.from(dayText(day - 3)).toZonedDateTime(zone).epochMilliseconds;
  const made = Array.from({ length: 7 * 288 }, (_, n) => {
    const t = begin + n * 5 * minute;
    const wall = Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO(zone).toPlainDateTime().toString();
    return { t, wall: wall.slice(0, 16) };
  });
  clocks.set(key, made);
  return made;
}

/** Asked every five minutes, of the wall clock itself. */
function oracle(
  zone: string,
  day: number,
  times: ProviderTimes,
  open: Open,
  service: Bookable,
  busy: Busy[],
): number[] {
  const midnight = (n: number) => Temporal.PlainDate.from(dayText(n)).toZonedDateTime(zone).epochMilliseconds;
  const [begin, end] = [midnight(day - 1), midnight(day + 2)];
  const clock = clockOf(zone, day);
  // The first of these moments at which the clock shows so much or more.
  const reached = (date: number, time: string) => {
    const shown = `${dayText(date)}T${time}`;
    const begun = clock.findIndex(({ wall }) => wall.startsWith(dayText(date - 1)));
    return clock.slice(begun).find(({ wall }) => wall >= shown)?.t ?? Number.NaN;
  };
  const stretch = (date: number, { starts, ends }: WallSpan) => ({
    from: reached(date, starts),
    to: reached(ends > starts ? date : date + 1, ends),
  });
  const off = [...times.exceptions.filter(({ is }) => is === 'off'), ...times.leave].map((one) => {
    const date = dayNumber(one.date);
    return one.span ? stretch(date, one.span) : { from: midnight(date), to: midnight(date + 1) };
  });
  const starts = new Set<number>();
  for (const date of [day - 1, day]) {
    const opening = open(dayText(date));
    if (opening === 'closed') continue;
    const inside = opening === 'always' ? null : stretch(date, { starts: opening.opens, ends: opening.closes });
    const extra = times.exceptions.flatMap((one) =>
      one.is === 'extra' && one.span && one.date === dayText(date) ? [one.span] : [],
    );
    for (const said of [...times.hours.filter(({ weekday }) => weekday === weekdayOf(date)), ...extra]) {
      const hours = stretch(date, said);
      const isThere = (t: number) =>
        t >= hours.from &&
        t < hours.to &&
        (!inside || (t >= inside.from && t < inside.to)) &&
        !off.some(({ from, to }) => t >= from && t < to) &&
        (!times.rostered.has(dayText(date)) || times.shifts.some(({ from, to }) => t >= from && t < to));
      for (let t = Math.max(hours.from, begin); t < Math.min(hours.to, end); t += service.step * minute) {
        if (t < midnight(day) || t >= midnight(day + 1)) continue;
        const given = Array.from({ length: service.duration / 5 }, (_, n) => t + n * 5 * minute);
        const kept = Array.from({ length: (service.duration + service.buffer) / 5 }, (_, n) => t + n * 5 * minute);
        const taken = busy.filter(({ from, to }) => kept.some((m) => m >= from && m < to));
        const places = new Set(taken.map(({ place }) => place));
        const free = taken.every(({ serviceId }) => serviceId === service.id) && places.size < service.capacity;
        if (free && given.every(isThere)) starts.add(t);
      }
    }
  }
  return [...starts].sort((a, b) => a - b);
}

type Open = (date: string) => OpeningHours | 'closed' | 'always';

/** Dates round which a clock changes, by an hour or a half, at night or at midnight, and one on which none does. */
const anyDate = fc.constantFrom(
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['America/Santiago', '2026-09-06'],
  ['Africa/Cairo', '2026-04-24'],
  ['Asia/Manila', '2026-06-09'],
) as fc.Arbitrary<[string, string]>;
const five = (most: number) => fc.integer({ min: 1, max: most }).map((n) => n * 5);
const anyTime = fc.integer({ min: 0, max: 95 }).map((n) => {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(n / 4))}:${two((n % 4) * 15)}`;
});
const anySpan = fc.record({ starts: anyTime, ends: anyTime });
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
const anyService = fc.record({
  id: fc.constant('visit'),
  duration: five(12),
  buffer: fc.constantFrom(0, 5, 15),
  step: five(6),
  capacity: fc.integer({ min: 1, max: 3 }),
});

test('slots are those that a walk through every five minutes of the wall clock finds', () => {
  fc.assert(
    fc.property(
      anyDate.chain(([zone, date]) => {
        const day = dayNumber(date);
        const near = fc.constantFrom(dayText(day - 1), date, dayText(day + 1));
        const moment = fc.integer({ min: -288, max: 576 }).map((n) => at(`${date}T00:00Z`) + n * 5 * minute);
        const anyStretch = fc.tuple(moment, five(60)).map(([from, length]) => ({ from, to: from + length * minute }));
        return fc.record({
          ...{ zone: fc.constant(zone), date: fc.constant(date), service: anyService },
          hours: few(fc.record({ weekday: fc.constantFrom(weekdayOf(day), weekdayOf(day - 1)), span: anySpan })),
          exceptions: few(
            fc.record({ date: near, is: fc.constantFrom('extra' as const, 'off' as const), span: fc.option(anySpan) }),
          ),
          leave: fc.array(fc.record({ date: near, span: fc.option(anySpan) }), { maxLength: 1 }),
          shifts: few(anyStretch),
          rostered: fc.subarray([dayText(day - 1), date]).map((dates) => new Set(dates)),
          opening: fc.oneof(fc.constant('always' as const), fc.constant('closed' as const), anySpan),
          busy: few(fc.tuple(anyStretch, fc.constantFrom('visit', 'visit', 'other'), fc.integer({ min: 1, max: 3 }))),
        });
      }),
      ({ zone, date, service, busy: taken, opening, hours, ...rest }) => {
        const times = { ...rest, hours: hours.map((one) => ({ weekday: one.weekday, ...one.span })) };
        const open = (asked: string) =>
          asked !== date || typeof opening === 'string'
            ? asked === date
              ? (opening as 'always' | 'closed')
              : ('always' as const)
            : { opens: opening.starts, closes: opening.ends };
        const busy = taken.map(([stretch, serviceId, place]) => ({ ...stretch, serviceId, place }));
        const wall = wallAround(zone, date);
        const day = dayNumber(date);
        const within = { from: wall.instantAt(day, 0), to: wall.instantAt(day + 1, 0) };
        const found = slotsOf(service, providerWindows(date, date, times, wall, open), busy, within);
        expect(found.map(({ from }) => from)).toEqual(oracle(zone, day, times, open, service, busy));
      },
    ),
    { numRuns: 300 },
  );
});
