import type { BreakTable, RuleSet } from '@daybook/contract/pay-rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, caseOf, manila, shift } from '../testing/cases.ts';
import { breakDue, lackingBreak } from './break-table.ts';
import { presetRules } from './presets.ts';
import { value } from './value.ts';

const date = '2026-06-15';
/** ArbZG § 4. */
const german: BreakTable = {
  rows: [
    { over: 360, minutes: 30 },
    { over: 540, minutes: 45 },
  ],
  lacking: 'deduct',
};
/** Working Time Regulations 1998, reg. 12. */
const british: BreakTable = { rows: [{ over: 360, minutes: 20 }], lacking: 'deduct' };
const by = (breakTable: BreakTable, more: Partial<RuleSet> = {}): RuleSet => ({
  ...presetRules.none,
  ...more,
  breakTable,
});

function dayOf(rules: RuleSet, span: string, ...breaks: string[]) {
  const [day] = value(caseOf(manila, rules, shift(manila, date, span, ...breaks)), { from: date, to: date }).days;
  if (!day) throw new Error('no day');
  return day;
}

test.each([
  ['B09 six hours need no break', german, '08:00-14:00', [], 360, false],
  ['B09 six hours and ten minutes lack ten', german, '08:00-14:10', [], 360, true],
  ['B09 half past six lacks all 30', german, '08:00-14:30', [], 360, true],
  ['B09 what is longer is paid again', german, '08:00-14:45', [], 375, true],
  ['a break of 30 is enough up to nine hours of work', german, '08:00-17:30', ['12:00-12:30'], 540, false],
  ['over them it lacks 15, and no more than the minutes over', german, '08:00-17:31', ['12:00-12:30'], 540, true],
  ['15 of them', german, '08:00-17:45', ['12:00-12:30'], 540, true],
  ['and then it is paid again', german, '08:00-18:00', ['12:00-12:30'], 555, true],
  ['nine hours and ten minutes lack 30, since 8 h 40 are left', german, '08:00-17:10', [], 520, true],
  ['ten hours lack 45', german, '08:00-18:00', [], 555, true],
  ['what was taken counts', german, '08:00-16:00', ['11:00-11:10', '13:00-13:12'], 450, true],
  ['a longer one lacks nothing', german, '08:00-16:00', ['11:00-12:00'], 420, false],
  ['British: 6 h 20 are six hours', british, '08:00-14:20', [], 360, true],
  ['British: 20 minutes taken', british, '08:00-16:00', ['12:00-12:20'], 460, false],
  ['flagged alone, nothing is taken off', { ...german, lacking: 'flag' as const }, '08:00-16:00', [], 480, true],
  [
    'a limit of nothing takes no more than there is',
    { rows: [{ over: 0, minutes: 60 }], lacking: 'deduct' as const },
    '08:00-08:20',
    [],
    0,
    true,
  ],
] as const)('%s', (_title, table, span, breaks, worked, short) => {
  const rules = by({ ...table, rows: [...table.rows] });
  const { figures, flags } = dayOf(rules, span, ...breaks);
  expect(figures.worked).toBe(worked);
  expect(flags).toEqual(short ? ['break-short'] : []);
});

test('what is taken off is a stretch of its own, from where the first limit was reached, and says why', () => {
  const { stretches, figures } = dayOf(by(german), '08:00-17:00', '10:00-10:10');
  const edge = { by: 'break-table', over: 360, minutes: 30 };
  expect(stretches.map(({ from, minutes, kind, because }) => [from, minutes, kind, because])).toEqual([
    [at(manila, date, '08:00'), 120, 'work', 'within-limits'],
    [at(manila, date, '10:00'), 10, 'unpaid-break', 'within-limits'],
    [at(manila, date, '10:10'), 240, 'work', 'within-limits'],
    [at(manila, date, '14:10'), 20, 'unpaid-break', 'break-table'],
    [at(manila, date, '14:30'), 150, 'work', 'within-limits'],
  ]);
  expect(stretches[3]).toMatchObject({ startedBy: edge, endedBy: edge, tier: null });
  expect(figures).toMatchObject({ worked: 510, unpaidBreak: 30 });
});

test('each work period of a date has its own break', () => {
  const punches = [...shift(manila, date, '06:00-12:30'), ...shift(manila, date, '13:00-19:15')];
  const [day] = value(caseOf(manila, by(german), punches), { from: date, to: date }).days;
  expect(day?.figures).toMatchObject({ worked: 720, unpaidBreak: 45 });
});

test('overtime is of what is left, and rounding comes first', () => {
  const rules = by(german, {
    daily: [{ over: 480, tier: 'overtime' }],
    rounding: { minutes: 15, direction: 'nearest' },
  });
  expect(dayOf(rules, '08:05-17:08').figures).toMatchObject({ worked: 525, overtimeDaily: 45 });
});

test('a plan of a presence has the shortest break that is enough', () => {
  const due = [360, 361, 390, 569, 570, 571, 585, 700].map((minutes) => breakDue(minutes, german));
  expect(due).toEqual([0, 30, 30, 30, 30, 45, 45, 45]);
  expect(breakDue(700, undefined)).toBe(0);
});

const tables = fc
  .array(fc.record({ over: fc.integer({ min: 1, max: 200 }), minutes: fc.integer({ min: 1, max: 40 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((steps): BreakTable => {
    let [over, minutes] = [0, 0];
    const rows = steps.map((step) => {
      over += step.over;
      minutes += step.minutes;
      return { over, minutes };
    });
    return { rows, lacking: 'deduct' };
  });
const paidOf = (presence: number, taken: number, table: BreakTable) =>
  presence - taken - (lackingBreak(presence - taken, taken, table)?.minutes ?? 0);

test('a longer presence is never paid less, a longer break never more, and what breakDue says is enough', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 0, max: 900 }), fc.nat(900), (table, presence, rested) => {
      const taken = Math.min(presence, rested);
      const paid = paidOf(presence, taken, table);
      expect(paid).toBeGreaterThanOrEqual(0);
      expect(paidOf(presence + 1, taken, table) - paid).toBeOneOf([0, 1]);
      if (taken < presence) expect(paidOf(presence, taken + 1, table)).toBeLessThanOrEqual(paid);
      const due = breakDue(presence, table);
      if (due <= presence) expect(lackingBreak(presence - due, due, table)).toBeNull();
    }),
    { numRuns: 5000 },
  );
});
