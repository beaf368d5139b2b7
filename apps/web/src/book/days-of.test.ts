import { employeeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { expect, test } from 'vitest';
import { dateAfter, dayPartOf, daysOf, daysToShow, nextFree, withHeld } from './days-of.ts';

const id = employeeId.parse(newId());
function slot(startsAt: string) {
  return { startsAt, endsAt: new Date(Date.parse(startsAt) + 1_800_000).toISOString(), providers: [{ id, free: 1 }] };
}
const zone = 'Asia/Manila';
// 24 November, 8:15 and 23:45 there; the second is still the day before in Greenwich.
const [early, late, next] = [
  slot('2026-11-24T00:15:00.000Z'),
  slot('2026-11-24T15:45:00.000Z'),
  slot('2026-11-26T01:00:00.000Z'),
];

test('times stand under the date of the wall at the site, and dates with nothing stand there too', () => {
  const days = daysOf([early, late, next], zone, '2026-11-23', 5);
  expect(days.map(({ date, slots }) => [date, slots.length])).toEqual([
    ['2026-11-23', 0],
    ['2026-11-24', 2],
    ['2026-11-25', 0],
    ['2026-11-26', 1],
    ['2026-11-27', 0],
  ]);
});

test('a date with nothing leads to the next that has something, and at the end back', () => {
  const days = daysOf([early, next], zone, '2026-11-23', 6);
  expect(nextFree(days, '2026-11-25')?.date).toBe('2026-11-26');
  expect(nextFree(days, '2026-11-28')?.date).toBe('2026-11-26');
  expect(nextFree(daysOf([], zone, '2026-11-23', 6), '2026-11-23')).toBeNull();
});

test('dates are shown up to the last that has something, and five at least', () => {
  expect(daysToShow(daysOf([early], zone, '2026-11-23', 35))).toHaveLength(5);
  expect(daysToShow(daysOf([slot('2026-12-20T01:00:00.000Z')], zone, '2026-11-23', 35))).toHaveLength(28);
});

test('what this browser holds stays among what is free, in its place and once', () => {
  const held = { ...early, providerId: id };
  expect(withHeld([late, next], held).map(({ startsAt }) => startsAt)).toEqual([
    early.startsAt,
    late.startsAt,
    next.startsAt,
  ]);
  expect(withHeld([early, late], held)).toHaveLength(2);
  expect(withHeld([late], null)).toEqual([late]);
});

test('parts of the day are those of the site', () => {
  expect([early, late].map(({ startsAt }) => dayPartOf(zone, startsAt))).toEqual(['morning', 'evening']);
  expect(dayPartOf('America/New_York', early.startsAt)).toBe('evening');
  expect(dayPartOf(zone, '2026-11-24T04:00:00.000Z')).toBe('afternoon');
});

test('a date goes on over months and leap days', () => {
  expect([dateAfter('2026-11-30', 1), dateAfter('2028-02-28', 1)]).toEqual(['2026-12-01', '2028-02-29']);
});
