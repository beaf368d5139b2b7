import { portalRegister } from '@daybook/contract/portal';
import { expect, test } from 'vitest';
import { wrongOf } from './wrong-of.ts';

const well = {
  ...{ slug: 'parian', name: 'Paz Aquino', birthDate: '1990-02-03', email: 'paz@example.org', phone: null },
  language: 'en',
};
const fields = ['name', 'email', 'birthDate', 'phone'] as const;

test('nothing is wrong with what the contract takes', () => {
  expect(wrongOf(portalRegister.input, well, fields)).toEqual([]);
});

test('what is wrong is named in the order of the form', () => {
  expect(wrongOf(portalRegister.input, { ...well, birthDate: '', phone: 'x', name: '' }, fields)).toEqual([
    'name',
    'birthDate',
    'phone',
  ]);
});
