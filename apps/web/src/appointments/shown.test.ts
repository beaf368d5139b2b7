import { expect, test } from 'vitest';
import { shownSpan, workedDates } from './shown.ts';

test('a week begins on Monday, whichever of its days is asked for', () => {
  for (const date of ['2026-11-23', '2026-11-26', '2026-11-29'])
    expect(shownSpan('week', date)).toMatchObject({ from: '2026-11-23', to: '2026-11-29' });
});

test('a day and a list are of one date', () => {
  expect(shownSpan('day', '2026-11-26')).toEqual({ from: '2026-11-26', to: '2026-11-26', dates: ['2026-11-26'] });
});

test('a weekend is drawn when there is something on it', () => {
  const { dates } = shownSpan('week', '2026-11-26');
  expect(workedDates(dates, () => false)).toHaveLength(5);
  expect(workedDates(dates, (date) => date === '2026-11-28').at(-1)).toBe('2026-11-28');
});
