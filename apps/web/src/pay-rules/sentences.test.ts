import { type Preset, presets } from '@daybook/contract/pay-rules';
import { presetRules, presetSources } from '@daybook/rules/timesheets/presets';
import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

const textsOf = (preset: Preset, language: 'en' | 'fil' = 'en') =>
  sentencesOf(language, presetRules[preset]).map(({ text }) => text);

test('the rules of the Philippines in words', () => {
  expect(textsOf('philippines')).toEqual([
    'Over 8 h a day is overtime at 1.25.',
    'On rest days, special days and holidays overtime is 1.30 of that day’s own rate.',
    'From 22:00 to 6:00 adds 10 % to the hour’s rate.',
    'Sunday is the rest day of whoever has no other.',
    'Work on a rest day is paid at 1.30.',
    'Work on a special day is paid at 1.30.',
    'Work on a special day that is a rest day too is paid at 1.50.',
    'Work on a regular holiday is paid at 2.00.',
    'Work on a regular holiday that is a rest day too is paid at 2.60.',
    'A regular holiday that nobody works is paid as 8 h at 1.00.',
    'Breaks of up to 20 min are paid, longer ones are not.',
    'A break from 21 min to 44 min is flagged, since it is neither a rest nor a meal, and is not paid.',
    'People are paid twice a month, for the days from the 1st and from the 16th.',
    'The workweek begins on Monday.',
    'A shift across midnight counts whole to the date on which it began.',
    'Punches are valued to the minute.',
  ]);
});

test('the rules of California name both limits of a day, the week, the seventh day and the meals', () => {
  expect(textsOf('california')).toEqual(
    expect.arrayContaining([
      'Over 8 h a day is overtime at 1.50.',
      'Over 12 h a day is double time at 2.00.',
      'Over 40 h a week is overtime at 1.50. Hours that are overtime of a day are not counted twice.',
      'The seventh day worked in one workweek is overtime at 1.50 up to 8 h, and double time at 2.00 after that.',
      'A shift longer than 5 h needs a meal of at least 30 min that begins within 5 h of its start.',
      'When a meal was not as it has to be, 1 h of pay is owed, once a day.',
      'People are paid every two weeks, counted from 4 January 2026.',
    ]),
  );
});

test('no law at all is said too', () => {
  expect(textsOf('none')).toEqual([
    'No hour is overtime.',
    'The night adds nothing.',
    'No weekday is for rest, unless one is set for the person.',
    'Rest days, special days and holidays are paid like any other day.',
    'No break is paid.',
    'People are paid every week.',
    'The workweek begins on Monday.',
    'A shift across midnight counts whole to the date on which it began.',
    'Punches are valued to the minute.',
  ]);
});

test.each([
  ['nearest', 'Punches are valued to the nearest 15 min. What was punched stays as it was.'],
  ['up', 'Punches are valued at the next 15 min, rounded up. What was punched stays as it was.'],
  ['down', 'Punches are valued at the last 15 min, rounded down. What was punched stays as it was.'],
] as const)('rounding %s is said', (direction, text) => {
  const rules = { ...presetRules.none, rounding: { minutes: 15 as const, direction } };
  expect(sentencesOf('en', rules).at(-1)?.text).toBe(text);
});

test.each(presets)('%s says as much in Filipino, and of the same parts', (preset) => {
  const parts = (language: 'en' | 'fil') => sentencesOf(language, presetRules[preset]).map(({ part }) => part);
  expect(parts('fil')).toEqual(parts('en'));
  expect(textsOf(preset, 'fil')).not.toEqual(textsOf(preset));
});

test.each(presets)('every source of %s has a sentence that it stands under', (preset) => {
  const said = new Set(sentencesOf('en', presetRules[preset]).map(({ part }) => part));
  expect(presetSources[preset].filter(({ rule }) => !said.has(rule))).toEqual([]);
});

test('B09 a table of breaks says each row, and what happens with what was not taken', () => {
  const table = (lacking: 'flag' | 'deduct') =>
    sentencesOf('en', { ...presetRules.none, breakTable: { rows: [{ over: 360, minutes: 30 }], lacking } })
      .filter(({ part }) => part === 'break-table')
      .map(({ text }) => text);
  expect(table('flag')).toEqual([
    'More than 6 h of work needs at least 30 min of unpaid break.',
    'When less was taken, the day is flagged, and nothing is deducted.',
  ]);
  expect(table('deduct')[1]).toContain('never more than the work over that limit');
});
