import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { businessDate } from '../business-date.ts';
import { zones } from '../testing/any-case.ts';
import { dueAt } from './due.ts';

const at = (date: string, zone: string, dueTime: string, dayStart = '04:00') =>
  new Date(dueAt(date, { zone, dayStart }, dueTime)).toISOString();

test.each([
  ['Manila, in the evening', '2026-06-09', 'Asia/Manila', '22:30', '2026-06-09T14:30:00.000Z'],
  ['New York, the same evening', '2026-06-09', 'America/New_York', '22:30', '2026-06-10T02:30:00.000Z'],
  ['after midnight, before the day starts', '2026-06-09', 'Asia/Manila', '00:30', '2026-06-09T16:30:00.000Z'],
  ['at the start of the day exactly: the next one', '2026-06-09', 'Asia/Manila', '04:00', '2026-06-09T20:00:00.000Z'],
  ['a time that the clock skips', '2026-03-07', 'America/New_York', '02:30', '2026-03-08T07:30:00.000Z'],
  ['a time that comes twice: the first', '2026-10-31', 'America/New_York', '01:30', '2026-11-01T05:30:00.000Z'],
  ['a change of half an hour', '2026-10-03', 'Australia/Lord_Howe', '02:15', '2026-10-03T15:45:00.000Z'],
  ['the evening of the change', '2026-03-08', 'America/New_York', '22:30', '2026-03-09T02:30:00.000Z'],
])('due: %s', (_, date, zone, dueTime, expected) => {
  expect(at(date, zone, dueTime)).toBe(expected);
});

const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const anyDate = fc
  .integer({ min: 0, max: 730 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString());

test('a report is due within its business date, or as that ends, in every zone and over every change of the clock', () => {
  fc.assert(
    fc.property(anyDate, fc.constantFrom(...zones), anyTime, anyTime, (date, zone, dayStart, dueTime) => {
      const due = dueAt(date, { zone, dayStart }, dueTime);
      const wall = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(zone).toPlainDateTime();
      const next = dueTime <= dayStart;
      const meant = Temporal.PlainDate.from(date)
        .add({ days: next ? 1 : 0 })
        .toPlainDateTime(dueTime);
      // Where the clock skips that time it is later by what is skipped, and never earlier than it was said.
      expect(Temporal.PlainDateTime.compare(wall, meant)).toBeGreaterThanOrEqual(0);
      expect(wall.since(meant).total('hours')).toBeLessThanOrEqual(1);
      if (dueTime !== dayStart && wall.equals(meant)) expect(businessDate(due, { zone, dayStart })).toBe(date);
    }),
    { numRuns: 500 },
  );
});
