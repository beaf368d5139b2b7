import { clientId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, openClinic } from '../testing/appointments.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { openOutbox } from '../testing/outbox.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-06-08T00:00:00.000Z');
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const nine = '2026-06-09T01:00:00.000Z';
const ten = '2026-06-09T02:00:00.000Z';
const made = (fields: object = {}) => ({
  ...{ name: 'Rosalinda Tan', birthDate: '1961-04-02', phone: null, email: 'rosa@example.org' },
  ...{ language: 'fil' as const, reminders: true, ...fields },
});

async function clinic() {
  const opened = await openClinic(daybook);
  const { api } = opened.desk;
  const asked = (startsAt: string, client: object = {}) => ({
    ...booking(opened, startsAt),
    client: { id: clientId.parse(newId()), made: made(), ...client },
  });
  const names = async () => (await api.clients.list.query({ search: 'tan' })).items.map(({ name }) => name);
  const list = () => api.appointments.list.query({ siteId: opened.site, from: '2026-06-09', to: '2026-06-09' });
  return { ...opened, api, asked, names, list };
}

test('somebody new is written down with the booking, once however often it is sent, and told in the own language', async () => {
  const { api, asked, names, list } = await clinic();
  const one = asked(nine);
  const sent = await Promise.all([1, 2, 3].map(() => api.appointments.book.mutate(one)));
  for (const each of sent) expect(each.client).toMatchObject({ id: one.client.id, name: 'Rosalinda Tan' });
  expect(await names()).toEqual(['Rosalinda Tan']);
  expect((await list()).items).toHaveLength(1);
  const outbox = openOutbox(daybook);
  const told = await outbox.sql`
    select kind, language, due_at as "dueAt" from outgoing_messages where appointment_id = ${one.id} order by due_at`;
  expect(told).toEqual([
    { kind: 'booked', language: 'fil', dueAt: new Date(daybook.clock.now().getTime() + 3_000) },
    { kind: 'reminder-24h', language: 'fil', dueAt: new Date('2026-06-08T01:00:00.000Z') },
    { kind: 'reminder-2h', language: 'fil', dueAt: new Date('2026-06-08T23:00:00.000Z') },
  ]);
  await outbox.close();
});

test('where the place is gone, or the person is known, neither is written', async () => {
  const { api, asked, names, list } = await clinic();
  await api.appointments.book.mutate(asked(nine));
  const late = asked(nine, { made: made({ name: 'Teresita Tan', birthDate: null }) });
  expect((await refusal(api.appointments.book.mutate(late))).reason).toBe('slot-taken');
  expect(await names()).toEqual(['Rosalinda Tan']);
  const again = asked(ten);
  expect((await refusal(api.appointments.book.mutate(again))).reason).toBe('client-known');
  expect((await list()).items).toHaveLength(1);
  const namesake = { ...again, client: { ...again.client, despite: true } };
  expect(await api.appointments.book.mutate(namesake)).toMatchObject({ startsAt: ten });
  expect(await names()).toEqual(['Rosalinda Tan', 'Rosalinda Tan']);
});

test('who is no client of the organization cannot be booked for', async () => {
  const { api, asked } = await clinic();
  const nobody = { ...asked(nine), client: { id: clientId.parse(newId()) } };
  expect((await refusal(api.appointments.book.mutate(nobody))).reason).toBe('not-found');
});
