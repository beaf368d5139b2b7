import { expect, test } from 'vitest';
import { claim } from './clock.ts';
import { anyMoment, line, moment, timeOfDay, timeZone } from './values.ts';

test.each([
  ['Asia/Manila', true],
  ['America/New_York', true],
  ['+08:00', false],
  ['Mars/Olympus', false],
  ['', false],
])('the zone %s: %s', (zone, fits) => {
  expect(timeZone.safeParse(zone).success).toBe(fits);
});

test.each([
  ['04:00', true],
  ['23:59', true],
  ['24:00', false],
  ['4:00', false],
])('the time of day %s: %s', (time, fits) => {
  expect(timeOfDay.safeParse(time).success).toBe(fits);
});

test('a moment is UTC with milliseconds; others may leave them out', () => {
  expect(moment.safeParse('2026-03-08T07:30:00.000Z').success).toBe(true);
  expect(moment.safeParse('2026-03-08T07:30:00Z').success).toBe(false);
  expect(anyMoment.safeParse('2026-03-08T07:30:00Z').success).toBe(true);
  expect(anyMoment.safeParse('2026-03-08T07:30:00+08:00').success).toBe(false);
});

test('a line is trimmed, holds every script, and no control character or half of a pair', () => {
  expect(line(80).parse('  Peñaflorida 李 😀 ')).toBe('Peñaflorida 李 😀');
  for (const bad of ['', '   ', 'a\u0000b', 'a\nb', '\ud800', 'x'.repeat(81)])
    expect(line(80).safeParse(bad).success, JSON.stringify(bad)).toBe(false);
});

test('a PIN has four to eight digits, and never names a person by itself', () => {
  const employeeId = '0199c1f2-7c1a-7b3e-8a60-4b9d5c6e7f80';
  expect(claim.safeParse({ method: 'pin', employeeId, pin: '2604' }).success).toBe(true);
  for (const pin of ['260', '260412345', '26o4', ''])
    expect(claim.safeParse({ method: 'pin', employeeId, pin }).success, pin).toBe(false);
  expect(claim.safeParse({ method: 'pin', pin: '2604' }).success).toBe(false);
});
