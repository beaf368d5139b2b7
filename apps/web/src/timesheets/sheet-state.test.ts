import { employeeId, siteId } from '@daybook/contract/ids';
import type { TimesheetRow } from '@daybook/contract/timesheets';
import { noFigures } from '@daybook/rules/timesheets/figures-of';
import { expect, test } from 'vitest';
import { stateOfRow, viewOf } from './sheet-state.ts';

const nothing = { toDecide: 0, open: 0, submitted: 0, approved: 0, changed: 0 };
const row = (given: Partial<TimesheetRow>): TimesheetRow => ({
  employee: {
    id: employeeId.parse('01900000-0000-7000-8000-000000000002'),
    name: 'Jomar Villanueva',
    calledName: 'Jomar',
    number: '7',
  },
  site: { id: siteId.parse('01900000-0000-7000-8000-000000000001'), name: 'Calamba Crossing' },
  totals: noFigures,
  days: nothing,
  flags: [],
  adjustments: 0,
  signedOff: false,
  locked: false,
  approved: false,
  digest: 'd',
  pay: null,
  ...given,
});

test.each<[string, Partial<TimesheetRow>, string, string | null]>([
  ['nothing worked and nothing said', {}, 'empty', null],
  ['nothing worked, and signed off', { signedOff: true }, 'submitted', 'approve'],
  ['hours that nobody has looked at', { days: { ...nothing, open: 5 } }, 'open', 'approve'],
  ['hours that were signed off', { days: { ...nothing, submitted: 5 }, signedOff: true }, 'submitted', 'approve'],
  [
    'a day without its out',
    { days: { ...nothing, open: 4, toDecide: 1 }, flags: ['missing-out'] },
    'to-decide',
    'decide',
  ],
  ['a shift that only runs', { days: { ...nothing, open: 4, toDecide: 1 }, flags: ['still-running'] }, 'open', null],
  [
    'one that runs, and one that waits',
    { days: { ...nothing, toDecide: 2 }, flags: ['still-running', 'held'] },
    'to-decide',
    'decide',
  ],
  ['a day that changed after its approval', { days: { ...nothing, approved: 4, changed: 1 } }, 'changed', 'approve'],
  ['all approved', { days: { ...nothing, approved: 5 }, approved: true }, 'approved', 'approved'],
  ['paid', { days: { ...nothing, approved: 5 }, approved: true, locked: true }, 'locked', 'locked'],
])('%s', (_, given, state, view) => {
  expect(stateOfRow(row(given))).toBe(state);
  expect(viewOf(row(given))).toBe(view);
});
