import { appointmentId, employeeId, serviceId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { expect, test } from 'vitest';
import { emptyDraft } from './draft.ts';
import { chosenService, type Offered, stepBefore, stepFor } from './steps.ts';

function offered(name: string): Offered {
  const said = { name, nameFil: null, duration: 30, price: null, selfBooking: 'book' as const, notice: 0 };
  return { id: serviceId.parse(newId()), ...said, providers: [] };
}
const [one, two] = [offered('Check-up'), offered('Vaccination')];
const held = {
  ...{ id: appointmentId.parse(newId()), providerId: employeeId.parse(newId()), overAt: 0 },
  ...{ startsAt: '2026-11-24T01:15:00.000Z', endsAt: '2026-11-24T01:45:00.000Z' },
};
const sent = {
  ...{ id: held.id, name: 'Paz', email: 'paz@example.org', phone: null, birthDate: null, note: null },
  language: 'fil' as const,
};

test('where one service is offered nobody is asked which', () => {
  expect(chosenService({ services: [one] }, emptyDraft)).toBe(one);
  expect(chosenService({ services: [one, two] }, emptyDraft)).toBeNull();
  expect(chosenService({ services: [one, two] }, { ...emptyDraft, serviceId: two.id })).toBe(two);
});

test('an address leads no further than what is known', () => {
  expect(stepFor('form', emptyDraft, null)).toBe('service');
  expect(stepFor('form', emptyDraft, one)).toBe('when');
  expect(stepFor('form', { ...emptyDraft, held }, one)).toBe('form');
  expect(stepFor('service', { ...emptyDraft, held }, one)).toBe('service');
  expect(stepFor('nonsense', { ...emptyDraft, held }, one)).toBe('when');
});

test('what was sent is shown, whatever the address says', () => {
  expect(stepFor('form', { ...emptyDraft, held, sent }, one)).toBe('sent');
});

test('the way back goes one step, and past a choice of one', () => {
  expect([stepBefore('form', 1), stepBefore('when', 2), stepBefore('when', 1), stepBefore('sent', 2)]).toEqual([
    'when',
    'service',
    null,
    null,
  ]);
});
