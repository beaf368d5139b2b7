import { newId } from '@daybook/contract/new-id';
import { expect, test } from 'vitest';
import { type Choice, clientOf, faultsIn, newChoice } from './choice.ts';

function written(fields: object, despite = false): Choice {
  const choice = newChoice('Ana Reyes');
  return choice.is === 'new' ? { ...choice, typed: { ...choice.typed, ...fields }, despite } : choice;
}

test('what was not typed of somebody new is none', () => {
  expect(clientOf(written({ phone: ' 0917 555 0101 ' }), 'fil')).toMatchObject({
    made: { name: 'Ana Reyes', birthDate: null, phone: '0917 555 0101', email: null, language: 'fil', reminders: true },
  });
});

test('somebody known is sent by id alone, and the same name twice only when it was said', () => {
  const id = newId();
  expect(clientOf({ is: 'known', id, name: 'Ana' }, 'en')).toEqual({ id });
  expect(clientOf(written({}, true), 'en')).toMatchObject({ despite: true });
  expect(clientOf({ is: 'none' }, 'en')).toBeNull();
});

test('what is not right is told by its field, and is not sent', () => {
  const wrong = { name: '', birthDate: '', phone: 'call me', email: 'ana', reminders: true };
  expect([...faultsIn(wrong)].sort()).toEqual(['email', 'name', 'phone']);
  expect(clientOf(written(wrong), 'en')).toBeNull();
});
