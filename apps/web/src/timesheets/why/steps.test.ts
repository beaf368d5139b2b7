import type { Explanation } from '@daybook/contract/explanation';
import { noFigures } from '@daybook/rules/timesheets/figures-of';
import { expect, test } from 'vitest';
import { at, explanation, period, punch, stamp, tuesday, work } from '../testing/explanations.ts';
import { headingOf } from './heading.ts';
import { reachedIn } from './reached.ts';
import { clockOf } from './step.ts';
import { stepsOf } from './steps.ts';

/** The steps as one reads them. */
function read(language: 'en' | 'fil', of: Explanation, focus: Parameters<typeof stepsOf>[2] = 'day'): string[] {
  return stepsOf(language, of, focus).flatMap(({ title, text, lines }) => [
    title,
    ...(text ? [`  ${text}`] : []),
    ...lines.map(({ what, value }) => `  ${what} | ${value}`),
  ]);
}

test('a day of overtime is told from its punches to the minute where the eighth hour ended', () => {
  expect(headingOf('en', tuesday, 'overtime')).toBe('Why 1.25 h is overtime');
  expect(reachedIn('en', tuesday)?.text).toBe('8 h reached at 17:00');
  expect(read('en', tuesday, 'overtime')).toEqual([
    'Punches',
    '  In, by PIN, Front tablet | 7:57',
    '  Break started, by PIN, Front tablet | 12:02',
    '  Break ended, by PIN, Front tablet | 13:01',
    '  Out, by PIN, Front tablet | 18:18',
    'Rounded to the nearest 15 min',
    '  In 7:57, out 18:18 | 8:00 – 18:15',
    '  Break 12:02 – 13:01 | 12:00 – 13:00',
    'The break is unpaid',
    '  10.25 h less 1.00 h | 9.25 h',
    'Over 8 h in a day',
    '  The eighth hour ended at 17:00. What follows is overtime at 1.25.',
    '  17:00 to 18:15 | 1.25 h',
  ]);
});

test('it is told in Filipino too', () => {
  expect(headingOf('fil', tuesday, 'overtime')).toBe('Bakit overtime ang 1.25 h');
  expect(read('fil', tuesday, 'overtime').slice(-4)).toEqual([
    '  10.25 h bawas ang 1.00 h | 9.25 h',
    'Lampas 8 h sa isang araw',
    '  Natapos ang ika-8 oras nang 17:00. Ang kasunod ay overtime sa 1.25.',
    '  17:00 hanggang 18:15 | 1.25 h',
  ]);
});

test('who asks why hours are regular is told which lie within the limits', () => {
  expect(read('en', tuesday, 'regular')).toContain('Within the limits');
  expect(read('en', tuesday, 'regular')).toContain('  13:00 to 17:00 | 4.00 h');
});

const newYork = (time: string) => new Date(time).toISOString();
const zone = 'America/New_York';
const marchNight = explanation({
  zone,
  applied: { night: { from: '22:00', to: '06:00' } },
  day: {
    date: '2026-03-07',
    periods: [
      period({
        zone,
        in: stamp(1, newYork('2026-03-07T22:00-05:00')),
        out: stamp(4, newYork('2026-03-08T06:00-04:00')),
      }),
    ],
    figures: { ...noFigures, worked: 420, regular: 420, night: 420 },
  },
  segments: [work(newYork('2026-03-07T22:00-05:00'), newYork('2026-03-08T06:00-04:00'), { minutes: 420, night: true })],
  clockChange: { at: '2026-03-08T07:00:00.000Z', minutes: -60 },
});
const novemberNight = {
  ...marchNight,
  segments: [work('2026-11-01T02:00:00.000Z', '2026-11-01T11:00:00.000Z', { minutes: 540 })],
  clockChange: { at: '2026-11-01T06:00:00.000Z', minutes: 60 },
};

test.each<[string, Explanation, string[]]>([
  [
    'a week that is full is told by when it was',
    explanation({
      weekBefore: 1_980,
      segments: [
        work('08:00', '15:00', { minutes: 420 }),
        work('15:00', '16:15', {
          minutes: 75,
          tier: 'overtime',
          because: 'weekly',
          startedBy: { by: 'weekly-limit', minutes: 2_400 },
        }),
      ],
    }),
    [
      'Over 40 h in the week',
      '  40 h of the week were reached at Tue 17 15:00. What follows is overtime at 1.25.',
      '  Regular in the week before this day, from Mon 16 | 33.00 h',
      '  15:00 to 16:15 | 1.25 h',
    ],
  ],
  [
    'a week that was full before says so',
    explanation({
      weekBefore: 2_400,
      segments: [work('08:00', '09:00', { minutes: 60, tier: 'overtime', because: 'weekly' })],
    }),
    [
      'Over 40 h in the week',
      '  40 h of the week were reached before this. What follows is overtime at 1.25.',
      '  Regular in the week before this day, from Mon 16 | 40.00 h',
      '  8:00 to 9:00 | 1.00 h',
    ],
  ],
  [
    'a limit that was reached as a break began is found by what was worked',
    explanation({
      applied: { day: 13_000 },
      segments: [
        work('04:00', '12:00', { minutes: 480 }),
        work('12:30', '13:30', { minutes: 60, tier: 'overtime', because: 'daily', dayKind: 'rest' }),
      ],
    }),
    [
      'Over 8 h in a day',
      '  The eighth hour ended at 12:30. What follows is overtime at 1.30 of the day’s own rate.',
      '  12:30 to 13:30 | 1.00 h',
    ],
  ],
  [
    'a rest day that is paid like any other says so, and overtime on it is plain',
    explanation({
      day: { dayKind: 'rest', figures: { ...noFigures, worked: 60, restDay: 60 } },
      segments: [work('12:30', '13:30', { minutes: 60, tier: 'overtime', because: 'weekly', dayKind: 'rest' })],
      weekBefore: 2400,
    }),
    [
      'A rest day',
      '  It is paid like any other day.',
      'Over 40 h in the week',
      '  40 h of the week were reached before this. What follows is overtime at 1.25.',
      '  Regular in the week before this day, from Mon 16 | 40.00 h',
      '  12:30 to 13:30 | 1.00 h',
    ],
  ],
  [
    'double time has a limit of its own, and stretches without a cut are one',
    explanation({
      segments: [
        work('20:00', '22:00', {
          minutes: 120,
          tier: 'double-time',
          because: 'daily',
          startedBy: { by: 'daily-limit', minutes: 720 },
          endedBy: { by: 'night', edge: 'from' },
        }),
        work('22:00', '23:00', { minutes: 60, tier: 'double-time', because: 'daily', night: true }),
      ],
    }),
    [
      'Over 12 h in a day',
      '  The twelfth hour ended at 20:00. What follows is double time at 2.00.',
      '  20:00 to 23:00 | 3.00 h',
    ],
  ],
  [
    'the seventh day is a rule of its own',
    explanation({ segments: [work('08:00', '09:00', { minutes: 60, tier: 'overtime', because: 'seventh-day' })] }),
    [
      'The seventh day of the week',
      '  Every day of this workweek was worked. What is worked on the seventh is overtime at 1.25.',
      '  8:00 to 9:00 | 1.00 h',
    ],
  ],
  [
    'T01: an hour that the clock skipped, by night',
    marchNight,
    [
      'The clock was set forward at 2:00: 1 h less',
      '  The time that passed counts, not what the clock on the wall shows.',
      'Within the limits',
      '  22:00 to Sun 8 6:00 | 7.00 h',
      'Between 22:00 and 6:00',
      '  Night adds 10 % to the hour’s rate.',
      '  22:00 to Sun 8 6:00 | 7.00 h',
    ],
  ],
  ['T02: an hour that came twice', novemberNight, ['The clock was set back at 2:00: 1 h more']],
  [
    'a holiday by its name, and how often it pays',
    explanation({
      applied: { day: 20_000 },
      day: { dayKind: 'holiday', holiday: 'Bonifacio Day', figures: { ...noFigures, worked: 60, holiday: 60 } },
    }),
    ['A regular holiday: Bonifacio Day', '  An hour of it is paid 2.00 times, before overtime and night.'],
  ],
  [
    'paid without work',
    explanation({
      day: {
        dayKind: 'holiday',
        leave: { name: 'Service leave', minutes: 480 },
        figures: { ...noFigures, leave: 480, holidayUnworked: 480 },
      },
    }),
    [
      'Service leave',
      '  Paid | 8.00 h',
      'A holiday that was not worked',
      '  The rules pay it all the same.',
      '  Paid | 8.00 h',
    ],
  ],
  [
    'B07: a meal that began late, and what it costs',
    explanation({
      day: { periods: [period({})], flags: ['meal-late'] },
      premiums: [{ flag: 'meal-late', minutes: 60, due: at('13:00') }],
    }),
    ['The meal began late', '  It had to begin by 13:00 and be long enough. 1 h of pay is owed.', '  Premium | 1.00 h'],
  ],
  [
    'B02: short breaks are paid, long ones not',
    explanation({
      segments: [
        work('10:00', '10:18', { minutes: 18, kind: 'paid-break' }),
        work('10:18', '12:00', { minutes: 102 }),
        work('12:00', '12:30', { minutes: 30, kind: 'unpaid-break', tier: null }),
      ],
    }),
    [
      'Short breaks are paid, longer ones are not',
      '  A break of up to 20 min is paid.',
      '  10:00 to 10:18, paid | 0.30 h',
      '  2.50 h less 0.50 h | 2.00 h',
    ],
  ],
  [
    'no out: nothing is made up',
    explanation({ day: { periods: [period({ out: null, flags: ['missing-out'] })], flags: ['missing-out'] } }),
    [
      'Punches',
      '  In, by PIN, Front tablet | 7:57',
      '  Out | ?',
      'Nobody clocked out',
      '  When the shift ended is not known, so it has no hours until somebody decides.',
    ],
  ],
  [
    'an edit says who, when, why, and what was before',
    explanation({
      day: { periods: [period({ out: { ...stamp(5, '17:00'), amended: true } })] },
      edits: [
        {
          id: 'e',
          at: '2026-11-18T01:12:00.000Z',
          by: 'Ramon Katigbak',
          reason: 'Left at five',
          changes: [
            {
              action: 'replace',
              date: '2026-11-17',
              before: { punchId: punch(4), kind: 'out', at: at('18:18') },
              after: { punchId: punch(5), kind: 'out', at: at('17:00') },
            },
          ],
        },
      ],
    }),
    [
      '  Out, by Ramon Katigbak | 17:00',
      'Edited by Ramon Katigbak',
      '  Wed 18 Nov, 9:12: “Left at five”',
      '  Out, moved | 18:18 → 17:00',
    ],
  ],
])('%s', (_, of, told) => {
  const all = read('en', of);
  expect(all).toEqual(expect.arrayContaining(told));
  expect(all.filter((line) => told.includes(line))).toEqual(told);
});

test.each([
  ['2026-11-01T04:59:00.000Z', '0:59'],
  ['2026-11-01T05:21:00.000Z', '1:21 (UTC−04:00)'],
  ['2026-11-01T06:21:00.000Z', '1:21 (UTC−05:00)'],
  ['2026-11-01T07:00:00.000Z', '2:00'],
])('T02: of a time that the clock showed twice it is said which: %s is %s', (moment, said) => {
  expect(clockOf(novemberNight, zone, moment)).toBe(said);
});
