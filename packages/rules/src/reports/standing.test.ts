import { expect, test } from 'vitest';
import { dueAt } from './due.ts';
import { type AskedDay, type Standing, standingOf } from './standing.ts';

const due = Date.parse('2026-06-09T14:30:00.000Z');
const minute = 60_000;
const plain: AskedDay = {
  date: '2026-06-09',
  from: '2026-06-01',
  closed: false,
  state: null,
  submittedAt: null,
  dueAt: due,
};
const on = { overdue: false, onTime: true } as const;
const waits = { overdue: false, onTime: null } as const;
const late = { overdue: true, onTime: false } as const;

const table: [string, Partial<AskedDay>, number, Standing][] = [
  ['nothing yet, and there is time', {}, due - 1, { standing: 'not-due', ...waits }],
  ['nothing, and its time is over', {}, due, { standing: 'missing', ...late }],
  ['C14 closed by the calendar, long after', { closed: true }, due + 1e9, { standing: 'closed', ...waits }],
  [
    'C14 closed, and filed all the same',
    { closed: true, state: 'submitted', submittedAt: due },
    due,
    { standing: 'submitted', ...waits },
  ],
  ['before the site began to file', { from: '2026-06-10' }, due + 1e9, { standing: 'not-asked', ...waits }],
  ['on the first date that is asked for', { from: '2026-06-09' }, due, { standing: 'missing', ...late }],
  ['of a site that is asked for none', { from: null }, due + 1e9, { standing: 'not-asked', ...waits }],
  [
    'of a site that is asked for none, and filed',
    { from: null, state: 'approved', submittedAt: due },
    due,
    { standing: 'approved', ...waits },
  ],
  ['begun, in time', { state: 'draft' }, due - 1, { standing: 'draft', ...waits }],
  ['begun, and its time is over', { state: 'draft' }, due, { standing: 'draft', ...late }],
  [
    'C13 handed in with nothing sold, as it was due',
    { state: 'submitted', submittedAt: due },
    due,
    { standing: 'submitted', ...on },
  ],
  [
    'handed in late',
    { state: 'submitted', submittedAt: due + 1 },
    due + 2,
    { standing: 'submitted', overdue: false, onTime: false },
  ],
  [
    'approved, handed in in time',
    { state: 'approved', submittedAt: due - 1 },
    due + 1e9,
    { standing: 'approved', ...on },
  ],
  ['returned before it is due', { state: 'returned', submittedAt: due - 9 }, due - 1, { standing: 'returned', ...on }],
  [
    'returned, and its time is over',
    { state: 'returned', submittedAt: due - 9 },
    due + 1,
    { standing: 'returned', overdue: true, onTime: true },
  ],
];

test.each(table)('%s', (_, day, now, expected) => {
  expect(standingOf({ ...plain, ...day }, now)).toEqual(expected);
});

test('C15 at 22:31 in Manila its report is missing, and that of New York is not due', () => {
  const now = dueAt('2026-06-09', { zone: 'Asia/Manila', dayStart: '04:00' }, '22:31');
  const of = (zone: string) => ({ ...plain, dueAt: dueAt('2026-06-09', { zone, dayStart: '04:00' }, '22:30') });
  expect(standingOf(of('Asia/Manila'), now)).toMatchObject({ standing: 'missing', overdue: true });
  expect(standingOf(of('America/New_York'), now)).toMatchObject({ standing: 'not-due', overdue: false });
  expect(standingOf(of('America/New_York'), now + 12 * 60 * minute)).toMatchObject({ standing: 'missing' });
});
