import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf } from './history.ts';
import { people } from './people.ts';
import { plannedOf, staysAway } from './planned.ts';

const anyNow = fc.date({ min: new Date('2026-01-05'), max: new Date('2027-12-24'), noInvalidDate: true });
const minute = 60_000;

test('at any hour of any day nobody is planned twice at once, and shifts are as long as people work', () => {
  fc.assert(
    fc.property(anyNow, fc.constantFrom(...people), (date, person) => {
      const shifts = plannedOf(person, date.getTime());
      for (const [index, { start, end, breakMinutes }] of shifts.entries()) {
        expect(end - start).toBeGreaterThan(60 * minute);
        expect(end - start).toBeLessThan(13 * 60 * minute);
        expect(breakMinutes * minute).toBeLessThan(end - start);
        const before = shifts[index - 1];
        if (before) expect(start).toBeGreaterThanOrEqual(before.end);
      }
    }),
    { numRuns: 400 },
  );
});

test('at any hour of any day who is in was planned to be, and came in time', () => {
  fc.assert(
    fc.property(anyNow, fc.constantFrom(...people.filter((person) => person.now !== 'planned')), (date, person) => {
      const now = date.getTime();
      const last = historyOf(person, now).findLast(({ kind }) => kind === 'in');
      if (!last || person.now === 'planned' || person.now.length === 0) return;
      const shift = plannedOf(person, now).findLast(({ start }) => start <= now);
      expect(shift && last.at - shift.start).toBeLessThanOrEqual(0);
      expect(shift && shift.start - last.at).toBeLessThan(30 * minute);
    }),
    { numRuns: 300 },
  );
});

test('at any hour of any day one is late and one is missing', () => {
  fc.assert(
    fc.property(anyNow, (date) => {
      const now = date.getTime();
      const minutesAgo = (name: string) => {
        const person = people.find((one) => one.name === name);
        const shift = person && plannedOf(person, now).findLast(({ start }) => start <= now);
        return shift ? (now - shift.start) / minute : Number.NaN;
      };
      expect(minutesAgo('Shiela Ramos')).toBeGreaterThan(5);
      expect(minutesAgo('Shiela Ramos')).toBeLessThan(30);
      expect(minutesAgo('Liezl Manalo')).toBeGreaterThan(30);
    }),
    { numRuns: 200 },
  );
});

test('in eight weeks some stayed away, and most came', () => {
  const now = Date.parse('2026-11-24T02:30:00Z');
  const away = people.flatMap((person) => staysAway(person, now));
  const planned = people.flatMap((person) => plannedOf(person, now)).filter(({ end }) => end < now);
  expect(away.length).toBeGreaterThan(10);
  expect(away.length).toBeLessThan(planned.length / 10);
});
