import { expect, test } from 'vitest';
import { businessDate } from './business-date.ts';

const manila = { zone: 'Asia/Manila', dayStart: '04:00' };
const newYork = { zone: 'America/New_York', dayStart: '04:00' };

test.each([
  ['T12 02:10 belongs to the date before', '2026-06-09T18:10:00Z', manila, '2026-06-09'],
  ['T12 one millisecond before 04:00 belongs to the date before', '2026-06-09T19:59:59.999Z', manila, '2026-06-09'],
  ['T12 04:00:00 exactly begins the new date', '2026-06-09T20:00:00Z', manila, '2026-06-10'],
  ['T10 20:30 in New York is still that day though UTC says the next', '2026-07-14T00:30:00Z', newYork, '2026-07-13'],
  [
    'a day that starts at midnight is the calendar date',
    '2026-06-09T16:00:00Z',
    { ...manila, dayStart: '00:00' },
    '2026-06-10',
  ],
  ['03:30 of the short night belongs to the date before', '2026-03-08T07:30:00Z', newYork, '2026-03-07'],
  ['01:30, the second time, belongs to the date before', '2026-11-01T06:30:00Z', newYork, '2026-10-31'],
  ['an odd offset', '2026-06-09T22:15:00Z', { zone: 'Asia/Kathmandu', dayStart: '04:00' }, '2026-06-10'],
])('%s', (_title, at, rule, expected) => {
  expect(businessDate(Date.parse(at), rule)).toBe(expected);
});
