import { decidePunch, type Presence, presenceAfter } from '@daybook/rules/clock/decide';
import { shiftsOf } from '@daybook/rules/clock/shifts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf } from './history.ts';
import { people } from './people.ts';
import { longestShift } from './places.ts';
import { plans } from './plans.ts';

const nobody: Presence = { state: 'out', kind: null, at: null, shiftStart: null };
const anyNow = fc.date({ min: new Date('2026-01-05'), max: new Date('2027-12-24'), noInvalidDate: true });

test('at any hour of any day everybody’s punches are such as the clock takes, and none is to come', () => {
  fc.assert(
    fc.property(anyNow, fc.constantFrom(...people), (date, person) => {
      const now = date.getTime();
      let presence = nobody;
      for (const { kind, at } of historyOf(person, now)) {
        expect(at).toBeLessThanOrEqual(now);
        expect(at).toBeGreaterThanOrEqual(presence.at ?? 0);
        expect(decidePunch(presence, kind, at, longestShift)).toEqual({ outcome: 'recorded' });
        presence = presenceAfter(presence, kind, at);
      }
    }),
    { numRuns: 600 },
  );
});

test('at any hour of any day somebody is in at each site, and at least one on break', () => {
  fc.assert(
    fc.property(anyNow, (date) => {
      const now = date.getTime();
      const last = people.map((person) => ({ site: person.site, kind: historyOf(person, now).at(-1)?.kind }));
      const isIn = last.filter(({ kind }) => kind === 'in' || kind === 'break-end');
      expect(new Set(isIn.map(({ site }) => site)).size).toBe(6);
      expect(last.filter(({ kind }) => kind === 'break-start').length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});

test('eight weeks of it have lateness, long weeks, nights and a few missed outs', () => {
  const now = Date.parse('2026-11-24T02:30:00Z');
  const all = people.map((person) => {
    const punches = historyOf(person, now).map((punch) => ({ ...punch, businessDate: '' }));
    return { person, shifts: shiftsOf(punches, now, longestShift) };
  });
  const shifts = all.flatMap((one) => one.shifts);
  expect(all).toHaveLength(40);
  expect(shifts.length).toBeGreaterThan(1_400);
  const oldest = Math.min(...shifts.map((shift) => shift.in));
  expect((now - oldest) / 86_400_000).toBeGreaterThan(54);
  const forgotten = shifts.filter(({ flags }) => flags.length > 0).length;
  expect(forgotten).toBeGreaterThan(4);
  expect(forgotten).toBeLessThan(40);
  const worked = shifts.map(({ workedMs }) => workedMs / 3_600_000);
  expect(worked.filter((hours) => hours > 9.5).length).toBeGreaterThan(100);
  const nights = all.filter(({ person }) => plans[person.plan].end < plans[person.plan].start);
  expect(nights.flatMap((one) => one.shifts).length).toBeGreaterThan(150);
});
