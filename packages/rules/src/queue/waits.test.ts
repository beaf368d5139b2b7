import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextOf, type Waiting } from './order.ts';
import { estimateWaits, toldMinutes, usualMs } from './waits.ts';

const minute = 60_000;
const now = Date.parse('2026-06-15T00:00:00Z');
const walkIn = (number: number, fields: Partial<Waiting> = {}): Waiting => ({
  ...{ lane: 'regular', letter: 'A', number, joinedAt: now - (100 - number) * minute, dueAt: null, ...fields },
});
const minutesOf = (waiting: Waiting[], asked: { usual: number; freeAt: number[] }) => {
  const waits = estimateWaits(waiting, { at: now, usual: asked.usual * minute, freeAt: asked.freeAt });
  return waiting.map((one) => (waits.get(one) ?? Number.NaN) / minute);
};

test('one room calls one after the other, once it is free', () => {
  const waiting = [walkIn(1), walkIn(2), walkIn(3)];
  expect(minutesOf(waiting, { usual: 10, freeAt: [] })).toEqual([0, 10, 20]);
  expect(minutesOf(waiting, { usual: 10, freeAt: [now + 4 * minute] })).toEqual([4, 14, 24]);
  // A room whose person takes longer than usual may be free at any moment.
  expect(minutesOf(waiting, { usual: 10, freeAt: [now - 30 * minute] })).toEqual([0, 10, 20]);
});

test('two rooms take turns', () => {
  const waiting = [walkIn(1), walkIn(2), walkIn(3), walkIn(4)];
  expect(minutesOf(waiting, { usual: 10, freeAt: [now, now + 4 * minute] })).toEqual([0, 4, 10, 14]);
});

test('who is booked and whose time comes meanwhile is called by then', () => {
  const booked = walkIn(9, { dueAt: now + 15 * minute });
  expect(minutesOf([walkIn(1), walkIn(2), walkIn(3), booked], { usual: 10, freeAt: [now] })).toEqual([0, 10, 30, 20]);
});

test.each([
  ['two say nothing of the day', [60, 90], 20, 20],
  ['of three it is the one in the middle', [1, 8, 300], 20, 8],
  ['of four it is between the two in the middle', [1, 8, 12, 300], 20, 10],
  ['nobody is done in no time', [0, 0, 0], 20, 1],
])('%s', (_, lasted, planned, expected) => {
  const ms = lasted.map((minutes) => minutes * minute);
  expect(usualMs(ms, planned)).toBe(expected * minute);
});

test.each([
  [0, 0],
  [1, 5],
  [5, 5],
  [5.01, 10],
  [61, 65],
])('%d minutes are told as %d', (minutes, told) => {
  expect(toldMinutes(minutes * minute)).toBe(told);
});

test('everybody has a wait, the first none when a room is free, and one more room makes nobody of a line wait longer', () => {
  const line = fc.integer({ min: 0, max: 25 }).map((n) => Array.from({ length: n }, (_, index) => walkIn(index + 1)));
  const rooms = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(line, rooms, fc.integer({ min: 1, max: 60 }), (waiting, busy, usual) => {
      const freeAt = busy.map((minutes) => now + minutes * minute);
      const waits = minutesOf(waiting, { usual, freeAt });
      expect(waits.every((wait) => wait >= 0)).toBe(true);
      expect(waits).toEqual(waits.toSorted((a, b) => a - b));
      if (waiting.length > 0) expect(waits[0]).toBe(Math.min(...busy));
      const more = minutesOf(waiting, { usual, freeAt: [...freeAt, now] });
      for (const [index, wait] of more.entries()) expect(wait).toBeLessThanOrEqual(waits[index] ?? 0);
    }),
  );
});

test('it is who would be called next at each of these moments, booked or not', () => {
  const anybody = fc.record({
    joined: fc.integer({ min: -60, max: 0 }),
    due: fc.option(fc.integer({ min: -60, max: 120 })),
  });
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 20 }), fc.integer({ min: 1, max: 30 }), (people, usual) => {
      const waiting = people.map(({ joined, due }, index) =>
        walkIn(index + 1, { joinedAt: now + joined * minute, dueAt: due === null ? null : now + due * minute }),
      );
      const waits = estimateWaits(waiting, { at: now, usual: usual * minute, freeAt: [now] });
      const left = new Set(waiting);
      for (let at = now; left.size > 0; at += usual * minute) {
        const next = nextOf([...left], at);
        if (!next) throw new Error('somebody waits and nobody is next');
        expect(waits.get(next)).toBe(at - now);
        left.delete(next);
      }
    }),
  );
});

test('nobody is told a shorter wait than who is called before, whoever is booked between and however many rooms call', () => {
  const anybody = fc.record({
    lane: fc.constantFrom('regular' as const, 'priority' as const),
    joined: fc.integer({ min: -60, max: 0 }),
    due: fc.option(fc.integer({ min: -60, max: 120 })),
  });
  const rooms = fc.array(fc.integer({ min: -30, max: 60 }), { maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(anybody, { maxLength: 20 }),
      rooms,
      fc.integer({ min: 1, max: 30 }),
      (people, busy, minutes) => {
        const waiting = people.map(({ lane, joined, due }, index) =>
          walkIn(index + 1, { lane, joinedAt: now + joined * minute, dueAt: due === null ? null : now + due * minute }),
        );
        const usual = minutes * minute;
        const waits = estimateWaits(waiting, { at: now, usual, freeAt: busy.map((free) => now + free * minute) });
        // The rooms as they go on: whichever is free calls who is next at that moment.
        const free = busy.length > 0 ? busy.map((at) => now + Math.max(0, at) * minute) : [now];
        const left = new Set(waiting);
        let told = 0;
        while (left.size > 0) {
          const at = Math.min(...free);
          const next = nextOf([...left], at);
          if (!next) throw new Error('somebody waits and nobody is next');
          const wait = toldMinutes(waits.get(next) ?? Number.NaN);
          expect(wait).toBeGreaterThanOrEqual(told);
          told = wait;
          left.delete(next);
          free[free.indexOf(at)] = at + usual;
        }
      },
    ),
  );
});

test('of thousands who wait each is looked at some dozens of times, and not once for each other', () => {
  let looks = 0;
  const many = Array.from({ length: 4_000 }, (_, n) => ({
    ...{ lane: 'regular' as const, joinedAt: -n, letter: 'A', number: n },
    get dueAt() {
      looks += 1;
      return n % 400 === 0 ? n * 60_000 : null;
    },
  }));
  expect(estimateWaits(many, { at: 0, usual: 60_000, freeAt: [0, 0] }).size).toBe(4_000);
  expect(looks / many.length).toBeLessThan(400);
});
