import { calendarKind } from '@daybook/contract/calendar';
import { punchFlag, punchKind, punchMethod } from '@daybook/contract/clock';
import { heldReason } from '@daybook/contract/clock-queue';
import { kioskPurpose } from '@daybook/contract/directory';
import { answer, exceptionKind } from '@daybook/contract/exceptions';
import { languages } from '@daybook/contract/languages';
import { expect, test } from 'vitest';
import { valueText } from './value-text.ts';

test.each([
  ['kind', [...punchKind.options, ...exceptionKind.options, ...calendarKind.options]],
  ['method', punchMethod.options],
  ['why', heldReason.options],
  ['flags', punchFlag.options],
  ['answer', answer.options],
  ['purpose', kioskPurpose.options],
])('whatever %s can be is said in words', (field, values) => {
  for (const language of languages)
    for (const value of values) expect(valueText(language, field, value, {})).not.toBe(value);
});

test.each([
  ['workedMs', 27_000_000, '7 h 30'],
  ['businessDate', '2026-11-24', 'Tue 24 Nov'],
  ['employees', ['a', 'b'], 'Rhea, Jomar'],
  ['restDays', [1, 7], 'Monday, Sunday'],
  ['text', 'named', 'named'],
])('%s is shown as a reader knows it', (field, value, text) => {
  expect(valueText('en', field, value, { a: 'Rhea', b: 'Jomar' })).toBe(text);
});
