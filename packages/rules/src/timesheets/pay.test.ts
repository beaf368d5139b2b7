import type { PayView } from '@daybook/contract/timesheets';
import { expect, test } from 'vitest';
import { caseOf, losAngeles, manila, newYork, type Place, paid, shift, withHoliday } from '../testing/cases.ts';
import type { Case } from './case.ts';
import { presetRules } from './presets.ts';
import { value } from './value.ts';

const week = { from: '2026-06-14', to: '2026-06-20' };
/** Lines as bucket, minutes, times and amount. */
function lines(pay: PayView | null) {
  return pay?.lines.map(({ bucket, minutes, times, amount }) => [bucket, minutes, times, amount]);
}

const monday = '2026-06-15';
const regular = withHoliday(manila, monday, 'regular-holiday');
const special = withHoliday(manila, monday, 'special-day');
/** Kind of day; its site; rest days; times of 8 hours, of 2 over them; amounts at 100.00, both, and what the night adds. */
const kindsOfDay: [string, Place, number[], [number, number], [number, number, number, number]][] = [
  ['an ordinary day', manila, [], [10_000, 12_500], [80_000, 25_000, 8000, 2500]],
  ['a rest day', manila, [1], [13_000, 16_900], [104_000, 33_800, 10_400, 3380]],
  ['a special day', special, [], [13_000, 16_900], [104_000, 33_800, 10_400, 3380]],
  ['a special day on a rest day', special, [1], [15_000, 19_500], [120_000, 39_000, 12_000, 3900]],
  ['a regular holiday', regular, [], [20_000, 26_000], [160_000, 52_000, 16_000, 5200]],
  ['a regular holiday on a rest day', regular, [1], [26_000, 33_800], [208_000, 67_600, 20_800, 6760]],
];

test.each(kindsOfDay)('Philippines: %s, its overtime and its night', (_title, site, restDays, times, amounts) => {
  const terms = [paid(10_000, 'PHP', { restDays })];
  const paidFor = (span: string) =>
    value(caseOf(site, 'philippines', shift(site, monday, span), { terms }), { from: monday, to: monday }).pay;
  const [first, over] = times;
  const [hours, overtime, nightHours, nightOvertime] = amounts;
  expect(lines(paidFor('06:00-16:00'))).toEqual([
    ['regular', 480, first, hours],
    ['overtime', 120, over, overtime],
  ]);
  expect(lines(paidFor('22:00-30:00'))).toEqual([
    ['regular', 480, first, hours],
    ['night', 480, first / 10, nightHours],
  ]);
  // The night's tenth is of the hour's own rate: of overtime too.
  expect(lines(paidFor('14:00-24:00'))).toEqual([
    ['regular', 480, first, hours],
    ['overtime', 120, over, overtime],
    ['night', 120, over / 10, nightOvertime],
  ]);
});

test('a line is rounded half up, once, to the centavo', () => {
  const paidFor = (rate: number, span: string) => {
    const person = caseOf(manila, 'philippines', shift(manila, monday, span), { terms: [paid(rate, 'PHP')] });
    return value(person, { from: monday, to: monday }).pay;
  };
  // 8063 × 37 / 60 × 1.25 = 6215.23
  expect(lines(paidFor(8063, '08:00-16:37'))?.[1]).toEqual(['overtime', 37, 12_500, 6215]);
  // 8061 / 2 = 4030.5
  expect(paidFor(8061, '08:00-08:30')?.total).toBe(4031);
});

test('minutes that differ in their date alone are one line', () => {
  const punches = [15, 16].flatMap((day) => shift(manila, `2026-06-${day}`, '08:00-08:01'));
  const { pay } = value(caseOf(manila, 'philippines', punches, { terms: [paid(90, 'PHP')] }), week);
  expect(lines(pay)).toEqual([['regular', 2, 10_000, 3]]);
});

test('a regular holiday that nobody worked is a day’s pay once it is over, and only for who was employed', () => {
  const terms = [paid(10_000, 'PHP', { restDays: [7] })];
  const paidFor = (more: Partial<Case>, site = regular, punches = shift(site, '2026-06-16', '08:00-16:00')) =>
    lines(value(caseOf(site, 'philippines', punches, { terms, ...more }), { from: monday, to: monday }).pay);
  const once = [['holiday-unworked', 480, 10_000, 80_000]];
  expect(paidFor({})).toEqual(once);
  expect(paidFor({ terms: [paid(10_000, 'PHP', { restDays: [1] })] })).toEqual(once);
  expect(paidFor({ now: Date.parse('2026-06-15T12:00:00Z') })).toEqual([]);
  expect(paidFor({ employed: { from: '2026-06-16', to: null } })).toEqual([]);
  expect(paidFor({ employed: { from: '2020-01-01', to: '2026-06-14' } })).toEqual([]);
  expect(paidFor({}, special)).toEqual([]);
  expect(paidFor({}, regular, shift(regular, monday, '08:00-'))).toEqual([]);
  expect(paidFor({}, regular, shift(regular, monday, '08:00-09:00'))).toEqual([['regular', 60, 20_000, 20_000]]);
});

test('US: with one rate overtime is time and a half of it', () => {
  const punches = [15, 16, 17, 18, 19].flatMap((day) => shift(newYork, `2026-06-${day}`, '08:00-17:12'));
  const { pay } = value(caseOf(newYork, 'us', punches, { terms: [paid(600, 'USD')] }), week);
  // 29 CFR 778.110(a): 46 hours at $6 are $294
  expect(lines(pay)).toEqual([
    ['regular', 2400, 10_000, 24_000],
    ['overtime', 360, 15_000, 5400],
  ]);
  expect(pay).toMatchObject({ currency: 'USD', total: 29_400 });
});

const shop = { ...newYork, id: losAngeles.id };
const twoRates = (first: number, second: number) => [
  paid(first, 'USD'),
  paid(second, 'USD', { siteId: shop.id }),
  paid(99, 'USD', { from: '2019-01-01', siteId: shop.id }),
  paid(98, 'USD', { from: '2026-07-01' }),
];

test('US: with two rates each hour is paid its own, and overtime adds half of their weighted average', () => {
  // 16 hours at $10 and 30 at $12: $520, $11.30 on average, and half of that for six hours (29 CFR 778.115)
  const punches = [
    ...[15, 16].flatMap((day) => shift(newYork, `2026-06-${day}`, '08:00-16:00')),
    ...[17, 18, 19].flatMap((day) => shift(shop, `2026-06-${day}`, '08:00-18:00')),
  ];
  const sites = new Map([newYork, shop].map((one) => [one.id, one]));
  const { pay } = value(caseOf(newYork, 'us', punches, { sites, terms: twoRates(1000, 1200) }), week);
  expect(pay).toEqual({
    currency: 'USD',
    lines: [
      {
        bucket: 'regular',
        dayKind: 'ordinary',
        minutes: 960,
        rate: 1000,
        ofAverage: false,
        times: 10_000,
        amount: 16_000,
      },
      {
        bucket: 'regular',
        dayKind: 'ordinary',
        minutes: 1800,
        rate: 1200,
        ofAverage: false,
        times: 10_000,
        amount: 36_000,
      },
      { bucket: 'overtime', dayKind: 'ordinary', minutes: 360, rate: 1130, ofAverage: true, times: 5000, amount: 3391 },
    ],
    total: 55_391,
  });
});

test('the average is of the whole week, also where the period ends within it', () => {
  const punches = [
    ...[14, 15].flatMap((day) => shift(newYork, `2026-06-${day}`, '08:00-16:00')),
    ...[16, 17, 18].flatMap((day) => shift(shop, `2026-06-${day}`, '08:00-18:00')),
  ];
  const sites = new Map([newYork, shop].map((one) => [one.id, one]));
  const person = caseOf(newYork, 'us', punches, { sites, terms: twoRates(1000, 1200) });
  expect(lines(value(person, { from: '2026-06-01', to: '2026-06-15' }).pay)).toEqual([
    ['regular', 960, 10_000, 16_000],
  ]);
  expect(lines(value(person, { from: '2026-06-16', to: '2026-06-30' }).pay)).toEqual([
    ['regular', 1800, 10_000, 36_000],
    ['overtime', 360, 5000, 3391],
  ]);
});

test('without the average each overtime hour is of its own rate', () => {
  const rules = { ...presetRules.us, pay: { ...presetRules.us.pay, weightedAverage: false } };
  const punches = [
    ...[15, 16, 17, 18].flatMap((day) => shift(newYork, `2026-06-${day}`, '08:00-18:00')),
    ...shift(shop, '2026-06-19', '08:00-10:00'),
  ];
  const sites = new Map([newYork, shop].map((one) => [one.id, one]));
  const { pay } = value(caseOf(newYork, rules, punches, { sites, terms: twoRates(1000, 1200) }), week);
  expect(lines(pay)).toEqual([
    ['regular', 2400, 10_000, 40_000],
    ['overtime', 120, 15_000, 3600],
  ]);
});

test('California: double time, and the hour that a missing meal is owed', () => {
  const { pay } = value(
    caseOf(losAngeles, 'california', shift(losAngeles, monday, '08:00-21:00'), { terms: [paid(2000, 'USD')] }),
    week,
  );
  expect(lines(pay)).toEqual([
    ['regular', 480, 10_000, 16_000],
    ['overtime', 240, 15_000, 12_000],
    ['double-time', 60, 20_000, 4000],
    ['premium', 60, 10_000, 2000],
  ]);
});

test('P09 paid leave is paid at the rate, and counts towards no overtime', () => {
  const punches = [15, 16, 17, 18].flatMap((day) => shift(newYork, `2026-06-${day}`, '08:00-17:00'));
  const leave = [{ date: '2026-06-19', minutes: 480, name: 'Vacation' }];
  const { pay } = value(caseOf(newYork, 'us', punches, { leave, terms: [paid(1500, 'USD')] }), week);
  expect(lines(pay)).toEqual([
    ['regular', 2160, 10_000, 54_000],
    ['leave', 480, 10_000, 12_000],
  ]);
  expect(pay?.total).toBe(44 * 1500);
});

test('a new rate holds from its date on', () => {
  const punches = [15, 16].flatMap((day) => shift(manila, `2026-06-${day}`, '08:00-16:00'));
  const terms = [paid(9000, 'PHP', { from: '2026-06-16' }), paid(8000, 'PHP')];
  const { pay } = value(caseOf(manila, 'philippines', punches, { terms }), week);
  expect(pay?.lines.map(({ rate, amount }) => [rate, amount])).toEqual([
    [8000, 64_000],
    [9000, 72_000],
  ]);
});

test('there is no sum without a rate, nor of two currencies; with a rate and no hours it is nothing', () => {
  const punches = [15, 16].flatMap((day) => shift(manila, `2026-06-${day}`, '08:00-16:00'));
  const payOf = (terms: Case['terms'], worked = punches) =>
    value(caseOf(manila, 'philippines', worked, { terms }), week).pay;
  expect(payOf([])).toBeNull();
  expect(payOf([{ ...paid(0, 'PHP'), rate: null }])).toBeNull();
  expect(payOf([paid(8000, 'PHP'), paid(2000, 'USD', { from: '2026-06-16' })])).toBeNull();
  expect(payOf([paid(8000, 'PHP')], [])).toEqual({ currency: 'PHP', lines: [], total: 0 });
  expect(payOf([paid(8000, 'PHP', { from: '2026-06-16' })])?.total).toBe(64_000);
});

test('a week’s average is of one currency, or there is none', () => {
  const punches = [14, 16].flatMap((day) => shift(newYork, `2026-06-${day}`, '08:00-16:00'));
  const terms = [paid(1000, 'CAD'), paid(1200, 'USD', { from: '2026-06-15' })];
  const person = caseOf(newYork, 'us', punches, { terms });
  expect(value(person, { from: '2026-06-16', to: '2026-06-30' }).pay).toBeNull();
  const without = { ...presetRules.us, pay: { ...presetRules.us.pay, weightedAverage: false } };
  const alone = value(caseOf(newYork, without, punches, { terms }), { from: '2026-06-16', to: '2026-06-30' }).pay;
  expect(alone).toMatchObject({ currency: 'USD', total: 9600 });
});
