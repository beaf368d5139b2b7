import type { PunchKind } from '@daybook/contract/clock';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessDate } from '../business-date.ts';
import { type Known, placeAmong, repeatedPress } from './place-among.ts';

const site = { zone: 'Asia/Manila', dayStart: '04:00', longestShift: 960 };
const at = (text: string) => Date.parse(`2026-06-${text}:00+08:00`);
const known = (...marks: [PunchKind, string][]): Known[] => {
  let date = '';
  return marks.map(([kind, text], index) => {
    if (kind === 'in') date = businessDate(at(text), site);
    return { id: `p${index}`, kind, at: at(text), businessDate: date };
  });
};

test.each<[string, Known[], PunchKind, string, object]>([
  ['the first in', [], 'in', '15T08:00', { businessDate: '2026-06-15', fits: true }],
  ['an in when in', known(['in', '15T08:00']), 'in', '15T09:00', { businessDate: '2026-06-15', fits: false }],
  ['an out with no in', [], 'out', '15T17:00', { businessDate: '2026-06-15', fits: false }],
  [
    'T11 the out of a night shift counts to the day that it began',
    known(['in', '15T22:00']),
    'out',
    '16T06:00',
    { businessDate: '2026-06-15', fits: true },
  ],
  [
    'an in that came before an out which is there already',
    known(['out', '15T17:00']),
    'in',
    '15T08:00',
    { businessDate: '2026-06-15', fits: true },
  ],
  [
    'K08 a new in after a forgotten out',
    known(['in', '15T09:00']),
    'in',
    '16T09:02',
    { businessDate: '2026-06-16', fits: true },
  ],
])('%s', (_title, before, kind, text, place) => {
  expect(placeAmong(before, kind, at(text), site)).toEqual(place);
});

test('K01 a press less than a minute from one of its kind is the same press', () => {
  const before = known(['in', '15T08:00']);
  expect(repeatedPress(before, 'in', at('15T08:00') + 59_999)?.id).toBe('p0');
  expect(repeatedPress(before, 'in', at('15T08:00') - 59_999)?.id).toBe('p0');
  expect(repeatedPress(before, 'in', at('15T08:01'))).toBeUndefined();
  expect(repeatedPress(before, 'out', at('15T08:00'))).toBeUndefined();
});

test('in whatever order the punches of a day arrive, the same ones count, and none twice', () => {
  const day = known(['in', '15T08:00'], ['break-start', '15T12:00'], ['break-end', '15T12:30'], ['out', '15T17:00']);
  fc.assert(
    fc.property(fc.shuffledSubarray([...day, ...day], { minLength: 8 }), (arriving) => {
      let counted: Known[] = [];
      for (const [index, punch] of arriving.entries()) {
        if (repeatedPress(counted, punch.kind, punch.at)) continue;
        const place = placeAmong(counted, punch.kind, punch.at, site);
        counted = [...counted, { ...punch, id: `c${index}`, businessDate: place.businessDate }].sort(
          (a, b) => a.at - b.at,
        );
      }
      expect(counted.map(({ kind }) => kind)).toEqual(day.map(({ kind }) => kind));
      expect(new Set(counted.map(({ businessDate }) => businessDate))).toEqual(new Set(['2026-06-15']));
    }),
  );
});
