import { expect, test } from 'vitest';
import { noBurst, readKey } from './badge-keys.ts';

/** Types the keys at the given distance in ms and says what was read. */
function type(keys: string[], every: number): (string | null)[] {
  let burst = noBurst;
  return keys.map((key, i) => {
    const step = readKey(burst, key, 1000 + i * every);
    burst = step.burst;
    return step.read;
  });
}

test.each([
  ['keys as quick as a scanner, ended by Enter, are a badge', ['B', '0', '0', '7', 'Enter'], 8, 'B007'],
  ['Shift between the keys changes nothing', ['Shift', 'B', 'Shift', 'X', '1', '2', 'Enter'], 8, 'BX12'],
  ['keys as slow as a person are not', ['B', '0', '0', '7', 'Enter'], 200, null],
  ['Enter alone is not', ['Enter'], 8, null],
  ['three keys are too few', ['0', '0', '7', 'Enter'], 8, null],
])('%s', (_, keys, every, read) => {
  expect(type(keys, every).at(-1)).toBe(read);
});

test('a code is read once', () => {
  expect(type(['B', '0', '0', '7', 'Enter', 'Enter'], 8)).toEqual([null, null, null, null, 'B007', null]);
});
