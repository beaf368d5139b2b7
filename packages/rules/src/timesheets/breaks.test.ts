import type { Rounding } from '@daybook/contract/pay-rules';
import { expect, test } from 'vitest';
import { at, caseOf, losAngeles, manila, newYork, shift } from '../testing/cases.ts';
import { presetRules } from './presets.ts';
import { value } from './value.ts';

const date = '2026-06-15';
function dayOf(person: Parameters<typeof value>[0]) {
  const [day] = value(person, { from: date, to: date }).days;
  if (!day) throw new Error('no day');
  return day;
}

test.each([
  ['B02 18 minutes are a rest, and paid', 'us', '12:00-12:18', 480, 18, []],
  ['B02 20 minutes too', 'us', '12:00-12:20', 480, 20, []],
  [
    'B02 21 minutes are neither rest nor meal: flagged, and paid as the rules say',
    'us',
    '12:00-12:21',
    480,
    21,
    ['break-in-doubt'],
  ],
  ['29 minutes too', 'us', '12:00-12:29', 480, 29, ['break-in-doubt']],
  ['30 minutes are a meal', 'us', '12:00-12:30', 450, 0, []],
  ['seconds do not make a rest too long', 'us', '12:00:01-12:20:59', 480, 20, []],
  ['a Philippine rest of 20 minutes is paid', 'philippines', '12:00-12:20', 480, 20, []],
  [
    'a meal of less than an hour is flagged there, and not paid',
    'philippines',
    '12:00-12:30',
    450,
    0,
    ['break-in-doubt'],
  ],
  ['one of an hour is a meal', 'philippines', '12:00-13:00', 420, 0, []],
  ['without rules no break is paid', 'none', '12:00-12:05', 475, 0, []],
] as const)('%s', (_title, preset, rest, worked, paidBreak, flags) => {
  const site = preset === 'us' ? newYork : manila;
  const { figures, flags: found } = dayOf(caseOf(site, preset, shift(site, date, '09:00-17:00', rest)));
  expect(figures).toMatchObject({ worked, paidBreak, unpaidBreak: 480 - worked });
  expect(found).toEqual(flags);
});

test.each([
  ['B07 a meal from 13:01 is late', '08:00-16:00', ['13:01-13:31'], 450, ['meal-late'], ['13:00']],
  ['B07 one from 13:00 is not', '08:00-16:00', ['13:00-13:30'], 450, [], []],
  ['one of 29 minutes is short', '08:00-16:00', ['12:00-12:29'], 480, ['break-in-doubt', 'meal-short'], ['13:00']],
  ['a rest is no meal', '08:00-16:00', ['12:00-12:15'], 480, ['meal-missing'], ['13:00']],
  ['none is missing up to five hours', '08:00-13:00', [], 300, [], []],
  ['it is over them', '08:00-13:01', [], 301, ['meal-missing'], ['13:00']],
  ['a second one is owed over ten hours', '08:00-18:31', ['12:00-12:30'], 601, ['meal-missing'], ['18:00']],
  ['not up to ten', '08:00-18:30', ['12:00-12:30'], 600, [], []],
  ['in its time the second is right', '08:00-20:00', ['12:00-12:30', '17:30-18:00'], 660, [], []],
  ['two faults are one hour of pay', '08:00-20:00', [], 720, ['meal-missing'], ['13:00', '18:00']],
] as const)('California: %s', (_title, span, breaks, worked, flags, due) => {
  const person = caseOf(losAngeles, 'california', shift(losAngeles, date, span, ...breaks));
  const day = dayOf(person);
  expect(day.figures).toMatchObject({ worked, premium: due.length > 0 ? 60 : 0 });
  expect(day.flags).toEqual(flags);
  expect(day.premiums.map((premium) => premium.due)).toEqual(due.map((time) => at(losAngeles, date, time)));
});

test('two shifts of a date without their meals are one hour of pay, and one that nobody clocked out of is none', () => {
  const twice = [...shift(losAngeles, date, '05:00-10:30'), ...shift(losAngeles, date, '12:00-17:30')];
  expect(dayOf(caseOf(losAngeles, 'california', twice)).figures.premium).toBe(60);
  expect(dayOf(caseOf(losAngeles, 'california', shift(losAngeles, date, '08:00-'))).figures.premium).toBe(0);
  expect(dayOf(caseOf(losAngeles, 'california', shift(losAngeles, date, '08:00-25:00'))).figures.premium).toBe(0);
});

const quarters = (direction: Rounding['direction']) => ({
  ...presetRules.none,
  rounding: { minutes: 15 as const, direction },
});

test.each([
  ['B10 07:52 and 17:07', 'nearest', '07:52-17:07', '07:45', '17:00'],
  ['B10 07:53 and 17:08', 'nearest', '07:53-17:08', '08:00', '17:15'],
  ['B10 seconds are dropped first', 'nearest', '07:52:59-17:07:59', '07:45', '17:00'],
  ['B12 what is round stays when it is rounded up', 'up', '13:00-14:30', '13:00', '14:30'],
  ['seconds are dropped before it is rounded up', 'up', '13:00:30-14:30:59', '13:00', '14:30'],
  ['up', 'up', '13:01-14:16', '13:15', '14:30'],
  ['down', 'down', '13:14-14:29', '13:00', '14:15'],
] as const)('%s', (_title, direction, span, from, to) => {
  const punches = shift(manila, date, span);
  const { periods, figures } = dayOf(caseOf(manila, quarters(direction), punches));
  const [begin, end] = [at(manila, date, from), at(manila, date, to)];
  expect(periods[0]).toMatchObject({ in: { rounded: begin }, out: { rounded: end } });
  expect(periods[0]?.in.punch.at).toBe(punches[0]?.at);
  expect(figures.worked).toBe((end - begin) / 60_000);
});

test('steps are those of the wall clock also where it is 45 minutes off', () => {
  const kathmandu = { ...manila, zone: 'Asia/Kathmandu' };
  const rules = { ...presetRules.none, rounding: { minutes: 30 as const, direction: 'nearest' as const } };
  const { periods } = dayOf(caseOf(kathmandu, rules, shift(kathmandu, date, '08:14-17:15')));
  expect(periods[0]).toMatchObject({
    in: { rounded: at(kathmandu, date, '08:00') },
    out: { rounded: at(kathmandu, date, '17:30') },
  });
});

test('B14 a shift that rounding leaves nothing of has no minutes, is flagged, and still shows what was punched', () => {
  const { periods, figures, flags } = dayOf(caseOf(manila, quarters('nearest'), shift(manila, date, '09:08-09:10')));
  expect(figures.worked).toBe(0);
  expect(flags).toEqual(['rounded-to-nothing']);
  expect(periods[0]).toMatchObject({
    rawMinutes: 2,
    in: { rounded: at(manila, date, '09:15') },
    out: { rounded: at(manila, date, '09:15') },
  });
});

test('where nothing is rounded, a shift that was all break is flagged for nothing', () => {
  const { figures, flags } = dayOf(caseOf(manila, 'none', shift(manila, date, '09:00-09:30', '09:00-')));
  expect(figures).toMatchObject({ worked: 0, unpaidBreak: 30 });
  expect(flags).toEqual([]);
});

test('two shifts that rounding lays over each other share no minute', () => {
  const rules = quarters('nearest');
  const punches = [...shift(manila, date, '08:00-12:08'), ...shift(manila, date, '12:09-12:20', '12:10-12:18')];
  const { stretches, figures } = dayOf(caseOf(manila, rules, punches));
  expect(stretches.every(({ from, to }, index) => to > from && from >= (stretches[index - 1]?.to ?? 0))).toBe(true);
  expect(figures.worked).toBe(255);
});

test('a break that begins and ends in one moment takes nothing away', () => {
  const punches = shift(manila, date, '09:00-17:00', '12:00-12:00', '14:00-14:30');
  for (const arrived of [punches, punches.toReversed()])
    expect(dayOf(caseOf(manila, 'none', arrived)).figures).toMatchObject({ worked: 450, unpaidBreak: 30 });
});
