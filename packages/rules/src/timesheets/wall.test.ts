import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { dayNumber, dayText, weekBegin, weekdayOf } from './days.ts';
import { plainWall, wallOf } from './wall.ts';

// Temporal is asked many thousand times, which takes longer on a machine that does other things too.
vi.setConfig({ testTimeout: 60_000 });

const oddZones = [
  'America/New_York',
  'Asia/Manila',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'UTC',
];
const year = 366 * 86_400_000;

test('a wall by whole numbers is the wall of Temporal, for any moment within its span and far from it', () => {
  const cases = fc.record({
    zone: fc.constantFrom(...oddZones),
    from: fc.integer({ min: Date.UTC(1994, 0, 1), max: Date.UTC(2030, 0, 1) }),
    length: fc.integer({ min: 0, max: year }),
    after: fc.integer({ min: -year, max: 2 * year }),
    minutes: fc.integer({ min: 0, max: 2880 }),
    span: fc.integer({ min: 0, max: year }),
  });
  fc.assert(
    fc.property(cases, ({ zone, from, length, after, minutes, span }) => {
      const [fast, plain] = [wallOf(zone, from, from + length), plainWall(zone)];
      const at = from + after;
      expect(fast.offsetAt(at)).toBe(plain.offsetAt(at));
      expect(fast.dayAt(at)).toBe(plain.dayAt(at));
      expect(fast.instantAt(plain.dayAt(at), minutes)).toBe(plain.instantAt(plain.dayAt(at), minutes));
      expect(fast.changes(at, at + span)).toEqual(plain.changes(at, at + span));
    }),
    { numRuns: 1000 },
  );
});

test('it is the wall of Temporal at every quarter of an hour round every clock change', () => {
  for (const zone of oddZones) {
    const [from, to] = [Date.UTC(2011, 0, 1), Date.UTC(2013, 0, 1)];
    const [fast, plain] = [wallOf(zone, from, to), plainWall(zone)];
    for (const { at } of plain.changes(from, to))
      for (let quarter = -112; quarter <= 112; quarter++) {
        const moment = at + quarter * 900_000;
        const minutes = (quarter + 112) * 12;
        const day = plain.dayAt(moment);
        expect([fast.offsetAt(moment), fast.dayAt(moment)]).toEqual([plain.offsetAt(moment), day]);
        expect(fast.instantAt(day, minutes)).toBe(plain.instantAt(day, minutes));
      }
  }
});

const newYork = wallOf('America/New_York', Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1));

test.each([
  ['02:00, which does not come', '2026-03-08', 120, '2026-03-08T07:00:00Z'],
  ['02:30, which does not come', '2026-03-08', 150, '2026-03-08T07:00:00Z'],
  ['03:30', '2026-03-08', 210, '2026-03-08T07:30:00Z'],
  ['01:30, the first of two', '2026-11-01', 90, '2026-11-01T05:30:00Z'],
  ['02:00, after both', '2026-11-01', 120, '2026-11-01T07:00:00Z'],
  ['06:00 of the next day', '2026-03-07', 1800, '2026-03-08T10:00:00Z'],
])('in New York the wall clock comes to %s', (_title, date, minutes, moment) => {
  expect(newYork.instantAt(dayNumber(date), minutes)).toBe(Date.parse(moment));
});

test('what a wall was asked before changes no answer', () => {
  const days = ['2026-12-01', '2026-06-01', '2026-02-01', '2026-11-01', '2026-03-08', '2026-03-07'];
  for (const moment of days.map((date) => Date.parse(`${date}T06:30:00Z`)))
    expect(newYork.offsetAt(moment)).toBe(plainWall('America/New_York').offsetAt(moment));
});

test('a year’s clock changes are told with what they change by, from the first moment up to the last', () => {
  const spring = Date.UTC(2026, 2, 8, 7);
  const changes = [
    { at: spring, by: 3_600_000 },
    { at: Date.UTC(2026, 10, 1, 6), by: -3_600_000 },
  ];
  expect(newYork.changes(Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))).toEqual(changes);
  expect(newYork.changes(spring, spring + 1)).toEqual(changes.slice(0, 1));
  expect(newYork.changes(spring - 1, spring)).toEqual([]);
});

test('days are numbered as the calendar goes, and weeks begin where they are told to', () => {
  const days = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 7 }), (day, weekStart) => {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(dayText(day)).toBe(text);
      expect(dayNumber(text)).toBe(day);
      expect(weekdayOf(day)).toBe(new Date(day * 86_400_000).getUTCDay() || 7);
      const begin = weekBegin(day, weekStart);
      expect(weekdayOf(begin)).toBe(weekStart);
      expect(day - begin).toBeGreaterThanOrEqual(0);
      expect(day - begin).toBeLessThan(7);
    }),
    { numRuns: 1000 },
  );
});
