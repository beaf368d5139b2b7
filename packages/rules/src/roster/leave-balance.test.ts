import type { LeaveState } from '@daybook/contract/leave';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, dayText } from '../timesheets/days.ts';
import { balanceOf, type LeaveLedger } from './leave-balance.ts';

const fiveDays = 5 * 480;
function days(state: LeaveState, ...dates: string[]) {
  return dates.map((date) => ({ date, minutes: 480, state }));
}

test.each<[string, Partial<LeaveLedger>, Partial<ReturnType<typeof balanceOf>>]>([
  ['nothing taken leaves what is granted', {}, { granted: fiveDays, left: fiveDays }],
  [
    'what is taken is off it',
    { days: days('approved', '2026-06-15', '2026-06-16') },
    { taken: 960, left: fiveDays - 960 },
  ],
  ['what is asked is not off it yet', { days: days('asked', '2026-06-15') }, { asked: 480, taken: 0, left: fiveDays }],
  [
    'what was declined or withdrawn is nothing',
    { days: [...days('declined', '2026-06-15'), ...days('withdrawn', '2026-06-16')] },
    { asked: 0, taken: 0, left: fiveDays },
  ],
  [
    'across New Year each date is of its own year',
    { days: days('approved', '2026-12-31', '2027-01-04', '2027-01-05') },
    { taken: 480, left: fiveDays - 480 },
  ],
  [
    'adjustments are of the year that they name',
    {
      adjustments: [
        { year: 2026, minutes: 960 },
        { year: 2026, minutes: -480 },
        { year: 2027, minutes: 4800 },
      ],
    },
    { adjusted: 480, left: fiveDays + 480 },
  ],
  [
    'more may be taken than there is',
    { days: days('approved', ...Array.from({ length: 6 }, (_, n) => dayText(dayNumber('2026-03-02') + n))) },
    { left: -480 },
  ],
])('%s', (_title, ledger, expected) => {
  expect(balanceOf(fiveDays, 2026, { days: [], adjustments: [], ...ledger })).toMatchObject(expected);
});

test('years together take and adjust all that there is, in whatever order it stands', () => {
  const day = fc.record({
    date: fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2027-12-31') }).map(dayText),
    minutes: fc.integer({ min: 1, max: 1440 }),
    state: fc.constantFrom<LeaveState>('asked', 'approved', 'declined', 'withdrawn'),
  });
  const adjustment = fc.record({
    year: fc.integer({ min: 2025, max: 2027 }),
    minutes: fc.integer({ min: -999, max: 999 }),
  });
  fc.assert(
    fc.property(fc.array(day), fc.array(adjustment), (all, adjustments) => {
      const years = [2025, 2026, 2027].map((year) => balanceOf(fiveDays, year, { days: all, adjustments }));
      const turned = { days: all.toReversed(), adjustments: adjustments.toReversed() };
      expect([2025, 2026, 2027].map((year) => balanceOf(fiveDays, year, turned))).toEqual(years);
      const sum = (rows: readonly { minutes: number }[]) => rows.reduce((total, { minutes }) => total + minutes, 0);
      const approved = sum(all.filter(({ state }) => state === 'approved'));
      expect(years.reduce((total, { taken }) => total + taken, 0)).toBe(approved);
      expect(years.reduce((total, { left }) => total + left, 0)).toBe(3 * fiveDays + sum(adjustments) - approved);
    }),
  );
});
