import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDesk } from '../../testing/appointment-rows.ts';
import { type Daybook, startDaybook } from '../../testing/daybook.ts';
import { openShop } from '../../testing/lakeshore.ts';
import { type Outbox, openOutbox } from '../../testing/outbox.ts';
import { openGateway } from '../../testing/post.ts';

let gateway: Awaited<ReturnType<typeof openGateway>>;
let daybook: Daybook;
let desk: Awaited<ReturnType<typeof openDesk>>;
let outbox: Outbox;

beforeAll(async () => {
  gateway = await openGateway();
  daybook = await startDaybook({ messages: { smsUrl: gateway.url, smsToken: 'a-token' } });
  outbox = openOutbox(daybook);
});
beforeEach(async () => {
  daybook.clock.set('2026-06-10T00:00:00.000Z');
  await outbox.sql`truncate outgoing_messages cascade`;
  gateway.texts.length = 0;
  gateway.answer(200);
  desk = await openDesk(daybook, await openShop(daybook));
});
afterAll(async () => {
  await outbox.close();
  await daybook.close();
  await gateway.close();
});

const byPhone = async () =>
  await desk.book('2026-06-15T01:00:00.000Z', {
    clientId: await desk.addClient({ email: null, phone: '0917 555 0101' }),
  });

test('who has a telephone alone is texted site and time, and nothing of what for', async () => {
  const id = await byPhone();
  await desk.tell('booked', id);
  await desk.plan(id);
  await outbox.deliver();
  daybook.clock.set('2026-06-14T01:00:00.000Z');
  await outbox.deliver();
  expect(gateway.texts.map(({ to, text, authorization }) => [to, text, authorization])).toEqual([
    [
      '0917 555 0101',
      'Calamba Crossing: your appointment is booked for Monday, 15 June 2026, 09:00 (Asia/Manila, GMT+08:00).',
      'Bearer a-token',
    ],
    [
      '0917 555 0101',
      'Calamba Crossing: a reminder of your appointment, Monday, 15 June 2026, 09:00 (Asia/Manila, GMT+08:00).',
      'Bearer a-token',
    ],
  ]);
  const [first] = await outbox.sql`select id, message_id from outgoing_messages where kind = 'booked'`;
  expect(gateway.texts[0]?.id).toBe(first?.['id']);
});

test.each([
  [503, 'waiting'],
  [429, 'waiting'],
  [401, 'waiting'],
  [400, 'failed'],
])('a gateway that answers %i leaves it %s', async (status, state) => {
  gateway.answer(status);
  await desk.tell('booked', await byPhone());
  await outbox.deliver();
  expect(await outbox.states('booked')).toEqual([{ kind: 'booked', state, attempts: 1, lastError: String(status) }]);
});

test('a gateway that is not there is tried again', async () => {
  const gone = await openGateway();
  await gone.close();
  const elsewhere = await startDaybook({ beside: daybook, messages: { smsUrl: gone.url, smsToken: 'a-token' } });
  await desk.tell('booked', await byPhone());
  const there = openOutbox(elsewhere);
  await there.deliver();
  expect(await there.states('booked')).toEqual([
    { kind: 'booked', state: 'waiting', attempts: 1, lastError: 'ECONNREFUSED' },
  ]);
  await there.close();
  await elsewhere.close();
});

test('mail that cannot leave is kept even where texts do', async () => {
  await desk.tell('booked', await desk.book('2026-06-15T01:00:00.000Z'));
  await outbox.deliver();
  expect(await outbox.states('booked')).toMatchObject([{ kind: 'booked', state: 'kept' }]);
});
