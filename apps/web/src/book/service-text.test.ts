import { employeeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { expect, test } from 'vitest';
import { aboutService, nameOfService } from './service-text.ts';

const [grace, ben] = [employeeId.parse(newId()), employeeId.parse(newId())];
const service = {
  ...{ nameFil: 'Pagsukat ng presyon', duration: 15, notice: 0, selfBooking: 'book' as const },
  price: { amount: 0, currency: 'PHP' },
  providers: [
    { id: grace, calledName: 'Grace' },
    { id: ben, calledName: 'Ben' },
  ],
};

test('a service is told with how long, how much and by whom', () => {
  expect(aboutService('fil', service, grace)).toBe('15 minuto, libre, kay Grace');
  expect(aboutService('en', { ...service, price: { amount: 45_000, currency: 'PHP' } })).toBe('15 min, ₱450.00');
  expect(aboutService('en', { ...service, price: null, selfBooking: 'ask' })).toBe('15 min, the site confirms it');
});

test('a service without a name in Filipino has one name', () => {
  expect(nameOfService('fil', { name: 'Check-up', nameFil: null })).toBe('Check-up');
  expect(nameOfService('en', { name: 'Check-up', nameFil: 'Pagsusuri' })).toBe('Check-up');
});
