import { expect, test } from 'vitest';
import { fitNext } from './fit-next.ts';

const numbers = (letter: string, n: number) => Array.from({ length: n }, (_, place) => `${letter}00${place + 1}`);

test.each<[number, number, number, number]>([
  [0, 0, 0, 0],
  [1, 4, 1, 4],
  [1, 9, 1, 4],
  [0, 9, 0, 6],
  [9, 0, 6, 0],
  [9, 2, 4, 2],
  [9, 9, 2, 4],
])('of %i in the priority lane and %i others, %i and %i are shown', (priority, regular, ofPriority, ofRegular) => {
  const fits = fitNext({ priority: numbers('P', priority), regular: numbers('A', regular) });
  expect(fits).toEqual({ priority: numbers('P', ofPriority), regular: numbers('A', ofRegular) });
});
