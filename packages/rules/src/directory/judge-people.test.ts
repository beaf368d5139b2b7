import { siteId } from '@daybook/contract/ids';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgePeople, type Known, siteKey } from './judge-people.ts';

const calamba = siteId.parse('00000000-0000-4000-8000-000000000001');
const banos = siteId.parse('00000000-0000-4000-8000-000000000002');
const known: Known = {
  sites: new Map([
    [siteKey('Calamba'), calamba],
    [siteKey('Los Baños'), banos],
  ]),
  people: new Map([['007', 'Rhea Mae Santiago']]),
  siteId: calamba,
  language: 'fil',
};
const mapping = { number: 0, name: 1, calledName: 2, language: 3, sites: 4 };
const judge = (lines: string[][], more: Partial<Known> = {}, columns: Parameters<typeof judgePeople>[1] = mapping) =>
  judgePeople(
    lines.map((cells, index) => ({ row: index + 1, line: index + 2, cells })),
    columns,
    { ...known, ...more },
  );

test('a row is a person: called by the first name, in the account’s language and at the site given, unless it says otherwise', () => {
  const { new: people, bad } = judge([
    [' 00123 ', 'Ana Lim'],
    ['124', 'Jomar Villanueva', 'Jom', 'English', 'los  baños; CALAMBA; Los Baños'],
  ]);
  expect(bad).toEqual([]);
  expect(people).toEqual([
    { number: '00123', name: 'Ana Lim', calledName: 'Ana', language: 'fil', sites: [calamba] },
    { number: '124', name: 'Jomar Villanueva', calledName: 'Jom', language: 'en', sites: [banos, calamba] },
  ]);
});

test.each([
  [['', 'Ana'], 'number', 'missing', ''],
  [['1', ''], 'name', 'missing', ''],
  [['1'.repeat(21), 'Ana'], 'number', 'too-long', '1'.repeat(21)],
  [['1', 'A'.repeat(81)], 'name', 'too-long', 'A'.repeat(81)],
  [['1', 'Ana', 'A'.repeat(41)], 'calledName', 'too-long', 'A'.repeat(41)],
  [['1', 'Ana\nLim'], 'name', 'not-text', 'Ana Lim'],
  [['1', 'Ana', '', 'Klingon'], 'language', 'unknown-language', 'Klingon'],
  [['1', 'Ana', '', '', 'Calamba; Manila'], 'sites', 'unknown-site', 'Manila'],
  [['007', 'Somebody Else'], 'number', 'number-taken', '007'],
])('%j is bad by its %s: %s', (cells, field, fault, value) => {
  expect(judge([cells])).toEqual({ new: [], same: 0, bad: [{ row: 1, line: 2, field, fault, value }] });
});

test('without a site of its own or one for all a row lacks one', () => {
  expect(judge([['1', 'Ana']], { siteId: undefined }).bad).toMatchObject([{ field: 'sites', fault: 'missing' }]);
});

test('a bad row tells all its faults, and one of an earlier row’s number is its double', () => {
  const { bad } = judge([
    ['9', '', '', 'xx'],
    ['9', 'Ana'],
  ]);
  expect(bad.map(({ row, field, fault }) => [row, field, fault])).toEqual([
    [1, 'name', 'missing'],
    [1, 'language', 'unknown-language'],
    [2, 'number', 'twice'],
  ]);
});

test('whoever is there under the number is the same, whatever else the row says, and is not added again', () => {
  expect(judge([['007', 'RHEA MAE  Santiago', '', 'xx', 'Nowhere']])).toEqual({ new: [], same: 1, bad: [] });
});

test('any cells: each row is new, the same or bad, no number is new twice, and what was added is the same the next time', () => {
  const cell = fc.oneof(
    fc.constantFrom('1', '2', '007', 'Ana Lim', 'Calamba', 'en', ''),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (lines) => {
      const first = judge(lines);
      expect(first.new.length + first.same + new Set(first.bad.map(({ row }) => row)).size).toBe(lines.length);
      const numbers = first.new.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
      const people = new Map([...known.people, ...first.new.map(({ number, name }) => [number, name] as const)]);
      expect(judge(lines, { people }).new).toEqual([]);
    }),
  );
});
