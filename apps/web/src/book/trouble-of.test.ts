import { reasonCodes } from '@daybook/contract/errors';
import { expect, test } from 'vitest';
import { troubleOf } from './trouble-of.ts';
import { troubleWords } from './trouble-words.ts';

const free = [{ startsAt: '2026-11-24T01:15:00.000Z', endsAt: '2026-11-24T01:45:00.000Z', providerId: 'x' }];

test('who lost a time is shown others, or the days where there are none', () => {
  expect(troubleOf({ reason: 'slot-taken', facts: { free } }, 'hold')).toEqual({
    ...{ sentence: 'slot-taken', free, help: null },
  });
  expect(troubleOf({ reason: 'hold-expired', facts: {} }, 'request')).toMatchObject({
    ...{ sentence: 'hold-expired-none', help: 'elsewhere' },
  });
});

test('two that are held and three that are not confirmed are told apart by the step', () => {
  const refused = { reason: 'too-many-bookings', facts: {} } as const;
  expect(troubleOf(refused, 'hold').sentence).toBe('too-many-holds');
  expect(troubleOf(refused, 'request').sentence).toBe('too-many-bookings');
});

test('whatever is refused is said in a sentence, and there is a way on', () => {
  const reasons = [...Object.keys(reasonCodes), 'no-answer'] as Parameters<typeof troubleOf>[0]['reason'][];
  for (const step of ['hold', 'request'] as const) {
    for (const reason of reasons) {
      const { sentence, free: times, help } = troubleOf({ reason, facts: { free } }, step);
      expect(troubleWords.fil[sentence].length, reason).toBeGreaterThan(20);
      expect(help !== null || times.length > 0, reason).toBe(true);
    }
  }
});
