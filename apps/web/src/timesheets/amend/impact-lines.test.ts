import type { Impact } from '@daybook/contract/timesheet-edits';
import { noFigures } from '@daybook/rules/timesheets/figures-of';
import { expect, test } from 'vitest';
import { impactLines } from './impact-lines.ts';

const day = (date: string, given: Partial<Impact['days'][number]> = {}): Impact['days'][number] => ({
  date,
  before: noFigures,
  after: noFigures,
  flags: [],
  losesApproval: false,
  locked: false,
  ...given,
});
const p02: Impact = {
  version: 2,
  weeks: [
    {
      from: '2026-11-16',
      to: '2026-11-22',
      before: { ...noFigures, worked: 2_475, regular: 2_400, overtimeWeekly: 75 },
      after: { ...noFigures, worked: 2_385, regular: 2_385 },
    },
  ],
  days: [day('2026-11-18', { losesApproval: true }), day('2026-11-20', { losesApproval: true })],
};

test('P02: the week, its overtime, and whose approval is lost', () => {
  expect(impactLines('en', p02, [])).toEqual([
    'Week of 16 November: 41.25 to 39.75 h, overtime 1.25 to 0.00.',
    'Wed 18 and Fri 20 lose approval.',
  ]);
  expect(impactLines('fil', p02, [])).toEqual([
    'Linggo ng Nobyembre 16: mula 41.25 naging 39.75 h, overtime mula 1.25 naging 0.00.',
    'Mawawalan ng aprub ang Miy 18 at Biy 20.',
  ]);
});

test('what is locked becomes an adjustment, and what begins to wait is named', () => {
  const days = [
    day('2026-11-17', { locked: true }),
    day('2026-11-19', { flags: ['missing-out', 'meal-late'] }),
    day('2026-11-20', { flags: ['held'] }),
  ];
  expect(impactLines('en', { version: 1, weeks: [], days }, [{ date: '2026-11-20', flags: ['held'] }])).toEqual([
    'No figure changes.',
    'No approval is lost.',
    'Tue 17 is locked: the difference is paid as an adjustment in the open period.',
    'Thu 19 waits for a decision then: No out.',
  ]);
});
