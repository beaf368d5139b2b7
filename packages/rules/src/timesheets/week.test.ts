import type { PunchKind } from '@daybook/contract/clock';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessDate } from '../business-date.ts';
import type { Punch } from '../clock/shifts.ts';
import { figuresOf } from './figures.ts';
import { hoursOf } from './week.ts';

const hour = 3_600_000;
const newYork = { zone: 'America/New_York', dayStart: '04:00', longestShift: 960 };
const manila = { zone: 'Asia/Manila', dayStart: '04:00', longestShift: 960 };

/** Punches as they are recorded: all of a shift carry the business date of its in. */
function recorded(site: typeof manila, ...marks: [PunchKind, string][]): Punch[] {
  let date = '';
  return marks.map(([kind, text]) => {
    const at = Date.parse(text);
    if (kind === 'in') date = businessDate(at, site);
    return { kind, at, businessDate: date };
  });
}
const shift = (from: string, to: string): [PunchKind, string][] => [
  ['in', from],
  ['out', to],
];

test.each([
  [
    'T01 the week in which New York loses an hour',
    newYork,
    // 22:00 to 06:00 by the wall, over the night of 8 March
    [shift('2026-03-08T03:00:00Z', '2026-03-08T10:00:00Z'), shift('2026-03-05T14:00:00Z', '2026-03-05T22:00:00Z')],
    '2026-03-08T16:00:00Z',
    ['2026-03-02', '2026-03-08', { '2026-03-05': 8, '2026-03-07': 7 }],
  ],
  [
    'T02 the week in which New York gains one',
    newYork,
    [shift('2026-11-01T02:00:00Z', '2026-11-01T11:00:00Z')],
    '2026-11-01T18:00:00Z',
    ['2026-10-26', '2026-11-01', { '2026-10-31': 9 }],
  ],
  [
    'T11 a shift from Sunday to Monday counts whole to Sunday',
    manila,
    [shift('2026-06-14T14:00:00Z', '2026-06-14T22:00:00Z')],
    '2026-06-15T14:00:00Z',
    ['2026-06-08', '2026-06-14', { '2026-06-14': 8 }],
  ],
  [
    'T12 at 02:10 on Monday it is still the week before',
    manila,
    [shift('2026-06-14T10:00:00Z', '2026-06-14T16:00:00Z')],
    '2026-06-14T18:10:00Z',
    ['2026-06-08', '2026-06-14', { '2026-06-14': 6 }],
  ],
  ['nothing worked is a week of empty days', manila, [], '2026-06-14T10:00:00Z', ['2026-06-08', '2026-06-14', {}]],
] as const)('%s', (_title, site, shifts, now, [from, to, worked]) => {
  const punches = shifts.flatMap((marks) => recorded(site, ...marks));
  const { week } = hoursOf(punches, Date.parse(now), site);
  expect([week.from, week.to]).toEqual([from, to]);
  const days = Object.fromEntries(
    week.days.filter((day) => day.workedMs > 0).map((day) => [day.businessDate, day.workedMs / hour]),
  );
  expect(days).toEqual(worked);
  expect(week.days.some(({ lacking }) => lacking)).toBe(false);
});

test('once the night shift of Sunday is over and another day begins, its week is the week before', () => {
  const night = recorded(manila, ...shift('2026-06-14T14:00:00Z', '2026-06-14T22:00:00Z'));
  const tuesday = hoursOf(night, Date.parse('2026-06-16T01:00:00Z'), manila);
  expect(tuesday.weekBefore).toMatchObject({ from: '2026-06-08', to: '2026-06-14', workedMs: 8 * hour });
  expect(tuesday.week).toMatchObject({ from: '2026-06-15', workedMs: 0 });
});

test('a shift without its out counts nothing, makes its day lack something, and is told as forgotten', () => {
  const punches = [
    ...recorded(manila, ['in', '2026-06-09T00:00:00Z']),
    ...recorded(manila, ...shift('2026-06-10T00:00:00Z', '2026-06-10T09:00:00Z')),
    ...recorded(manila, ['in', '2026-06-11T00:00:00Z']),
  ];
  const { week, forgotten } = hoursOf(punches, Date.parse('2026-06-12T04:00:00Z'), manila);
  expect(week.workedMs).toBe(9 * hour);
  expect(week.days.filter(({ lacking }) => lacking).map((day) => day.businessDate)).toEqual([
    '2026-06-09',
    '2026-06-11',
  ]);
  expect(forgotten.map((one) => one.businessDate)).toEqual(['2026-06-11', '2026-06-09']);
});

test('a shift that still runs counts up to now, and its day is not complete', () => {
  const { week, forgotten } = hoursOf(
    recorded(manila, ['in', '2026-06-12T00:00:00Z']),
    Date.parse('2026-06-12T02:00:00Z'),
    manila,
  );
  expect(week.days[4]).toEqual({ businessDate: '2026-06-12', workedMs: 2 * hour, lacking: true });
  expect(forgotten).toEqual([]);
});

/** Three weeks of punches of any kind, no two at one instant. */
const anyPunches = fc
  .array(
    fc.record({
      kind: fc.constantFrom<PunchKind>('in', 'break-start', 'break-end', 'out'),
      step: fc.integer({ min: 1, max: 12 * hour }),
    }),
    { maxLength: 60 },
  )
  .map((steps) => {
    let at = Date.parse('2026-02-26T00:00:00Z');
    let date = '2026-02-25';
    return steps.map(({ kind, step }): Punch => {
      at += step;
      if (kind === 'in') date = businessDate(at, newYork);
      return { kind, at, businessDate: date };
    });
  });

test('whatever the punches, a week is the sum of its days, and its days the sum of their shifts', () => {
  fc.assert(
    fc.property(anyPunches, fc.integer({ min: 0, max: 100 }), (punches, later) => {
      const now = (punches.at(-1)?.at ?? Date.parse('2026-03-08T00:00:00Z')) + later * hour;
      const { week, weekBefore } = hoursOf(punches, now, newYork);
      for (const span of [week, weekBefore]) {
        expect(span.days).toHaveLength(7);
        expect(span.days.reduce((sum, day) => sum + day.workedMs, 0)).toBe(span.workedMs);
        expect(span.shifts.reduce((sum, one) => sum + one.workedMs, 0)).toBe(span.workedMs);
      }
      expect(weekBefore.to < week.from).toBe(true);
    }),
  );
});

test('the order in which punches arrive changes neither hours nor figures', () => {
  const mixed = anyPunches.chain((punches) =>
    fc.tuple(fc.constant(punches), fc.shuffledSubarray(punches, { minLength: punches.length })),
  );
  fc.assert(
    fc.property(mixed, ([inOrder, asArrived]) => {
      const now = (inOrder.at(-1)?.at ?? 0) + hour;
      const [one, other] = [hoursOf(inOrder, now, newYork), hoursOf(asArrived, now, newYork)];
      expect(other).toEqual(one);
      expect(figuresOf(other.weekBefore)).toBe(figuresOf(one.weekBefore));
    }),
  );
});

test('figures change with any shift that is added, longer, or lacks something, and with nothing else', () => {
  const now = Date.parse('2026-06-16T01:00:00Z');
  const figures = (...marks: [PunchKind, string][]) =>
    figuresOf(hoursOf(recorded(manila, ...marks), now, manila).weekBefore);
  const monday = shift('2026-06-08T00:00:00Z', '2026-06-08T09:00:00Z');
  const texts = [
    figures(),
    figures(...monday),
    figures(...shift('2026-06-08T00:00:00Z', '2026-06-08T09:00:01Z')),
    figures(...shift('2026-06-09T00:00:00Z', '2026-06-09T09:00:00Z')),
    figures(['in', '2026-06-08T00:00:00Z']),
    figures(...monday, ...shift('2026-06-10T00:00:00Z', '2026-06-10T09:00:00Z')),
  ];
  expect(new Set(texts).size).toBe(texts.length);
  expect(figures(...monday, ...shift('2026-06-15T00:00:00Z', '2026-06-15T09:00:00Z'))).toBe(texts[1]);
});
