import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queuedTime } from './queued-time.ts';

const minute = 60_000;
const hour = 60 * minute;
const now = Date.parse('2026-06-15T04:00:00Z');
const inStep = { sentAt: now, receivedAt: now };

test.each([
  ['a tablet in step', { occurredAt: now - hour, elapsedMs: hour, skewMs: 0 }, inStep, -hour, false, null],
  [
    'a clock set back an hour while the page lives',
    { occurredAt: now - 2 * hour, elapsedMs: hour, skewMs: -hour },
    { sentAt: now - hour, receivedAt: now },
    -hour,
    true,
    null,
  ],
  [
    'a clock set back, the page opened since and the skew unknown',
    { occurredAt: now - 2 * hour, elapsedMs: null, skewMs: null },
    { sentAt: now - hour, receivedAt: now },
    -hour,
    true,
    null,
  ],
  [
    'a clock set right again before the sending',
    { occurredAt: now - 2 * hour, elapsedMs: null, skewMs: -hour },
    inStep,
    -hour,
    true,
    null,
  ],
  [
    'four minutes ahead is nothing odd',
    { occurredAt: now, elapsedMs: 1, skewMs: 4 * minute },
    inStep,
    -4 * minute,
    false,
    null,
  ],
  [
    'K06 15 min in the future',
    { occurredAt: now + 15 * minute, elapsedMs: null, skewMs: 0 },
    inStep,
    15 * minute,
    false,
    'in-future',
  ],
  ['K06 30 s ahead is the present', { occurredAt: now + 30_000, elapsedMs: null, skewMs: 0 }, inStep, 0, false, null],
  ['K07 72 h old', { occurredAt: now - 72 * hour, elapsedMs: null, skewMs: 0 }, inStep, -72 * hour, false, null],
  [
    'K07 older than 72 h',
    { occurredAt: now - 72 * hour - 1, elapsedMs: null, skewMs: 0 },
    inStep,
    -72 * hour - 1,
    false,
    'too-old',
  ],
] as const)('%s', (_title, told, batch, from, skewed, odd) => {
  expect(queuedTime(told, batch)).toEqual({ at: now + from, skewed, odd });
});

test('whatever a clock is set to, a tablet that measured its skew tells the right time', () => {
  const skews = fc.integer({ min: -400 * 24 * hour, max: 400 * 24 * hour });
  const ages = fc.integer({ min: 0, max: 72 * hour });
  fc.assert(
    fc.property(skews, ages, skews, (skewMs, age, later) => {
      const told = { occurredAt: now - age + skewMs, elapsedMs: age, skewMs };
      expect(queuedTime(told, { sentAt: now + later, receivedAt: now }).at).toBe(now - age);
    }),
  );
});

test('what is taken for a fact is never in the future and never older than three days', () => {
  const ms = fc.integer({ min: -1e12, max: 1e12 });
  fc.assert(
    fc.property(ms, fc.option(ms), fc.option(fc.nat(1e12)), ms, (offset, skewMs, elapsedMs, sent) => {
      const time = queuedTime({ occurredAt: now + offset, elapsedMs, skewMs }, { sentAt: now + sent, receivedAt: now });
      if (time.odd !== null) return;
      expect(time.at).toBeLessThanOrEqual(now);
      expect(time.at).toBeGreaterThanOrEqual(now - 72 * hour);
    }),
  );
});
