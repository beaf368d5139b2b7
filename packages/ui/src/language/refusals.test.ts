import { type Reason, reasonCodes } from '@daybook/contract/errors';
import { languages } from '@daybook/contract/languages';
import { expect, test } from 'vitest';
import { bookingRefusal } from './booking-refusals.ts';
import { decisionRefusal } from './decision-refusals.ts';
import { refusalSentence } from './refusals.ts';
import { reportRefusal } from './report-refusals.ts';

const now = Date.parse('2026-11-23T00:00:00.000Z');

test.each([
  ['en', 'pin-unknown', { triesLeft: 3 }, 'That is not it. 3 tries left.'],
  ['en', 'pin-unknown', { triesLeft: 1 }, 'That is not it. 1 try left.'],
  [
    'en',
    'pin-unknown',
    { triesLeft: 0, until: '2026-11-23T00:15:00.000Z' },
    'Too many wrong tries. Try again in 15 min.',
  ],
  ['en', 'pin-unknown', {}, 'That is not it. Try again.'],
  ['fil', 'pin-unknown', { triesLeft: 4 }, 'Hindi iyan. 4 na subok na lang.'],
  ['en', 'locked-out', { until: '2026-11-23T00:14:01.500Z' }, 'Too many wrong tries. Try again in 15 min.'],
  ['en', 'locked-out', { until: '2026-11-23T00:15:00.800Z' }, 'Too many wrong tries. Try again in 15 min.'],
  ['en', 'locked-out', { until: '2026-11-22T23:59:59.000Z' }, 'Too many wrong tries. Try again in 1 min.'],
  ['en', 'locked-out', {}, 'Too many wrong tries. Try again later.'],
  ['en', 'slow-down', { until: '2026-11-23T01:30:00.000Z' }, 'Too many requests. Try again in 1 h 30.'],
  // Of hours to sign and of leave alike: neither is made good later.
  ['en', 'period-locked', {}, 'This pay period is locked: its dates are paid, and stay as they were paid.'],
  ['fil', 'period-locked', {}, 'Sarado na ang pay period na ito: bayad na ang mga petsa nito, at hindi na mababago.'],
] as const)('%s %s %o reads "%s"', (language, reason, facts, sentence) => {
  expect(refusalSentence(language, reason, facts, now)).toBe(sentence);
});

test('every reason has a whole sentence of its own in every language', () => {
  for (const language of languages) {
    const unknown = decisionRefusal(language, 'fault', {}, now);
    const sentences = (Object.keys(reasonCodes) as Reason[]).map((reason) => {
      const decided = decisionRefusal(language, reason, {}, now);
      return decided === unknown ? bookingRefusal(language, reason, {}, now) : decided;
    });
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\.$/);
    expect(new Set(sentences).size).toBe(sentences.length);
  }
});

test('a file that cannot be read is told by what was asked for: a list of people, or a photo', () => {
  expect(refusalSentence('en', 'file-unreadable', {}, now)).toContain('CSV or XLSX');
  expect(reportRefusal('en', 'file-unreadable', {}, now)).toContain('no photo and no PDF');
});
