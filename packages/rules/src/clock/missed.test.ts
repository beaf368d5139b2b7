import type { PunchKind } from '@daybook/contract/clock';
import { expect, test } from 'vitest';
import { missedShifts } from './missed.ts';

const hour = 3_600_000;

function at(kind: PunchKind, hours: number, longestShift = 960) {
  return { id: `${kind} ${hours}`, kind, at: hours * hour, businessDate: '2026-11-19', longestShift };
}

function told(punches: readonly ReturnType<typeof at>[], now: number) {
  return missedShifts(punches, now * hour).map((shift) => [shift.in.id, shift.last.id, shift.before]);
}

test('a whole shift and one that still runs miss nothing', () => {
  expect(told([at('in', 8), at('out', 17)], 100)).toEqual([]);
  expect(told([at('in', 8), at('break-start', 12)], 23)).toEqual([]);
});

test('a shift longer than the longest misses its out, after its last punch and until now', () => {
  expect(told([at('in', 8), at('break-start', 12), at('break-end', 13)], 25)).toEqual([['in 8', 'break-end 13', null]]);
});

test('an in while in leaves the shift before without its out, which lies before it', () => {
  expect(told([at('in', 8), at('in', 32), at('out', 40)], 41)).toEqual([['in 8', 'in 8', 32 * hour]]);
});

test('an out that came too late bounds the one that is missing', () => {
  expect(told([at('in', 8), at('break-start', 12), at('out', 32), at('in', 33)], 34)).toEqual([
    ['in 8', 'break-start 12', 32 * hour],
  ]);
  // The right one, added, makes the shift whole: the late one fits nothing any more.
  expect(told([at('in', 8), at('out', 17), at('out', 32)], 34)).toEqual([]);
});

test('each shift is measured by the site that it began at', () => {
  expect(told([at('in', 0, 600), at('out', 11), at('in', 20), at('out', 31)], 40)).toEqual([
    ['in 0', 'in 0', 11 * hour],
  ]);
});
