import { type EmployeeId, employeeId } from '@daybook/contract/ids';
import { date } from '@daybook/contract/values';
import { expect, test } from 'vitest';
import { aDate, aMonth, anId, aVersion, oneOf, reading, text, yesOrNo } from './address.ts';

const id = '0190c3f2-7a4e-7b3a-9c21-5d2f8e6a1b04';

test.each([
  ...['2026-11-26', '2028-02-29', '2026-02-29', '2026-02-31', '2026-04-31', '0000-01-01', '0001-01-01', '2026-13-01'],
  ...['2026-1-1', '2026-11-26T00:00', '', 20261126, null],
])('takes %j for a date exactly where the contract does', (said) => {
  expect(aDate(said) !== undefined).toBe(date.safeParse(said).success);
});

test.each([id, id.toUpperCase(), id.slice(1), `${id} `, '0190c3f2-7a4e-9b3a-9c21-5d2f8e6a1b04', '', 7, null])(
  'takes %j for an id exactly where the contract does',
  (said) => {
    expect(anId<EmployeeId>()(said) !== undefined).toBe(employeeId.safeParse(said).success);
  },
);

test('leaves out what an address says without meaning anything, and what nobody asked', () => {
  const read = reading({
    view: oneOf('day', 'week'),
    weeks: oneOf(4, 8),
    open: yesOrNo,
    find: text,
    month: aMonth,
    version: aVersion,
  });
  expect(read({ view: 'year', weeks: '4', open: 'yes', find: 7, month: '2026-13', version: 0, more: 1 })).toEqual({});
  const said = { view: 'week', weeks: 8, open: false, find: '', month: '2026-11', version: 2 };
  expect(read(said)).toEqual(said);
});
