import type { ReportFieldValue } from '@daybook/contract/report-fields';
import { expect, test } from 'vitest';
import { checksOf, type Written } from './checks.ts';
import { templatePresets } from './presets.ts';

const photo = 'section.till.reading';

/** What is open of a shop's report. */
function open(fields: Record<string, ReportFieldValue>, more: Partial<Written> = {}): string[] {
  const written: Written = {
    ...{ fields: new Map(Object.entries(fields)), template: templatePresets.shop, locked: true, attached: [photo] },
    ...{ sending: false, stillIn: false, overShown: false, ...more },
  };
  return checksOf(written)
    .filter(({ done }) => !done)
    .map(({ check, field }) => (field === null ? check : `${check} ${field}`));
}

test('C13 nothing sold is enough; nothing said is not', () => {
  expect(open({ 'cash.float': 0 })).toEqual([]);
  expect(open({})).toEqual(['float cash.float']);
});

test.each<[string, Record<string, ReportFieldValue>, Partial<Written>, string[]]>([
  ['a count that is not locked', {}, { locked: false }, ['count']],
  ['a photo that has not come', {}, { attached: [] }, [`photo ${photo}`]],
  ['a photo of another field', {}, { attached: ['deposit'] }, [`photo ${photo}`]],
  ['what is still on its way', {}, { sending: true }, ['uploads']],
  ['a till without its slip', { 'tender.card.till': 5 }, {}, ['tender tender.card.slip']],
  ['a till of nothing without its slip', { 'tender.card.till': 0 }, {}, ['tender tender.card.slip']],
  ['a till with its slip', { 'tender.card.till': 5, 'tender.card.slip': 4 }, {}, []],
  ['a slip without its till', { 'tender.card.slip': 4 }, {}, ['tender tender.card.till']],
  ['people who are in', {}, { stillIn: true }, ['still-in reason.still-in']],
  [
    'people who are in, and four letters',
    { 'reason.still-in': ' Rush ' },
    { stillIn: true },
    ['still-in reason.still-in'],
  ],
  ['people who are in, and why', { 'reason.still-in': 'Stock take' }, { stillIn: true }, []],
  ['over the limit', {}, { overShown: true }, ['variance reason.variance']],
  ['over the limit, and why', { 'reason.variance': 'A drop too few' }, { overShown: true }, []],
])('%s', (_, fields, more, expected) => {
  expect(open({ 'cash.float': 0, ...fields }, more)).toEqual(expected);
});

test('a health centre answers what its template wants, and nought is an answer', () => {
  const template = templatePresets['health-centre'];
  const answered = { 'section.care.walk-ins': 0, 'section.care.referrals': 0, 'section.care.cold-chain': 'in-range' };
  expect(open({ 'cash.float': 0, ...answered }, { template })).toEqual([]);
  expect(open({ 'cash.float': 0, ...answered, 'section.care.cold-chain': ' ' }, { template })).toEqual([
    'required section.care.cold-chain',
  ]);
  expect(open({}, { template: { ...template, cash: false }, locked: false })).toEqual([
    'required section.care.walk-ins',
    'required section.care.referrals',
    'required section.care.cold-chain',
  ]);
});
