import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayNumber } from '../timesheets/days.ts';
import { wallOf } from '../timesheets/wall.ts';
import { planMoment, wallText, wallTimeOf, wallTimes } from './plan-times.ts';

const zones = ['Asia/Manila', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Europe/Berlin', 'UTC'];
const around = (zone: string, day: number) => wallOf(zone, (day - 5) * 86_400_000, (day + 5) * 86_400_000);

test('T13: a shift of 08:00 to 17:00 in New York stays so across both clock changes, and its moments move', () => {
  const at = (date: string, starts: string, ends: string) => {
    const { start, end } = wallTimes({ date, starts, ends }, '04:00');
    const wall = around('America/New_York', start.day);
    return [planMoment(start, wall), planMoment(end, wall)].map((ms) => new Date(ms).toISOString().slice(0, 16));
  };
  expect(at('2026-03-07', '08:00', '17:00')).toEqual(['2026-03-07T13:00', '2026-03-07T22:00']);
  expect(at('2026-03-08', '08:00', '17:00')).toEqual(['2026-03-08T12:00', '2026-03-08T21:00']);
  // The night is an hour shorter in spring and longer in autumn; wall times are what was planned.
  expect(at('2026-03-07', '22:00', '06:00')).toEqual(['2026-03-08T03:00', '2026-03-08T10:00']);
  expect(at('2026-10-31', '22:00', '06:00')).toEqual(['2026-11-01T02:00', '2026-11-01T11:00']);
  // 02:30 does not exist: as long after the change. 01:30 comes twice: the first.
  expect(at('2026-03-07', '02:30', '09:00')[0]).toBe('2026-03-08T07:30');
  expect(at('2026-10-31', '01:30', '09:00')[0]).toBe('2026-11-01T05:30');
});

test('a start before the day’s start is on the next calendar date, and an end that is not after it too', () => {
  const on = (starts: string, ends: string) => {
    const { start, end } = wallTimes({ date: '2026-06-15', starts, ends }, '04:00');
    return [wallText(start), wallText(end)];
  };
  expect(on('08:00', '17:00')).toEqual(['2026-06-15 08:00:00', '2026-06-15 17:00:00']);
  expect(on('22:00', '06:00')).toEqual(['2026-06-15 22:00:00', '2026-06-16 06:00:00']);
  expect(on('03:59', '08:00')).toEqual(['2026-06-16 03:59:00', '2026-06-16 08:00:00']);
  expect(on('04:00', '08:00')).toEqual(['2026-06-15 04:00:00', '2026-06-15 08:00:00']);
  expect(on('09:00', '09:00')).toEqual(['2026-06-15 09:00:00', '2026-06-16 09:00:00']);
});

test('a planned time is the moment that Temporal calls compatible, at any time in any zone', () => {
  const anyTime = fc.tuple(
    fc.integer({ min: dayNumber('2009-01-01'), max: dayNumber('2030-12-31') }),
    fc.integer({ min: 0, max: 1439 }),
  );
  // Every quarter of an hour round the changes, too: gaps and repeats are rare among random times.
  fc.assert(
    fc.property(fc.constantFrom(...zones), anyTime, fc.boolean(), (zone, [anyDay, minutes], atChange) => {
      const change = Temporal.Instant.fromEpochMilliseconds(anyDay * 86_400_000)
        .toZonedDateTimeISO(zone)
        .getTimeZoneTransition('next');
      const day = atChange && change ? Math.floor(change.epochMilliseconds / 86_400_000) : anyDay;
      const shown = new Temporal.PlainDateTime(1970, 1, 1).add({ days: day, minutes });
      const expected = shown.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
      expect(planMoment({ day, minutes }, around(zone, day))).toBe(expected);
    }),
    { numRuns: 4_000 },
  );
});

test('what is written for the database is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
      expect(wallTimeOf(wallText({ day, minutes }))).toEqual({ day, minutes });
    }),
  );
});
