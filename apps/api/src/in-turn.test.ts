import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

/** Work that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { until, end: () => end() };
}

test('those who want the same go one after the other, others at once', async () => {
  const { until, end } = held();
  const steps: string[] = [];
  const first = inTurn('place', async () => {
    steps.push('first begins');
    await until;
    steps.push('first ends');
  });
  const second = inTurn('place', async () => void steps.push('second'));
  await inTurn('another place', async () => void steps.push('another'));
  end();
  await Promise.all([first, second]);
  expect(steps).toEqual(['first begins', 'another', 'first ends', 'second']);
});

test('what one saw counts for who waited, not for who comes later, nor where it was seen before they came', async () => {
  const { until, end } = held();
  const before = performance.now() - 1;
  const look = (what: string, at: () => number) =>
    inTurn<string | undefined, string>('seen', async (seen, see) => {
      await until;
      if (seen === undefined) see(what, at());
      return seen;
    });
  const asked = [look('old', () => before), look('taken', () => performance.now()), look('no', () => 0)];
  end();
  expect(await Promise.all(asked)).toEqual([undefined, undefined, 'taken']);
  expect(await look('no', () => 0)).toBeUndefined();
});

test('of one that failed the others do not suffer', async () => {
  const failing = inTurn('failing', async () => {
    throw new Error('no');
  });
  const next = inTurn('failing', async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
