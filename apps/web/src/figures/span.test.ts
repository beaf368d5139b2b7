import { expect, test } from 'vitest';
import { datesOf, isSpan, spanOf } from './span.ts';

test('where no dates are said it is four weeks up to today', () => {
  expect(spanOf('2026-11-26', undefined, undefined)).toEqual({ from: '2026-10-30', to: '2026-11-26' });
  expect(spanOf('2026-11-26', undefined, '2026-10-31')).toEqual({ from: '2026-10-04', to: '2026-10-31' });
  expect(datesOf(spanOf('2026-11-26', undefined, undefined))).toHaveLength(28);
});

test('a span is 1 to 92 days', () => {
  expect(isSpan({ from: '2026-11-26', to: '2026-11-26' })).toBe(true);
  expect(isSpan({ from: '2026-11-26', to: '2026-11-25' })).toBe(false);
  expect(isSpan({ from: '2026-01-01', to: '2026-04-02' })).toBe(true);
  expect(isSpan({ from: '2026-01-01', to: '2026-04-03' })).toBe(false);
  expect(datesOf({ from: '2026-01-01', to: '2026-04-02' })).toHaveLength(92);
});
