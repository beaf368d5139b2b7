import { presetRules } from '@daybook/rules/timesheets/presets';
import { expect, test } from 'vitest';
import { spanOf, weekStartOf } from './span.ts';

test('the week that runs is the last of so many, also on its first day', () => {
  expect(spanOf('2026-06-17', 1, 4)).toEqual({ from: '2026-05-25', to: '2026-06-17' });
  expect(spanOf('2026-06-15', 1, 4)).toEqual({ from: '2026-05-25', to: '2026-06-15' });
  expect(spanOf('2026-06-14', 1, 4)).toEqual({ from: '2026-05-18', to: '2026-06-14' });
  expect(spanOf('2026-06-17', 7, 26)).toEqual({ from: '2025-12-21', to: '2026-06-17' });
});

test('without rules a week begins on Monday', () => {
  expect(weekStartOf([], undefined)).toBe(1);
  expect(presetRules.us.weekStart).toBe(7);
});
