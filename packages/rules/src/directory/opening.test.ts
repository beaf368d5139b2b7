import { expect, test } from 'vitest';
import { always, opening } from './opening.ts';

// 15 June 2026 was a Monday.
const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '20:00' }));
const usual = { opens: '08:00', closes: '20:00' };

test('a site opens as on the weekday, and a weekday that is not told is closed', () => {
  expect(opening('2026-06-15', week, undefined)).toEqual(usual);
  expect(opening('2026-06-20', week, undefined)).toBeNull();
});

test('a site that never said when it opens is open at all times', () => {
  expect(opening('2026-06-21', [], undefined)).toEqual(always);
});

test('the calendar goes before the week: closed, other hours, or a holiday as usual', () => {
  expect(opening('2026-06-15', week, { kind: 'closed', open: 'usual' })).toBeNull();
  expect(opening('2026-06-15', week, { kind: 'holiday', open: 'closed' })).toBeNull();
  const short = { opens: '08:00', closes: '12:00' };
  expect(opening('2026-06-20', week, { kind: 'other-hours', open: short })).toEqual(short);
  expect(opening('2026-06-15', week, { kind: 'regular-holiday', open: 'usual' })).toEqual(usual);
  expect(opening('2026-06-20', week, { kind: 'holiday', open: 'usual' })).toBeNull();
});
