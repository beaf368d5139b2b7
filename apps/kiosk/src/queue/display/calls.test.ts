import { expect, test } from 'vitest';
import { type Call, keyOf, newCalls } from './calls.ts';

const serverTime = '2026-11-23T02:42:00.000Z';
const call = (number: string, minute: number, calls = 1): Call => ({
  number,
  lane: number.startsWith('P') ? 'priority' : 'regular',
  room: 'Room 2',
  calledAt: `2026-11-23T02:${minute}:00.000Z`,
  calls,
});
const [first, second, third] = [call('A001', 41), call('P001', 41), call('A002', 42)];
const keys = (...calls: Call[]) => new Set(calls.map(keyOf));

test.each<[string, ReadonlySet<string> | null, Call[], Call[]]>([
  ['nothing of the first board', null, [first], []],
  ['nothing that is known', keys(first), [first], []],
  ['what is new, the oldest first', keys(first), [third, second, first], [second, third]],
  ['a number that is called again', keys(first), [call('A001', 42, 2)], [call('A001', 42, 2)]],
  ['the same number of another day', keys({ ...first, calledAt: '2026-11-22T02:41:00.000Z' }), [first], [first]],
  ['not what was called long before a cut was over', keys(first), [third, call('A003', 39)], [third]],
])('calls out %s', (_, known, called, expected) => {
  expect(newCalls(known, { called, serverTime }).calls).toEqual(expected);
});

test('what left the board and comes back is not called out again', () => {
  const gone = newCalls(keys(first), { called: [], serverTime });
  expect(newCalls(gone.known, { called: [first], serverTime }).calls).toEqual([]);
});
