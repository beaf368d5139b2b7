import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attendanceOf, type PlannedSpan, type Stay, staysOf, tooEarlyUntil } from './attendance.ts';

const rule = { lateGrace: 5, leaveGrace: 5, missingAfter: 30 };
const day = Date.parse('2026-06-15T00:00:00Z');
const at = (text: string) => {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return day + (hours * 3600 + minutes * 60 + seconds) * 1000;
};
const shift = (id: string, start: string, end: string, onLeave = false): PlannedSpan => ({
  id,
  start: at(start),
  end: at(end),
  onLeave,
});
const stay = (began: string, out: string | null): Stay => {
  const left = out === null ? null : at(out);
  return { in: at(began), out: left, until: left ?? Number.POSITIVE_INFINITY };
};
const said = (planned: PlannedSpan[], stays: Stay[], now: string) =>
  attendanceOf(planned, stays, rule, at(now)).map((one) => [one.standing, one.lateMinutes, one.leftEarlyMinutes]);
const nine = shift('a', '09:00', '17:00');

test.each([
  ['08:58:00', 'on-time', 0],
  ['09:05:00', 'on-time', 0],
  ['09:05:01', 'came-late', 5],
  ['09:12:59', 'came-late', 12],
  ['16:59:59', 'came-late', 479],
])('K18: planned 09:00 with 5 min of grace, in at %s is %s by %i min', (began, standing, minutes) => {
  expect(said([nine], [stay(began, null)], '17:00')).toEqual([[standing, minutes, 0]]);
});

test.each([
  ['08:00:00', 'due', 0],
  ['09:05:00', 'due', 0],
  ['09:05:01', 'late', 5],
  ['09:29:59', 'late', 29],
  ['09:30:00', 'missing', 30],
  ['16:59:59', 'missing', 479],
  ['17:00:00', 'absent', 0],
])('at %s nobody has come: %s', (now, standing, minutes) => {
  expect(said([nine], [], now)).toEqual([[standing, minutes, 0]]);
});

test('who leaves before the end and the grace has left early; who is still here has not', () => {
  expect(said([nine], [stay('09:00', '16:55')], '18:00')).toEqual([['on-time', 0, 0]]);
  expect(said([nine], [stay('09:00', '16:54:59')], '18:00')).toEqual([['left-early', 0, 5]]);
  expect(said([nine], [stay('09:20', '15:00')], '18:00')).toEqual([['left-early', 20, 120]]);
  expect(said([nine], [stay('09:00', null)], '23:00')).toEqual([['on-time', 0, 0]]);
  // Out and in again for lunch is one shift.
  expect(said([nine], [stay('09:00', '12:00'), stay('13:00', '17:01')], '18:00')).toEqual([['on-time', 0, 0]]);
});

test('leave is neither late nor absent, and who comes all the same is there', () => {
  const off = shift('a', '09:00', '17:00', true);
  expect(said([off], [], '10:00')).toEqual([['leave', 0, 0]]);
  expect(said([off], [stay('09:00', null)], '10:00')).toEqual([['on-time', 0, 0]]);
  expect(said([off], [stay('11:00', '12:00')], '18:00')).toEqual([['on-time', 0, 0]]);
});

test('of two shifts a day each is answered by its own stay, and one stay through both by both', () => {
  const two = [shift('a', '06:00', '10:00'), shift('b', '14:00', '22:00')];
  expect(said(two, [stay('06:00', '10:00')], '14:10')).toEqual([
    ['on-time', 0, 0],
    ['late', 10, 0],
  ]);
  expect(said(two, [stay('14:20', null)], '15:00')).toEqual([
    ['absent', 0, 0],
    ['came-late', 20, 0],
  ]);
  expect(said([shift('a', '08:00', '12:00'), shift('b', '13:00', '17:00')], [stay('08:00', '17:00')], '18:00')).toEqual(
    [
      ['on-time', 0, 0],
      ['on-time', 0, 0],
    ],
  );
});

test('a shift of yesterday that nobody clocked out of does not answer for today', () => {
  const flagged = { businessDate: '', breaks: [], workedMs: 0, breakMs: 0, flags: ['missing-out' as const] };
  const [open] = staysOf([{ in: at('-16:00'), out: null, ...flagged }], 960);
  expect(open?.until).toBe(at('00:00'));
  expect(said([nine], open ? [open] : [], '10:00')).toEqual([['missing', 60, 0]]);
});

test.each([
  ['08:49:59', '08:50:00'],
  ['08:50:00', null],
  ['13:00:00', null],
])('K19: planned 09:00 and a limit of 10 min, at %s it is too early until %s', (now, until) => {
  expect(tooEarlyUntil([nine, shift('b', '18:00', '20:00')], at(now), 10)).toBe(until === null ? null : at(until));
  expect(tooEarlyUntil([nine], at(now), null)).toBeNull();
  expect(tooEarlyUntil([], at(now), 10)).toBeNull();
});

test('at any moment every shift has one standing, minutes are never negative, and order changes nothing', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 30, max: 700 })), {
    maxLength: 5,
  });
  const inOrder = (all: [number, number][]) => {
    let from = 0;
    return all.map(([gap, long]) => {
      const began = from + gap;
      from = began + long;
      return [began, from] as const;
    });
  };
  fc.assert(
    fc.property(spans, spans, fc.integer({ min: 0, max: 9000 }), (plans, comings, minutes) => {
      const planned = inOrder(plans).map(([from, to], n) => ({
        id: `s${n}`,
        start: day + from * 60_000,
        end: day + to * 60_000,
        onLeave: false,
      }));
      const now = day + minutes * 60_000;
      const stays = inOrder(comings)
        .map(([from, to]) => [day + from * 60_000, day + to * 60_000] as const)
        .filter(([began]) => began <= now)
        .map(([began, left]): Stay => {
          const out = left <= now ? left : null;
          return { in: began, out, until: out ?? Number.POSITIVE_INFINITY };
        });
      const found = attendanceOf(planned, stays, rule, now);
      expect(found).toHaveLength(planned.length);
      expect(attendanceOf(planned.toReversed(), stays.toReversed(), rule, now)).toEqual(found);
      for (const { shift: one, standing, lateMinutes, leftEarlyMinutes } of found) {
        expect(lateMinutes).toBeGreaterThanOrEqual(0);
        expect(leftEarlyMinutes).toBeGreaterThanOrEqual(0);
        const here = stays.some((each) => each.in < one.end && each.until > one.start);
        if (['on-time', 'came-late', 'left-early'].includes(standing)) expect(here).toBe(true);
        if (!here) expect(['due', 'late', 'missing', 'absent']).toContain(standing);
        if (standing === 'absent') expect(now).toBeGreaterThanOrEqual(one.end);
      }
    }),
    { numRuns: 400 },
  );
});
