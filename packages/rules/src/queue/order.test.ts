import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWaiting, inOrder, nextOf, type Waiting } from './order.ts';

const minute = 60_000;
/** 08:00 and so many minutes on. */
const at = (minutes: number) => Date.parse('2026-06-15T00:00:00Z') + minutes * minute;
const walkIn = (letter: string, number: number, joined: number): Waiting => ({
  ...{ lane: letter === 'P' ? 'priority' : 'regular', letter, number },
  ...{ joinedAt: at(joined), dueAt: null },
});
const booked = (letter: string, number: number, joined: number, due: number): Waiting => ({
  ...walkIn(letter, number, joined),
  dueAt: at(due),
});
const shown = (waiting: readonly Waiting[], now: number) =>
  inOrder(waiting, at(now)).map(({ letter, number }) => letter + number);

test('A21 of A001 to A003 who wait and P001 who comes last, P001 is next, and each lane goes by arrival', () => {
  const waiting = [walkIn('A', 1, 0), walkIn('A', 2, 5), walkIn('A', 3, 10), walkIn('P', 1, 20)];
  expect(shown(waiting, 21)).toEqual(['P1', 'A1', 'A2', 'A3']);
  expect(shown([...waiting, walkIn('P', 2, 30)], 31)).toEqual(['P1', 'P2', 'A1', 'A2', 'A3']);
});

test.each([
  ['before the time a walk-in is next', 20, ['A1', 'A2', 'A3', 'B1']],
  ['from the time on whoever is booked is', 30, ['B1', 'A1', 'A2', 'A3']],
])('%s', (_, now, expected) => {
  const waiting = [walkIn('A', 1, 0), walkIn('A', 2, 5), walkIn('A', 3, 10), booked('B', 1, 15, 30)];
  expect(shown(waiting, now)).toEqual(expected);
});

test('of two who are booked the earlier time is next, whoever arrived first', () => {
  expect(shown([booked('A', 1, 0, 60), booked('A', 2, 30, 45)], 70)).toEqual(['A2', 'A1']);
  expect(shown([booked('A', 1, 0, 60), booked('A', 2, 30, 45)], 40)).toEqual(['A2', 'A1']);
});

test.each([
  ['15 minutes late keeps the place', 45, ['B1', 'A1', 'A2']],
  ['later than that goes by the arrival', 46, ['A1', 'B1', 'A2']],
])('who arrives %s', (_, arrival, expected) => {
  expect(shown([walkIn('A', 1, 0), walkIn('A', 2, 50), booked('B', 1, arrival, 30)], 60)).toEqual(expected);
});

test('the priority lane goes before who is booked, and whose time has not come goes last there too', () => {
  const early: Waiting = { ...booked('B', 1, 0, 60), lane: 'priority' };
  expect(shown([booked('A', 1, 0, 10), walkIn('P', 1, 20), early, walkIn('A', 2, 5)], 30)).toEqual([
    'P1',
    'A1',
    'A2',
    'B1',
  ]);
});

const anybody = fc.record({
  lane: fc.constantFrom('regular', 'priority'),
  joinedAt: fc.integer({ min: 0, max: 20 }).map(at),
  dueAt: fc.option(fc.integer({ min: -20, max: 40 }).map(at)),
  letter: fc.constantFrom('A', 'B', 'P'),
  number: fc.integer({ min: 1, max: 50 }),
}) satisfies fc.Arbitrary<Waiting>;
/** No number twice, as in a queue. */
const queue = fc.uniqueArray(anybody, { maxLength: 30, selector: ({ letter, number }) => letter + number });
const moment = fc.integer({ min: 0, max: 60 }).map(at);

test('the order does not hang on the order of reading, and everybody is in it once', () => {
  fc.assert(
    fc.property(queue, moment, fc.infiniteStream(fc.nat()), (waiting, now, lots) => {
      const shuffled = waiting
        .map((one) => ({ one, lot: lots.next().value ?? 0 }))
        .toSorted((a, b) => a.lot - b.lot)
        .map(({ one }) => one);
      expect(inOrder(shuffled, now)).toEqual(inOrder(waiting, now));
      expect(new Set(inOrder(waiting, now))).toEqual(new Set(waiting));
      expect(nextOf(shuffled, now)).toEqual(inOrder(waiting, now)[0]);
    }),
  );
});

test('it is a line: no two are level, and who is before somebody is before all behind', () => {
  fc.assert(
    fc.property(queue, moment, (waiting, now) => {
      const line = inOrder(waiting, now);
      for (const [index, one] of line.entries())
        for (const behind of line.slice(index + 1)) {
          expect(compareWaiting(one, behind, now)).toBeLessThan(0);
          expect(compareWaiting(behind, one, now)).toBeGreaterThan(0);
        }
    }),
  );
});

test('of walk-ins nobody goes before who came earlier in the same lane, whatever the time', () => {
  fc.assert(
    fc.property(queue, moment, (waiting, now) => {
      const line = inOrder(
        waiting.map((one) => ({ ...one, dueAt: null })),
        now,
      );
      for (const lane of ['regular', 'priority'] as const) {
        const came = line.filter((one) => one.lane === lane).map(({ joinedAt }) => joinedAt);
        expect(came).toEqual(came.toSorted((a, b) => a - b));
      }
      const first = line.findIndex((one) => one.lane === 'regular');
      expect(line.slice(first === -1 ? line.length : first).every((one) => one.lane === 'regular')).toBe(true);
    }),
  );
});
