import type { Refused } from '@daybook/client/refused';
import { serviceId, ticketId } from '@daybook/contract/ids';
import type { TakenHere } from '@daybook/contract/queue-screens';
import { expect, test } from 'vitest';
import { sent } from './step.ts';
import { askFor } from './take.ts';

const asked = askFor(serviceId.parse('019ab000-0000-7000-8000-000000000001'), 'senior');
const taken: TakenHere = {
  id: ticketId.parse(asked.id),
  number: 'P001',
  lane: 'priority',
  date: '2026-11-23',
  joinedAt: '2026-11-23T01:00:00.000Z',
  ahead: 0,
  waitMinutes: 5,
};
const refused = (reason: Refused['reason']): Refused => ({ reason, facts: {}, fields: {}, requestId: undefined });

test('a number that was given is shown', () => {
  expect(sent(asked, { taken })).toEqual({ at: 'given', taken });
});

test.each<[Refused['reason'], boolean]>([
  ['no-answer', true],
  ['unavailable', true],
  ['slow-down', true],
  ['not-offered', false],
  ['kiosk-purpose', false],
])('after %s the same press may be sent again: %s', (reason, mayPass) => {
  expect(sent(asked, { refused: refused(reason) })).toEqual({ at: 'failed', asked, reason, mayPass });
});

test('each press has an id of its own', () => {
  expect(askFor(asked.serviceId, null).id).not.toBe(asked.id);
});
