import type { Language } from '@daybook/contract/values';
import { expect, test } from 'vitest';
import { sentenceOf, spokenIn } from './speech.ts';

const both: Language[] = ['en', 'fil'];
const voices = (...langs: string[]) => langs.map((lang) => ({ lang }));

test.each<[string, string[], Language[]]>([
  ['both when no voice is named', [], ['en', 'fil']],
  ['both when both have a voice', ['en-US', 'fil-PH'], ['en', 'fil']],
  ['both when Filipino is called Tagalog', ['tl_PH', 'en_GB'], ['en', 'fil']],
  ['the one that has a voice', ['en-US', 'de-DE'], ['en']],
  ['neither when others alone have one', ['de-DE', 'fi-FI'], []],
])('speaks %s', (_, langs, expected) => {
  expect(spokenIn(both, voices(...langs))).toEqual(expected);
});

test.each<[Language, string]>([
  ['en', 'Number P 0 0 4. Room 2.'],
  ['fil', 'Numero P 0 0 4. Sa Room 2.'],
])('says a call in %s sign by sign', (language, expected) => {
  expect(sentenceOf(language, { number: 'P004', room: 'Room 2' })).toBe(expected);
});
