import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStillSo, remindersAhead, type Stands } from './reminders.ts';
import { pauseAfter } from './tries.ts';

const hour = 3_600_000;
const start = Date.parse('2026-06-15T01:00:00.000Z');

test('booked three hours ahead, the reminder of 24 hours is left out and that of two is planned', () => {
  expect(remindersAhead(start, start - 3 * hour)).toEqual([{ kind: 'reminder-2h', dueAt: start - 2 * hour }]);
  expect(remindersAhead(start, start - 25 * hour).map(({ kind }) => kind)).toEqual(['reminder-24h', 'reminder-2h']);
  expect(remindersAhead(start, start - 24 * hour).map(({ kind }) => kind)).toEqual(['reminder-2h']);
  expect(remindersAhead(start, start - hour)).toEqual([]);
});

test('no reminder is ever planned for a moment that is past', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 * hour }), (ahead) => {
      const now = start - ahead;
      return remindersAhead(start, now).every(({ dueAt }) => dueAt > now && dueAt < start);
    }),
  );
});

const booked: Stands = { state: 'booked', startsAt: start, expiresAt: null };
const at = (before: number) => ({ dueAt: start - 24 * hour, now: start - before });

test.each<[string, Stands, { dueAt: number; now: number }, boolean]>([
  ['stands as it was', booked, at(24 * hour), true],
  ['was moved', { ...booked, startsAt: start + 48 * hour }, at(24 * hour), false],
  ['was cancelled', { ...booked, state: 'cancelled' }, at(24 * hour), false],
  ['waits for staff', { ...booked, state: 'requested' }, at(24 * hour), false],
  ['is near, so that the other reminder says it', booked, at(2 * hour), false],
])('of the reminder of 24 hours, when the appointment %s', (_, stands, when, said) => {
  expect(isStillSo('reminder-24h', stands, when)).toBe(said);
});

test('a link to confirm is not sent for what has lapsed', () => {
  const asked: Stands = { state: 'requested', startsAt: start, expiresAt: start - 5 * hour };
  expect(isStillSo('booking-confirm', asked, { dueAt: 0, now: start - 6 * hour })).toBe(true);
  expect(isStillSo('booking-confirm', asked, { dueAt: 0, now: start - 5 * hour })).toBe(false);
  expect(isStillSo('booking-confirm', { ...asked, expiresAt: null }, { dueAt: 0, now: 0 })).toBe(false);
});

test('what became otherwise is not told as it was', () => {
  const later = { dueAt: 0, now: start + 1 };
  const before = { dueAt: 0, now: start - 1 };
  expect([isStillSo('booked', booked, before), isStillSo('booked', booked, later)]).toEqual([true, false]);
  expect(isStillSo('moved', { ...booked, state: 'cancelled' }, before)).toBe(false);
  expect(isStillSo('cancelled', booked, before)).toBe(false);
  expect(isStillSo('cancelled', { ...booked, state: 'cancelled' }, later)).toBe(true);
  expect(isStillSo('reminder-2h', booked, { dueAt: start - 2 * hour, now: start })).toBe(false);
});

test('tries grow apart and end', () => {
  const pauses = [1, 2, 3, 4, 5, 6].map(pauseAfter);
  expect(pauses.at(-1)).toBeNull();
  const given = pauses.flatMap((pause) => pause ?? []);
  expect(given).toEqual(given.toSorted((a, b) => a - b));
});
