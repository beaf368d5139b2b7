import type { Figures } from '@daybook/contract/timesheets';
import { expect, test } from 'vitest';
import { businessDate } from '../business-date.ts';
import { at, caseOf, losAngeles, manila, newYork, ruled, shift } from '../testing/cases.ts';
import { presetRules } from './presets.ts';
import { value } from './value.ts';

/** Minutes by date of what has any. */
function workedOn(person: Parameters<typeof value>[0], from: string, to: string): Record<string, number> {
  const { days } = value(person, { from, to });
  return Object.fromEntries(days.flatMap(({ date, figures }) => (figures.worked > 0 ? [[date, figures.worked]] : [])));
}
const some = (figures: Partial<Figures>) => expect.objectContaining(figures);

test.each([
  ['T01 a night that the clock is set forward in has 7 hours', newYork, '2026-03-07', '22:00-30:00', [], 420],
  ['T02 a night that the clock is set back in has 9 hours', newYork, '2026-10-31', '22:00-30:00', [], 540],
  ['T03 23:00 to 07:30 without the meal has 7 hours', newYork, '2026-03-07', '23:00-31:30', ['28:00-28:30'], 420],
  ['T03 and 9 in the other night', newYork, '2026-10-31', '23:00-31:30', ['28:00-28:30'], 540],
  ['T04 Manila sets no clock', manila, '2026-03-07', '22:00-30:00', [], 480],
  ['T10 an evening that UTC calls the next day', newYork, '2026-07-13', '14:00-20:30', [], 390],
  ['T11 a night is one shift of its first date', manila, '2026-06-15', '22:00-30:00', [], 480],
  ['B01 a break is not worked', manila, '2026-06-15', '09:00-17:00', ['12:00-12:30'], 450],
  ['B04 B05 an out ends an open break', manila, '2026-06-15', '09:00-17:00', ['16:50-'], 470],
] as const)('%s', (_title, site, date, span, breaks, minutes) => {
  const person = caseOf(site, 'none', shift(site, date, span, ...breaks));
  expect(workedOn(person, '2026-03-01', '2026-11-15')).toEqual({ [date]: minutes });
});

test('B04 B05 a break that an out ended is as long as it was, and ends with the shift', () => {
  const person = caseOf(manila, 'none', shift(manila, '2026-06-15', '09:00-17:00', '16:50-'));
  const [day] = value(person, { from: '2026-06-15', to: '2026-06-15' }).days;
  expect(day?.figures).toEqual(some({ worked: 470, unpaidBreak: 10 }));
  expect(day?.periods[0]?.breaks).toMatchObject([{ end: { punch: { kind: 'out' } }, minutes: 10, paid: false }]);
  expect(day?.stretches.map(({ kind, endedBy }) => [kind, endedBy])).toEqual([
    ['work', expect.objectContaining({ kind: 'break-start' })],
    ['unpaid-break', expect.objectContaining({ kind: 'out' })],
  ]);
});

test('T12 a shift from 02:10 is of the date before, one from 04:00 of its own', () => {
  const early = shift(manila, '2026-06-10', '02:10-03:10');
  const onTime = shift(manila, '2026-06-10', '04:00-06:00');
  expect(early[0]?.businessDate).toBe('2026-06-09');
  expect(businessDate(at(manila, '2026-06-10', '04:00'), manila)).toBe('2026-06-10');
  const person = caseOf(manila, 'none', [...early, ...onTime]);
  expect(workedOn(person, '2026-06-08', '2026-06-14')).toEqual({ '2026-06-09': 60, '2026-06-10': 120 });
});

test('T16 a shift up to midnight is not seen by the next day, however it is split', () => {
  for (const shiftCountsTo of ['start-date', 'split'] as const) {
    const rules = { ...presetRules.none, shiftCountsTo };
    const person = caseOf(manila, rules, shift(manila, '2026-06-15', '21:00-24:00'));
    const { days, totals } = value(person, { from: '2026-06-16', to: '2026-06-16' });
    expect(totals.worked).toBe(0);
    expect(days[0]).toMatchObject({ periods: [], stretches: [], flags: [] });
  }
});

test('P08 across the end of a period a shift counts whole to its date, or is split at midnight', () => {
  const night = shift(manila, '2026-06-15', '22:00-30:00');
  const halves = (shiftCountsTo: 'start-date' | 'split') => {
    const person = caseOf(manila, { ...presetRules.philippines, shiftCountsTo }, night);
    return [
      value(person, { from: '2026-06-01', to: '2026-06-15' }).totals.worked,
      value(person, { from: '2026-06-16', to: '2026-06-30' }).totals.worked,
    ];
  };
  expect(halves('start-date')).toEqual([480, 0]);
  expect(halves('split')).toEqual([120, 360]);
});

test('P08 a shift that is split at midnight is cut there, and nowhere else', () => {
  const rules = { ...presetRules.none, shiftCountsTo: 'split' as const };
  const person = caseOf(newYork, rules, shift(newYork, '2026-03-07', '22:00-30:00'));
  const { days } = value(person, { from: '2026-03-07', to: '2026-03-08' });
  expect(days.map(({ figures }) => figures.worked)).toEqual([120, 300]);
  expect(days[0]?.stretches[0]?.endedBy).toEqual({ by: 'midnight' });
  expect(days[1]?.stretches[0]?.startedBy).toEqual({ by: 'midnight' });
  expect(days[1]?.periods).toEqual([]);
});

test('P12 the night is what lies within its window', () => {
  const rules = { ...presetRules.none, night: { from: '00:00', to: '06:00' } };
  const person = caseOf(manila, rules, shift(manila, '2026-06-15', '05:00-13:00'));
  expect(value(person, { from: '2026-06-15', to: '2026-06-15' }).totals).toEqual(some({ worked: 480, night: 60 }));
  const early = caseOf({ ...manila, dayStart: '00:00' }, rules, shift(manila, '2026-06-15', '01:00-09:00'));
  const { totals, days } = value(early, { from: '2026-06-14', to: '2026-06-15' });
  expect(totals).toEqual(some({ worked: 480, night: 300 }));
  expect(days.flatMap(({ stretches }) => stretches.map(({ minutes, night }) => [minutes, night]))).toEqual([
    [300, true],
    [180, false],
  ]);
});

test('P12 a night is as long as it was by the clock that was set in it', () => {
  const rules = { ...presetRules.none, night: { from: '22:00', to: '06:00' } };
  const night = (date: string) =>
    value(caseOf(newYork, rules, shift(newYork, date, '20:00-32:00')), { from: date, to: date }).totals;
  expect(night('2026-03-07')).toEqual(some({ worked: 660, night: 420 }));
  expect(night('2026-10-31')).toEqual(some({ worked: 780, night: 540 }));
  expect(night('2026-06-15')).toEqual(some({ worked: 720, night: 480 }));
});

test('what waits for a decision counts nothing, and the end of the plan is proposed', () => {
  const plans = [
    {
      businessDate: '2026-06-15',
      siteId: manila.id,
      start: at(manila, '2026-06-15', '09:00'),
      end: at(manila, '2026-06-15', '18:00'),
    },
  ];
  const punches = [...shift(manila, '2026-06-15', '09:00-'), ...shift(manila, '2026-06-16', '09:00-33:00')];
  const { days, totals } = value(caseOf(manila, 'none', punches, { plans }), { from: '2026-06-15', to: '2026-06-16' });
  expect(totals.worked).toBe(0);
  expect(days.map(({ flags }) => flags)).toEqual([['missing-out'], ['over-longest-shift']]);
  expect(days[0]?.periods[0]?.proposedOut).toEqual({ at: plans[0]?.end, by: 'planned' });
  const askedOuts = new Map([['2026-06-15', at(manila, '2026-06-15', '17:30')]]);
  const asked = value(caseOf(manila, 'none', punches, { plans, askedOuts }), { from: '2026-06-15', to: '2026-06-15' });
  expect(asked.days[0]?.periods[0]?.proposedOut).toEqual({ at: askedOuts.get('2026-06-15'), by: 'asked' });
});

test('a shift of which somebody decided that it stays as it is counts nothing, waits for nobody, and nothing is proposed', () => {
  const punches = [...shift(manila, '2026-06-15', '09:00-'), ...shift(manila, '2026-06-16', '09:00-33:00')];
  const leftAsIs = new Set(punches.filter(({ kind }) => kind === 'in').map(({ id }) => id));
  const askedOuts = new Map([['2026-06-15', at(manila, '2026-06-15', '17:30')]]);
  const person = caseOf(manila, 'none', punches, { leftAsIs, askedOuts });
  const { days, totals } = value(person, { from: '2026-06-15', to: '2026-06-16' });
  expect(totals.worked).toBe(0);
  expect(days.map(({ flags }) => flags)).toEqual([['counts-nothing'], ['counts-nothing']]);
  expect(days[0]?.periods[0]?.proposedOut).toBeNull();
});

test('a shift that still runs counts up to now', () => {
  const now = at(manila, '2026-06-15', '11:30');
  const person = caseOf(manila, 'none', shift(manila, '2026-06-15', '09:00-'), { now });
  const [day] = value(person, { from: '2026-06-15', to: '2026-06-15' }).days;
  expect(day).toMatchObject({ flags: ['still-running'], figures: { worked: 150 } });
  expect(day?.stretches[0]?.endedBy).toEqual({ by: 'now' });
});

test('hours of sites in two zones are by the clock of each, and their date says so', () => {
  const punches = [...shift(newYork, '2026-06-15', '08:00-12:00'), ...shift(losAngeles, '2026-06-15', '13:00-17:00')];
  const [day] = value(caseOf(newYork, 'us', punches), { from: '2026-06-15', to: '2026-06-15' }).days;
  expect(day).toMatchObject({ flags: ['other-zone'], figures: { worked: 480 } });
});

test('a week is valued by the rules that were in force as it began', () => {
  const strict = { ...presetRules.us, weekly: { over: 480 } };
  const rules = [ruled(strict, '2026-06-17', 1), ruled(presetRules.us)];
  const punches = [15, 16, 17, 18, 22, 23].flatMap((day) => shift(newYork, `2026-06-${day}`, '09:00-17:00'));
  const { weeks } = value(caseOf(newYork, 'us', punches, { rules }), { from: '2026-06-15', to: '2026-06-23' });
  expect(weeks.map(({ from, rules: { version }, figures }) => [from, version, figures.overtimeWeekly])).toEqual([
    ['2026-06-14', 0, 0],
    ['2026-06-21', 1, 480],
  ]);
});

test('no date is in two weeks when a version moves their beginning', () => {
  const rules = [ruled(presetRules.none), ruled(presetRules.us, '2026-06-17', 1)];
  const { weeks, days } = value(caseOf(newYork, 'us', [], { rules }), { from: '2026-06-15', to: '2026-06-25' });
  expect(weeks.map(({ from, to }) => [from, to])).toEqual([
    ['2026-06-15', '2026-06-16'],
    ['2026-06-17', '2026-06-20'],
    ['2026-06-21', '2026-06-27'],
  ]);
  expect(days).toHaveLength(11);
});

test('what a night brings into the next week counts towards its limit, whichever of its dates is asked for', () => {
  const rules = { ...presetRules.us, shiftCountsTo: 'split' as const };
  const punches = [
    ...shift(newYork, '2026-06-13', '22:00-30:00'),
    ...[15, 16, 17, 18].flatMap((day) => shift(newYork, `2026-06-${day}`, '08:00-17:00')),
  ];
  const person = caseOf(newYork, rules, punches);
  const asked = ['2026-06-14', '2026-06-18', '2026-06-20'].map((date) => value(person, { from: date, to: date }).weeks);
  for (const weeks of asked) expect(weeks).toEqual(asked[0]);
  expect(asked[0]?.[0]?.figures).toMatchObject({ worked: 2520, overtimeWeekly: 120 });
});

test('a shift that ends in the moment in which the next begins is over, whichever punch was recorded first', () => {
  const second = shift(manila, '2026-06-15', '12:00-16:00');
  const first = shift(manila, '2026-06-15', '08:00-12:00');
  const { days } = value(caseOf(manila, 'none', [...second, ...first]), { from: '2026-06-15', to: '2026-06-15' });
  expect(days[0]).toMatchObject({ flags: [], figures: { worked: 480 } });
  expect(days[0]?.periods).toHaveLength(2);
});
