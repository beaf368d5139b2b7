import type { PunchKind } from '@daybook/contract/clock';
import { punchId, siteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessDate } from '../business-date.ts';
import type { Case, CasePunch } from './case.ts';
import { edited, impactOf } from './impact.ts';
import { presetRules } from './presets.ts';

const newYork = { zone: 'America/New_York', dayStart: '04:00', longestShift: 960, holidays: new Map() };
const shop = siteId.parse(newId());
const at = (date: string, time: string) => Date.parse(`2026-06-${date}T${time}:00-04:00`);

function punch(kind: PunchKind, date: string, time: string): CasePunch {
  const moment = at(date, time);
  return { id: punchId.parse(newId()), kind, at: moment, siteId: shop, businessDate: businessDate(moment, newYork) };
}

const week = ['15', '16', '17', '18', '19'];
const person: Case = {
  punches: week.flatMap((date) => [punch('in', date, '09:00'), punch('out', date, '17:15')]),
  sites: new Map([[shop, newYork]]),
  homeSiteId: shop,
  rules: [{ from: '2026-01-01', id: null, name: 'US', version: 1, rules: presetRules.us }],
  terms: [],
  leave: [],
  plans: [],
  askedOuts: new Map(),
  waiting: new Map(),
  leftAsIs: new Set(),
  employed: { from: '2026-01-01', to: null },
  now: at('22', '12:00'),
};
const outOf = (date: string) => person.punches.find((one) => one.at === at(date, '17:15'))?.id ?? '';
const added = (moment: number) => ({ id: punchId.parse(newId()), kind: 'out' as const, at: moment, siteId: shop });
const span = { from: '2026-06-14', to: '2026-06-20' };

test('P02 Wednesday less an hour and a half: 41.25 to 39.75, overtime 1.25 to 0, Wednesday and Friday change', () => {
  const after = edited(person, { voided: new Set([outOf('17')]), added: [added(at('17', '15:45'))] });
  const impact = impactOf(person, after, span);
  expect(impact.weeks).toMatchObject([
    {
      from: '2026-06-14',
      to: '2026-06-20',
      before: { worked: 2475, regular: 2400, overtimeWeekly: 75 },
      after: { worked: 2385, regular: 2385, overtimeWeekly: 0 },
    },
  ]);
  expect(impact.days.map(({ date }) => date)).toEqual(['2026-06-17', '2026-06-19']);
  expect(impact.days[1]).toMatchObject({
    before: { regular: 420, overtimeWeekly: 75 },
    after: { regular: 495, overtimeWeekly: 0 },
  });
});

test('a date that only comes to wait for a decision is among those that change', () => {
  const after = edited(person, { voided: new Set([outOf('17')]), added: [] });
  const wednesday = impactOf(person, after, span).days.find(({ date }) => date === '2026-06-17');
  expect(wednesday).toMatchObject({ after: { worked: 0 }, flags: ['missing-out'] });
});

test('what changes of the dates is what changes of the weeks, and nothing else does', () => {
  const minutes = fc.integer({ min: 0, max: 14 * 60 });
  fc.assert(
    fc.property(fc.constantFrom(...week), minutes, (date, later) => {
      const moved = added(at(date, '09:30') + later * 60_000);
      const after = edited(person, { voided: new Set([outOf(date)]), added: [moved] });
      const { weeks, days } = impactOf(person, after, span);
      const sum = (list: readonly { before: { worked: number }; after: { worked: number } }[]) =>
        list.reduce((all, one) => all + one.after.worked - one.before.worked, 0);
      expect(sum(days)).toBe(sum(weeks));
      const back = impactOf(after, person, span);
      expect(back.days.map((one) => one.date)).toEqual(days.map((one) => one.date));
    }),
  );
});
