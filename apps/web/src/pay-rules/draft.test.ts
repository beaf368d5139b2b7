import { presets, ruleSet } from '@daybook/contract/pay-rules';
import { presetRules } from '@daybook/rules/timesheets/presets';
import { expect, test } from 'vitest';
import { faultPaths } from '../form/fields.ts';
import { type Draft, draftOf, fieldAt, rulesOf } from './draft.ts';

test.each(presets)('%s is the same after it was laid out in the form', (preset) => {
  expect(rulesOf(draftOf(presetRules[preset]))).toEqual(presetRules[preset]);
});

test('odd values stay what they are', () => {
  const rules = {
    ...presetRules.philippines,
    payPeriod: { kind: 'monthly' as const, from: 26 },
    rounding: { minutes: 6 as const, direction: 'down' as const },
    weekly: { over: 48 * 60 + 20 },
    breakTable: {
      rows: [
        { over: 360, minutes: 30 },
        { over: 540, minutes: 45 },
      ],
      lacking: 'deduct' as const,
    },
    pay: { ...presetRules.philippines.pay, overtime: 12_345, night: 1_050 },
  };
  expect(rulesOf(draftOf(rules))).toEqual(rules);
});

const wrong: [Partial<Draft>, string][] = [
  [{ dailyOvertime: '8h' }, 'dailyOvertime'],
  [{ dailyOvertime: '12', dailyDouble: '8' }, 'dailyOvertime'],
  [{ weekly: 'forty' }, 'weekly'],
  [{ overtime: '1,2o0' }, 'overtime'],
  [{ nightFrom: '22:00', nightTo: '' }, 'nightTo'],
  [{ nightFrom: '25', nightTo: '6' }, 'nightFrom'],
  [{ nightAdded: '-1' }, 'nightAdded'],
  [{ paidUpTo: '1.5' }, 'paidUpTo'],
  [{ payKind: 'semi-monthly', first: '16', second: '1' }, 'second'],
  [{ payKind: 'monthly', monthFrom: '31' }, 'monthFrom'],
  [{ payKind: 'fortnightly', anchor: '' }, 'anchor'],
  [{ restDays: [1, 2, 3, 4, 5, 6, 7] }, 'restDays'],
  [{ unworkedHours: '' }, 'unworkedHours'],
  [{ breakRows: [{ over: '6', minutes: '' }] }, 'breakRows'],
  [
    {
      breakRows: [
        { over: '9', minutes: '45' },
        { over: '6', minutes: '30' },
      ],
    },
    'breakRows',
  ],
  [{ meals: [{ ifOver: '5', minutes: '', by: '5' }] }, 'meals'],
];

test.each(wrong)('%j is found at its field', (typed, field) => {
  const rules = rulesOf({ ...draftOf(presetRules.philippines), ...typed });
  const paths = faultPaths(ruleSet, rules).map((path) => fieldAt(`rules.${path}`));
  expect([...new Set(paths)]).toEqual([field]);
});

test('a path that is no rule keeps its name', () => {
  expect(['name', 'from', 'note'].map(fieldAt)).toEqual(['name', 'from', 'note']);
});
