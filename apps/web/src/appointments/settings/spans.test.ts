import { expect, test } from 'vitest';
import { parseSpans, spansText } from './spans.ts';

test('spans are read as people write them, and shown so that they can be read again', () => {
  const spans = [
    { starts: '08:00', ends: '12:00' },
    { starts: '13:00', ends: '17:30' },
  ];
  expect(parseSpans('8-12, 13:00 – 1730')).toEqual(spans);
  expect(parseSpans(spansText(spans))).toEqual(spans);
});

test('nothing is no span, and what cannot be read is refused whole', () => {
  expect(parseSpans('  ')).toEqual([]);
  for (const wrong of ['8', '8-', '8-12-14', '8-12, noon', '25-26']) expect(parseSpans(wrong)).toBeNull();
});
