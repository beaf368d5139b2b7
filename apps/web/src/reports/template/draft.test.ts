import { templatePresets } from '@daybook/rules/reports/presets';
import { expect, test } from 'vitest';
import { asType, draftOf, moved, newField, newKeyed, templateOf } from './draft.ts';

const currencies = ['PHP', 'JPY'];

test('both presets are saved as they are when nothing is changed', () => {
  for (const preset of Object.values(templatePresets))
    expect(templateOf(draftOf('en', preset, currencies))).toEqual({ template: preset });
});

test('amounts are read in the minor units of their currency, coins the largest first and each once', () => {
  const draft = draftOf('en', templatePresets.shop, currencies);
  const typed = {
    ...draft,
    limits: { PHP: '1,200.5', JPY: '300' },
    denominations: { PHP: '0.25 1000 20 20', JPY: '' },
  };
  expect(templateOf(typed)).toMatchObject({
    template: { varianceLimits: { PHP: 120_050, JPY: 300 }, denominations: { PHP: [100_000, 2_000, 25] } },
  });
});

test('what is no amount, no number and without a name is told by where it stands', () => {
  const draft = draftOf('en', templatePresets.shop, currencies);
  const wrong = {
    limits: { PHP: '1,2o0', JPY: '' },
    denominations: { PHP: '1000 a', JPY: '' },
    remind: 'x',
    template: { ...draft.template, dueTime: '25:00', approvers: [], tenders: [newKeyed()] },
  };
  const found = templateOf(wrong);
  expect('faults' in found && found.faults).toEqual(
    expect.arrayContaining([
      'limits.PHP',
      'denominations.PHP',
      'remindBefore',
      'dueTime',
      'approvers',
      'tenders.0.label.en',
    ]),
  );
});

test('a choice has two options to begin with, and another type has none', () => {
  const choice = asType(newField(), 'choice');
  expect(choice.options).toHaveLength(2);
  expect(asType(choice, 'note').options).toBeNull();
});

test('an item is moved by one place, and not over the end', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
