import { noFigures } from '@daybook/rules/timesheets/figures-of';
import { expect, test } from 'vitest';
import { stateOf } from './day-state.ts';
import { dayDigest, sheetDigest } from './digest.ts';

const now = dayDigest({ date: '2026-06-15', figures: { ...noFigures, worked: 480, regular: 480 }, flags: [] });
const before = dayDigest({ date: '2026-06-15', figures: { ...noFigures, worked: 420, regular: 420 }, flags: [] });
const day = { flags: [], digest: now, decision: undefined, signed: false, empty: false };
const said = (action: 'approve' | 'return' | 'reopen', digest = now) => ({ decision: { action, digest } });

test.each([
  ['empty', { empty: true }],
  ['open', {}],
  ['open', { flags: ['meal-late'] }],
  ['open', said('reopen')],
  ['submitted', { signed: true }],
  ['submitted', { signed: true, empty: true }],
  ['submitted', { ...said('reopen'), signed: true }],
  ['returned', said('return')],
  ['submitted', { ...said('return'), signed: true }],
  ['approved', said('approve')],
  ['approved', { ...said('approve'), signed: true, empty: true }],
  ['changed', said('approve', before)],
  ['changed', { ...said('approve', before), signed: true }],
  ['to-decide', { ...said('approve'), flags: ['missing-out'] }],
  ['to-decide', { flags: ['asked'], empty: true, signed: true }],
] as const)('a date is %s with %j', (state, more) => {
  expect(stateOf({ ...day, ...more })).toBe(state);
});

test('a date’s digest is of its date, figures and what waits, and of nothing else', () => {
  const figures = { ...noFigures, worked: 480, regular: 480 };
  const digest = (more: Partial<Parameters<typeof dayDigest>[0]>) =>
    dayDigest({ date: '2026-06-15', figures, flags: [], ...more });
  // Kept in approvals for ever: whoever changes how it is made takes them all back.
  expect(digest({})).toBe('r6H9oPRsLqb00RcEmihQGI_U3GvqXlmj0E0BsIvsX1k');
  const reversed = Object.fromEntries(Object.entries(figures).toReversed()) as typeof figures;
  expect(digest({ figures: reversed })).toBe(digest({}));
  expect(digest({ flags: ['meal-late', 'other-zone'] })).toBe(digest({}));
  expect(digest({ flags: ['held', 'asked'] })).toBe(digest({ flags: ['asked', 'held'] }));
  const others = Object.keys(figures).map((bucket) => digest({ figures: { ...figures, [bucket]: 1 } }));
  const all = [digest({}), digest({ date: '2026-06-16' }), digest({ flags: ['held'] }), ...others];
  expect(new Set(all).size).toBe(all.length);
});

test('a sheet’s digest changes with its span, with any of its dates, and once it was given back', () => {
  const span = { from: '2026-06-15', to: '2026-06-16' };
  const dates = [{ digest: now }, { digest: before }];
  const digests = [
    sheetDigest(span, dates, null, []),
    sheetDigest({ ...span, to: '2026-06-17' }, dates, null, []),
    sheetDigest(span, dates.toReversed(), null, []),
    sheetDigest(span, dates, 'once', []),
    sheetDigest(span, dates, 'twice', []),
  ];
  expect(new Set(digests).size).toBe(digests.length);
});
