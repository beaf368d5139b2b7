import { expect, test } from 'vitest';
import { type OpeningDay, opening } from './opening.ts';

const nine = { opens: '09:00', closes: '18:00' };
/** Monday to Friday as usual, Saturday into the night. */
const week = [
  ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...nine })),
  { weekday: 6, opens: '16:00', closes: '02:00' },
];
const monday = '2026-06-15';
const sunday = '2026-06-21';
const day = (date: string, open: OpeningDay['open'], kind: OpeningDay['kind'] = 'holiday'): OpeningDay => ({
  date,
  kind,
  open,
});

test('a site opens as its week says, on the weekday of the date', () => {
  expect(opening(monday, week, [])).toEqual(nine);
  expect(opening('2026-06-20', week, [])).toEqual({ opens: '16:00', closes: '02:00' });
});

test('a weekday that the week does not name is one on which the site is closed', () => {
  expect(opening(sunday, week, [])).toBe('closed');
});

test('a site whose hours were never said is open at all times, but for what its calendar says', () => {
  expect(opening(sunday, [], [])).toBe('always');
  expect(opening(sunday, [], [day(sunday, 'usual')])).toBe('always');
  expect(opening(sunday, [], [day(sunday, 'closed')])).toBe('closed');
  expect(opening(sunday, [], [day(sunday, nine)])).toEqual(nine);
});

test('C14 A10 the calendar goes before the week: closed, or at other hours, also where the week is closed', () => {
  expect(opening(monday, week, [day(monday, 'closed', 'regular-holiday')])).toBe('closed');
  expect(opening(monday, week, [day(monday, 'usual', 'closed')])).toBe('closed');
  const short = { opens: '13:00', closes: '18:00' };
  expect(opening(sunday, week, [day(sunday, short, 'other-hours')])).toEqual(short);
});

test('a holiday on which a site opens as usual changes nothing, nor does a day of another date', () => {
  expect(opening(monday, week, [day(monday, 'usual', 'regular-holiday'), day(sunday, 'closed')])).toEqual(nine);
});
