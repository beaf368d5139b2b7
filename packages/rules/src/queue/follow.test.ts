import { appointmentStates } from '@daybook/contract/appointments';
import { ticketState } from '@daybook/contract/queue';
import { expect, test } from 'vitest';
import { canBecome } from '../appointments/life.ts';
import { appointmentAfter, canBe, ticketAfter } from './follow.ts';

test.each([
  ['arrived', null, 'waiting'],
  ['arrived', 'withdrawn', 'waiting'],
  ['arrived', 'called', 'waiting'],
  ['arrived', 'missed', null],
  ['arrived', 'waiting', null],
  ['in-service', 'waiting', 'called'],
  ['in-service', 'finished', 'called'],
  ['in-service', 'called', null],
  ['in-service', null, null],
  ['done', 'waiting', 'finished'],
  ['done', 'called', 'finished'],
  ['done', null, null],
  ['booked', 'waiting', 'withdrawn'],
  ['booked', 'missed', 'withdrawn'],
  ['booked', 'finished', null],
  ['no-show', null, null],
] as const)('an appointment that is %s makes of a ticket that is %s: %s', (appointment, ticket, expected) => {
  expect(ticketAfter(appointment, ticket)).toBe(expected);
});

test('what a ticket makes of its appointment changes the ticket no more', () => {
  for (const ticket of ticketState.options) {
    const appointment = appointmentAfter(ticket);
    if (appointment) expect(ticketAfter(appointment, ticket), ticket).toBeNull();
  }
});

test('what an appointment makes of a ticket stays so', () => {
  for (const appointment of appointmentStates)
    for (const ticket of [null, ...ticketState.options]) {
      const after = ticketAfter(appointment, ticket);
      if (after) expect(ticketAfter(appointment, after), `${appointment} ${ticket}`).toBeNull();
    }
});

test('each step of a ticket is one of its appointment too', () => {
  expect(canBecome('arrived', 'in-service')).toBe(true);
  expect(canBecome('in-service', 'arrived')).toBe(true);
  expect(canBecome('in-service', 'done')).toBe(true);
  expect(canBecome('done', 'in-service')).toBe(true);
});

test.each([
  ['called', ['waiting']],
  ['recalled', ['called', 'missed', 'finished']],
  ['transferred', ['waiting', 'called']],
  ['prioritized', ['waiting']],
  ['missed', ['waiting', 'called']],
  ['finished', ['called']],
] as const)('a ticket can be %s that is one of %j', (deed, states) => {
  expect(ticketState.options.filter((state) => canBe(deed, state))).toEqual(states);
});
