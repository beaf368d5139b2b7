import { expect, test } from 'vitest';
import { axisRound, clockChange } from './axis.ts';
import { marksOf } from './marks.ts';
import { labelsOf, lineText } from './text.ts';

const zone = 'Asia/Manila';
const at = (time: string) => Date.parse(`2026-11-23T${time}:00.000+08:00`);
const hour = 3_600_000;
const axis = { start: at('08:00'), end: at('18:00') };
const planned = [{ start: at('08:00'), end: at('17:00') }];
const worked = { in: at('09:00'), out: at('18:00'), breaks: [{ start: at('12:00'), end: at('13:00') }] };

test('a late day with a break shows the plan, the lateness, the work and the break', () => {
  expect(marksOf(axis, { planned, shifts: [worked] })).toEqual([
    { kind: 'planned', left: 0, width: 90, open: false },
    { kind: 'late', left: 0, width: 10, open: false },
    { kind: 'worked', left: 10, width: 30, open: false },
    { kind: 'break', left: 40, width: 10, open: false },
    { kind: 'worked', left: 50, width: 50, open: false },
  ]);
});

test.each([
  ['work that runs is open up to now', [], [['worked', 10, 50, true]]],
  [
    'a break that runs is open, and no work follows it',
    [{ start: at('12:00'), end: null }],
    [
      ['worked', 10, 30, false],
      ['break', 40, 20, true],
    ],
  ],
])('%s', (_, breaks, expected) => {
  const marks = marksOf(axis, { shifts: [{ in: at('09:00'), out: null, breaks }], now: at('14:00') });
  expect(marks.map(({ kind, left, width, open }) => [kind, left, width, open])).toEqual(expected);
});

test('what is proposed lies behind what happened, and a punch that waits is a diamond of its own', () => {
  const drawn = {
    shifts: [{ in: at('09:00'), out: at('13:00'), breaks: [] }],
    proposed: [{ start: at('13:00'), end: at('17:00') }],
    doubts: [at('17:30')],
  };
  expect(marksOf(axis, drawn).map(({ kind, left, width }) => [kind, left, width])).toEqual([
    ['proposed', 50, 40],
    ['worked', 10, 40],
    ['doubt', 95, 0],
  ]);
  expect(lineText('en', zone, axis, drawn)).toBe(
    'In 9:00 to 13:00, Proposed 13:00 to 17:00, A punch at 17:30 waits for a decision',
  );
});

test('overtime takes the place of the work that it is, also across a break, and is read aloud', () => {
  const drawn = {
    shifts: [worked],
    overtime: [
      { start: at('11:00'), end: at('12:00') },
      { start: at('16:00'), end: at('18:00') },
    ],
  };
  expect(marksOf(axis, drawn).map(({ kind, left, width }) => [kind, left, width])).toEqual([
    ['worked', 10, 20],
    ['break', 40, 10],
    ['worked', 50, 30],
    ['overtime', 30, 10],
    ['overtime', 80, 20],
  ]);
  expect(lineText('en', zone, axis, drawn)).toBe(
    'In 9:00 to 18:00, Break 1 h 00, Overtime 11:00 to 12:00, Overtime 16:00 to 18:00',
  );
});

test('leave is a box of its own', () => {
  const leave = [{ start: at('08:00'), end: at('17:00') }];
  expect(marksOf(axis, { shifts: [], leave })).toEqual([{ kind: 'leave', left: 0, width: 90, open: false }]);
  expect(lineText('fil', zone, axis, { shifts: [], leave })).toBe('Leave');
});

test('what was reached has its caption before its line, the break none, and an end that it would touch none', () => {
  const said = (time: string) => {
    const reached = { at: at(time), text: `8 h reached at ${time}` };
    return labelsOf('en', zone, axis, { shifts: [worked], reached }).map(({ text }) => text);
  };
  expect(said('16:00')).toEqual(['9:00', '18:00', '8 h reached at 16:00']);
  expect(said('17:30')).toEqual(['9:00', '8 h reached at 17:30']);
});

test('a shift without its out is a question, not a bar', () => {
  const marks = marksOf(axis, {
    shifts: [{ in: at('09:00'), out: null, breaks: [], flags: ['missing-out'] }],
    now: at('14:00'),
  });
  expect(marks).toEqual([{ kind: 'doubt', left: 10, width: 0, open: false }]);
});

test('the axis keeps its margin round what is on it, and its least length', () => {
  expect(axisRound({ planned, shifts: [worked] }, hour, hour)).toEqual({ start: at('07:00'), end: at('19:00') });
  expect(axisRound({ shifts: [{ in: at('09:00'), out: null, breaks: [] }], now: at('09:00') }, 0, 4 * hour)).toEqual({
    start: at('09:00'),
    end: at('13:00'),
  });
});

test.each([
  ['America/New_York', '2026-03-08T05:00:00.000Z', '2026-03-08T07:00:00.000Z', hour],
  ['America/New_York', '2026-11-01T04:00:00.000Z', '2026-11-01T06:00:00.000Z', -hour],
])('in %s the clocks change once on the day of %s', (newYork, start, change, by) => {
  const found = clockChange({ start: Date.parse(start), end: Date.parse(start) + 12 * hour }, newYork);
  expect(found?.by).toBe(by);
  expect(Math.abs((found?.at ?? 0) - Date.parse(change))).toBeLessThan(1000);
});

test('the line can be read aloud', () => {
  expect(lineText('en', zone, axis, { planned, shifts: [worked] })).toBe(
    'In 9:00 to 18:00, Break 1 h 00, Planned 8:00 to 17:00',
  );
  expect(lineText('fil', zone, axis, { shifts: [] })).toBe('Wala pang naitala');
});

test('captions that would touch are left out', () => {
  expect(labelsOf('en', zone, axis, { planned, shifts: [worked] }).map(({ text }) => text)).toEqual([
    '8:00',
    '18:00',
    'Break 1 h 00',
  ]);
  expect(
    labelsOf('en', zone, axis, { shifts: [{ in: at('09:00'), out: null, breaks: [] }], now: at('09:10') }).map(
      ({ text }) => text,
    ),
  ).toEqual(['9:00']);
});
