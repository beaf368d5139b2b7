import type { CalendarKind } from '@daybook/contract/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manila, newYork, paid, ruled } from '../testing/cases.ts';
import { dayNumber, dayText, weekdayOf } from '../timesheets/days.ts';
import { presetRules } from '../timesheets/presets.ts';
import { type LeavePerson, leaveDays } from './leave-days.ts';

type Marked = Record<string, { kind: CalendarKind; open?: 'usual' | 'closed' | 'hours' }>;

function person(
  more: { rest?: number[]; terms?: LeavePerson['terms']; open?: number[]; dates?: Marked } = {},
): LeavePerson {
  const { rest = [7], terms = [], open = [], dates = {} } = more;
  return {
    homeSiteId: manila.id,
    rules: [ruled({ ...presetRules.none, restDays: rest })],
    terms,
    calendar: {
      openWeekdays: new Set(open),
      dates: new Map(
        Object.entries(dates).map(([date, { kind, open: opens = 'usual' }]) => [date, { kind, open: opens }]),
      ),
    },
  };
}

const day = { dayMinutes: 480 };
/** Monday the 15th of June to Sunday the 21st. */
const week = { from: '2026-06-15', to: '2026-06-21' };
const mondayToSaturday = ['15', '16', '17', '18', '19', '20'];

test.each<[string, Parameters<typeof person>[0], string[]]>([
  ['a week without its rest day', {}, mondayToSaturday],
  ['a week by rules without rest days', { rest: [] }, [...mondayToSaturday, '21']],
  [
    'the rest days of the terms go before those of the rules',
    { terms: [paid(1, 'PHP', { restDays: [1, 2] })] },
    ['17', '18', '19', '20', '21'],
  ],
  [
    'the terms for the usual site go before those for everywhere',
    { terms: [paid(1, 'PHP', { restDays: [1] }), paid(1, 'PHP', { siteId: manila.id, restDays: [3] })] },
    ['15', '16', '18', '19', '20', '21'],
  ],
  [
    'terms for another site say nothing',
    { terms: [paid(1, 'PHP', { siteId: newYork.id, restDays: [1] })] },
    mondayToSaturday,
  ],
  [
    'terms that begin within it',
    { terms: [paid(1, 'PHP', { from: '2026-06-18', restDays: [5] })] },
    ['15', '16', '17', '18', '20', '21'],
  ],
  ['weekdays on which the site is closed', { open: [1, 2, 3, 4, 5] }, ['15', '16', '17', '18', '19']],
  [
    'a date on which it is closed',
    { dates: { '2026-06-16': { kind: 'closed', open: 'closed' } } },
    ['15', '17', '18', '19', '20'],
  ],
  ['a regular holiday', { dates: { '2026-06-16': { kind: 'regular-holiday' } } }, ['15', '17', '18', '19', '20']],
  [
    'a special day that the site opens on',
    { dates: { '2026-06-16': { kind: 'special-day', open: 'hours' } } },
    ['15', '17', '18', '19', '20'],
  ],
  ['a holiday that changes no pay, open as usual', { dates: { '2026-06-16': { kind: 'holiday' } } }, mondayToSaturday],
  [
    'a holiday on which the site is closed',
    { dates: { '2026-06-16': { kind: 'holiday', open: 'closed' } } },
    ['15', '17', '18', '19', '20'],
  ],
  [
    'other hours on a weekday that is closed otherwise',
    { open: [1, 2], dates: { '2026-06-20': { kind: 'other-hours', open: 'hours' } } },
    ['15', '16', '20'],
  ],
])('%s', (_title, who, dates) => {
  expect(leaveDays(week, day, person(who))).toEqual(dates.map((date) => ({ date: `2026-06-${date}`, minutes: 480 })));
});

test('a part of a date is as long as was asked, and never longer than its day', () => {
  const monday = { from: week.from, to: week.from };
  expect(leaveDays({ ...monday, minutes: 240 }, day, person())).toEqual([{ date: week.from, minutes: 240 }]);
  expect(leaveDays({ ...monday, minutes: 600 }, day, person())).toEqual([{ date: week.from, minutes: 480 }]);
});

test('rest days are those of the rules that were in force as the workweek began, as for hours', () => {
  const later = ruled({ ...presetRules.none, restDays: [2] }, '2026-06-17', 1);
  const who = { ...person({ rest: [1] }), rules: [later, ruled({ ...presetRules.none, restDays: [1] })] };
  const dates = leaveDays({ from: '2026-06-14', to: '2026-06-23' }, day, who).map(({ date }) => date.slice(8));
  expect(dates).toEqual(['14', '16', '17', '18', '19', '20', '21', '22']);
});

const anyPerson = fc
  .record({
    rest: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
    open: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
    dates: fc.dictionary(
      fc.integer({ min: 0, max: 60 }).map((after) => dayText(dayNumber('2026-12-01') + after)),
      fc.record({
        kind: fc.constantFrom<CalendarKind>('regular-holiday', 'special-day', 'holiday', 'closed', 'other-hours'),
        open: fc.constantFrom('usual' as const, 'closed' as const, 'hours' as const),
      }),
    ),
  })
  .map(person);
const anySpan = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .map(([a, b]) => [dayNumber('2026-12-01') + Math.min(a, b), dayNumber('2026-12-01') + Math.max(a, b)] as const);

test('dates are of the span, each once, in order; and a span is the sum of its parts', () => {
  fc.assert(
    fc.property(anyPerson, anySpan, fc.integer({ min: 0, max: 60 }), (who, [from, to], cut) => {
      const whole = leaveDays({ from: dayText(from), to: dayText(to) }, day, who);
      const dates = whole.map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].sort());
      expect(dates.every((date) => dayText(from) <= date && date <= dayText(to))).toBe(true);
      const middle = Math.min(to, from + cut);
      const first = leaveDays({ from: dayText(from), to: dayText(middle) }, day, who);
      const second = middle < to ? leaveDays({ from: dayText(middle + 1), to: dayText(to) }, day, who) : [];
      expect([...first, ...second]).toEqual(whole);
    }),
  );
});

test('no rest day, no holiday that changes pay and no closed date is ever among them', () => {
  fc.assert(
    fc.property(anyPerson, anySpan, (who, [from, to]) => {
      const rest = who.rules[0]?.rules.restDays ?? [];
      for (const { date } of leaveDays({ from: dayText(from), to: dayText(to) }, day, who)) {
        expect(rest).not.toContain(weekdayOf(dayNumber(date)));
        const marked = who.calendar.dates.get(date);
        expect(['regular-holiday', 'special-day', 'closed']).not.toContain(marked?.kind);
        expect(marked?.open).not.toBe('closed');
      }
    }),
  );
});
