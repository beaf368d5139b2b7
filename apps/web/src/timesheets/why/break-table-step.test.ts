import { expect, test } from 'vitest';
import { explanation, period, work } from '../testing/explanations.ts';
import { stepsOf } from './steps.ts';

test('B09 a break that nobody took is a step of its own, with the limit that made it due', () => {
  const edge = { by: 'break-table' as const, over: 360, minutes: 30 };
  const short = explanation({
    day: { periods: [period({})], flags: ['break-short'] },
    segments: [
      work('08:00', '14:00', { minutes: 360, endedBy: edge }),
      work('14:00', '14:10', {
        minutes: 10,
        kind: 'unpaid-break',
        tier: null,
        because: 'break-table',
        startedBy: edge,
      }),
    ],
  });
  const told = stepsOf('en', short, 'day').flatMap(({ title, text, lines }) => [
    title,
    ...(text ? [text] : []),
    ...lines.map(({ what, value }) => `${what} | ${value}`),
  ]);
  expect(told).toEqual(
    expect.arrayContaining([
      'Break that was not taken is deducted',
      'Over 6 h of work, 30 min of break are due. What lacks is deducted, and no more than the work over that.',
      '14:00 to 14:10, deducted | −0.17 h',
      'Less break than the rules want',
    ]),
  );
  expect(told).not.toContain('The break is unpaid');
});
