import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gather } from './gather.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first is handed on at once, the rest together', () => {
  const handed: string[][] = [];
  const { add } = gather<string>(250, (items) => handed.push([...items]));
  add(['board']);
  add(['board', 'sites']);
  add(['sites']);
  expect(handed).toEqual([['board']]);
  vi.advanceTimersByTime(250);
  expect(handed).toEqual([['board'], ['board', 'sites']]);
  vi.advanceTimersByTime(1_000);
  add(['kiosks']);
  expect(handed.at(-1)).toEqual(['kiosks']);
});

test('nothing is handed on after the end', () => {
  const handed: string[][] = [];
  const { add, stop } = gather<string>(250, (items) => handed.push([...items]));
  add(['board']);
  add(['sites']);
  stop();
  vi.advanceTimersByTime(1_000);
  expect(handed).toEqual([['board']]);
});
