import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Circumstances, conflictsOf, type PlacedShift } from './conflicts.ts';

const hour = 3_600_000;
const none: Circumstances = { rest: 480, leaveOn: () => null, isClosed: () => false, isArchived: () => false };
const shift = (id: string, start: number, end: number, more: Partial<PlacedShift> = {}): PlacedShift => ({
  id,
  employeeId: 'jomar',
  date: '2026-06-15',
  start: start * hour,
  end: end * hour,
  asked: true,
  ...more,
});
const said = (shifts: PlacedShift[], more: Partial<Circumstances> = {}) =>
  conflictsOf(shifts, { ...none, ...more }).map(({ kind, shiftId, otherId, minutes }) => [
    kind,
    shiftId,
    otherId,
    minutes,
  ]);

test('two shifts of a person overlap when a moment is in both; one that begins as the other ends does not', () => {
  expect(said([shift('a', 8, 17), shift('b', 16, 20)], { rest: 0 })).toEqual([
    ['overlap', 'a', 'b', null],
    ['overlap', 'b', 'a', null],
  ]);
  expect(said([shift('a', 8, 17), shift('b', 17, 20)], { rest: 0 })).toEqual([]);
  expect(said([shift('a', 8, 17), shift('b', 10, 12, { employeeId: 'rhea' })], { rest: 0 })).toEqual([]);
});

test('too little rest stands at the later shift, and at the earlier one where the later is not asked about', () => {
  expect(said([shift('a', 14, 22), shift('b', 29, 38)])).toEqual([['rest', 'b', 'a', 420]]);
  expect(said([shift('a', 14, 22), shift('b', 30, 38)])).toEqual([]);
  expect(said([shift('a', 14, 22), shift('b', 29, 38, { asked: false })])).toEqual([['rest', 'a', 'b', 420]]);
  // The longest that ended before counts, not the one that began last.
  expect(said([shift('a', 0, 20), shift('b', 1, 3, { asked: false }), shift('c', 24, 30)])).toContainEqual([
    'rest',
    'c',
    'a',
    240,
  ]);
});

test('leave, a closed site and somebody who works here no more speak against a shift', () => {
  const leaveOn = (id: string) => (id === 'jomar' ? 'approved' : id === 'rhea' ? 'asked' : null);
  const shifts = [
    shift('a', 8, 17),
    shift('b', 8, 17, { employeeId: 'rhea' }),
    shift('c', 8, 17, { employeeId: 'paolo' }),
  ];
  expect(said(shifts, { leaveOn, isArchived: (id) => id === 'paolo' })).toEqual([
    ['leave', 'a', null, null],
    ['archived', 'c', null, null],
    ['asked-leave', 'b', null, null],
  ]);
  expect(said([shift('a', 8, 17)], { isClosed: () => true })).toEqual([['closed', 'a', null, null]]);
});

test('in whatever order shifts come, overlaps are mutual and just those with a moment in common', () => {
  const any = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 14 }), fc.constantFrom('x', 'y')), {
      maxLength: 12,
    })
    .map((all) => all.map(([start, long, employeeId], n) => shift(`s${n}`, start, start + long, { employeeId })));
  fc.assert(
    fc.property(any, (shifts) => {
      const found = conflictsOf(shifts, none);
      expect(conflictsOf(shifts.toReversed(), none)).toEqual(found);
      const pairs = new Set(
        found.filter(({ kind }) => kind === 'overlap').map((one) => `${one.shiftId} ${one.otherId}`),
      );
      for (const a of shifts)
        for (const b of shifts) {
          if (a === b) continue;
          const common = Array.from({ length: 110 }, (_, n) => n * hour).some(
            (at) => a.start <= at && at < a.end && b.start <= at && at < b.end,
          );
          expect(pairs.has(`${a.id} ${b.id}`)).toBe(common && a.employeeId === b.employeeId);
        }
    }),
    { numRuns: 200 },
  );
});
