import { employeeId, plannedShiftId, siteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { PlannedShift, RosterList } from '@daybook/contract/planned-shifts';
import { expect, test } from 'vitest';
import { datesFrom, mondayOf, timeText } from './days.ts';
import { byCell, cellKey, inputOf, plannedMinutes, withWanted } from './shifts.ts';

const person = employeeId.parse(newId());
const site = siteId.parse(newId());
const shift = (more: Partial<PlannedShift> = {}): PlannedShift => ({
  ...{ id: plannedShiftId.parse(newId()), siteId: site, employeeId: person, zone: 'Asia/Manila', note: '' },
  ...{ date: '2026-06-16', starts: '08:00', ends: '17:00', breakMinutes: 60, minutes: 540 },
  ...{ state: 'published', version: 3 },
  ...more,
});
const roster = (shifts: PlannedShift[]): RosterList => ({
  site: { id: site, name: 'Calamba', zone: 'Asia/Manila', dayStart: '04:00', businessDate: '2026-06-16' },
  ...{ people: [], elsewhere: [], leave: [], conflicts: [], days: [], unpublished: 0, shifts },
});

test('a week begins on Monday, and times go round the clock', () => {
  expect(['2026-06-14', '2026-06-15', '2026-06-21', '2026-06-22', '1969-12-31'].map(mondayOf)).toEqual([
    '2026-06-08',
    '2026-06-15',
    '2026-06-15',
    '2026-06-22',
    '1969-12-29',
  ]);
  expect(datesFrom('2026-02-27', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  expect([495, 1445, -10].map(timeText)).toEqual(['08:15', '00:05', '23:50']);
});

test('what is wanted shows at once: moved as changed, new as a draft, and what is taken away is gone', () => {
  const [moved, gone] = [shift(), shift({ date: '2026-06-17' })];
  const fresh = plannedShiftId.parse(newId());
  const shown = withWanted(roster([moved, gone]), [
    { id: moved.id, shift: { ...inputOf(moved), date: '2026-06-18', starts: '22:00', ends: '06:00' } },
    { id: gone.id, shift: null },
    { id: fresh, shift: { ...inputOf(moved), date: '2026-06-19' } },
  ]);
  expect(shown.shifts.map(({ id, state, minutes, version }) => [id, state, minutes, version])).toEqual([
    [moved.id, 'changed', 480, 3],
    [fresh, 'draft', 540, 0],
  ]);
  expect(shown.unpublished).toBe(2);
  expect(byCell(shown.shifts).get(cellKey(person, '2026-06-18'))).toHaveLength(1);
});

test('hours leave out breaks, and what is being taken away', () => {
  expect(plannedMinutes([shift(), shift({ breakMinutes: 0 }), shift({ state: 'removed' })])).toBe(480 + 540);
});
