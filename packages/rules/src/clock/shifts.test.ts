import type { PunchKind } from '@daybook/contract/clock';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessDate } from '../business-date.ts';
import { shiftsOf } from './shifts.ts';
import { todayOf } from './today.ts';

const hour = 3_600_000;
const newYork = { zone: 'America/New_York', dayStart: '04:00', longestShift: 960 };
const manila = { zone: 'Asia/Manila', dayStart: '04:00', longestShift: 960 };

function day(zone: { zone: string; dayStart: string }, ...marks: [PunchKind, string][]) {
  let date = '';
  return marks.map(([kind, text]) => {
    const at = Date.parse(text);
    if (kind === 'in') date = businessDate(at, zone);
    return { kind, at, businessDate: date };
  });
}

test.each([
  ['T01 the short night is 7 h 00', newYork, '2026-03-08T03:00:00Z', '2026-03-08T10:00:00Z', 7, '2026-03-07'],
  ['T02 the long night is 9 h 00', newYork, '2026-11-01T02:00:00Z', '2026-11-01T11:00:00Z', 9, '2026-10-31'],
  ['T04 Manila has no such night', manila, '2026-03-07T14:00:00Z', '2026-03-07T22:00:00Z', 8, '2026-03-07'],
  ['T10 one shift across UTC midnight', newYork, '2026-07-13T18:00:00Z', '2026-07-14T00:30:00Z', 6.5, '2026-07-13'],
  ['T11 one shift across midnight', manila, '2026-06-15T14:00:00Z', '2026-06-15T22:00:00Z', 8, '2026-06-15'],
])('%s', (_title, site, from, to, hours, date) => {
  const shifts = shiftsOf(day(site, ['in', from], ['out', to]), Date.parse(to), site.longestShift);
  expect(shifts).toEqual([
    {
      businessDate: date,
      in: Date.parse(from),
      out: Date.parse(to),
      breaks: [],
      workedMs: hours * hour,
      breakMs: 0,
      flags: [],
    },
  ]);
});

test('B05 an out during a break ends both at the same instant', () => {
  const punches = day(
    manila,
    ['in', '2026-06-15T01:00:00Z'],
    ['break-start', '2026-06-15T08:50:00Z'],
    ['out', '2026-06-15T09:00:00Z'],
  );
  const [shift] = shiftsOf(punches, Date.parse('2026-06-15T10:00:00Z'), 960);
  expect(shift?.breaks).toEqual([
    { start: Date.parse('2026-06-15T08:50:00Z'), end: Date.parse('2026-06-15T09:00:00Z') },
  ]);
  expect(shift?.workedMs).toBe(8 * hour - 10 * 60_000);
});

test('K08 a forgotten out leaves Monday without its out and is never 24 h 02', () => {
  const monday = day(manila, ['in', '2026-06-15T01:00:00Z']);
  const now = Date.parse('2026-06-16T01:02:00Z');
  expect(todayOf(monday, now, manila)).toMatchObject({
    businessDate: '2026-06-16',
    workedMs: 0,
    shifts: [{ flags: ['missing-out'], workedMs: 0 }],
  });
  const both = [...monday, ...day(manila, ['in', '2026-06-16T01:02:00Z'])];
  const after = todayOf(both, now + hour, manila);
  expect(after.workedMs).toBe(hour);
  expect(after.shifts.map((shift) => [shift.businessDate, shift.flags])).toEqual([
    ['2026-06-15', ['missing-out']],
    ['2026-06-16', []],
  ]);
});

test('a shift closed after longer than the longest waits for a decision and counts nothing', () => {
  const punches = day(manila, ['in', '2026-06-15T01:00:00Z'], ['out', '2026-06-16T01:02:00Z']);
  expect(shiftsOf(punches, Date.parse('2026-06-16T01:02:00Z'), 960)[0]).toMatchObject({
    flags: ['over-longest-shift'],
    workedMs: 0,
  });
});

test('the night shift that still runs is today, whatever the calendar says', () => {
  const punches = day(manila, ['in', '2026-06-15T14:00:00Z']);
  expect(todayOf(punches, Date.parse('2026-06-15T21:00:00Z'), manila)).toMatchObject({
    businessDate: '2026-06-15',
    workedMs: 7 * hour,
  });
});

const anyPunches = fc
  .array(
    fc.record({
      kind: fc.constantFrom<PunchKind>('in', 'break-start', 'break-end', 'out'),
      step: fc.integer({ min: 1, max: 10 * hour }),
    }),
    { maxLength: 40 },
  )
  .map((steps) => {
    let at = Date.parse('2026-03-01T00:00:00Z');
    return steps.map(({ kind, step }) => {
      at += step;
      return { kind, at, businessDate: '2026-03-01' };
    });
  });

test('whatever the punches, no time is negative and work and breaks never exceed the span', () => {
  fc.assert(
    fc.property(anyPunches, (punches) => {
      const now = (punches.at(-1)?.at ?? 0) + hour;
      for (const shift of shiftsOf(punches, now, 960)) {
        expect(shift.workedMs).toBeGreaterThanOrEqual(0);
        expect(shift.breakMs).toBeGreaterThanOrEqual(0);
        expect(shift.workedMs + shift.breakMs).toBeLessThanOrEqual((shift.out ?? now) - shift.in);
        if (shift.flags.length === 0) expect(shift.workedMs + shift.breakMs).toBe((shift.out ?? now) - shift.in);
      }
    }),
  );
});

test('the night shift that ended this morning is shown until the next one begins', () => {
  const night = day(manila, ['in', '2026-06-15T14:00:00Z'], ['out', '2026-06-15T22:00:00Z']);
  expect(todayOf(night, Date.parse('2026-06-15T22:00:00Z'), manila)).toMatchObject({
    businessDate: '2026-06-15',
    workedMs: 8 * hour,
  });
  const next = [...night, ...day(manila, ['in', '2026-06-16T14:00:00Z'])];
  expect(todayOf(next, Date.parse('2026-06-16T15:00:00Z'), manila)).toMatchObject({
    businessDate: '2026-06-16',
    workedMs: hour,
  });
});
