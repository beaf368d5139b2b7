import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { openDesk } from '../testing/appointment-rows.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, foundOrganization, openShop, password } from '../testing/lakeshore.ts';
import { type Outbox, openOutbox } from '../testing/outbox.ts';
import { openPostOffice } from '../testing/post.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let desk: Awaited<ReturnType<typeof openDesk>>;
let outbox: Outbox;

beforeAll(async () => {
  daybook = await startDaybook();
  outbox = openOutbox(daybook);
});
beforeEach(async () => {
  daybook.clock.set('2026-06-10T00:00:00.000Z');
  await outbox.sql`truncate outgoing_messages cascade`;
  shop = await openShop(daybook);
  desk = await openDesk(daybook, shop);
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await outbox.close();
  await daybook.close();
});

test('without a mail server messages are kept locked, and the owner alone reads them', async () => {
  const [one, two] = [await desk.book('2026-06-15T01:00:00.000Z'), await desk.book('2026-06-16T01:00:00.000Z')];
  await desk.tell('booked', one);
  await desk.tell('booked', two);
  await outbox.deliver();
  const first = await shop.owner.api.messages.mailbox.list.query({ limit: 1 });
  const second = await shop.owner.api.messages.mailbox.list.query({ limit: 1, cursor: first.nextCursor ?? '' });
  expect(second.nextCursor).toBeNull();
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(2);
  const [item] = first.items;
  expect(item).toMatchObject({
    kind: 'booked',
    channel: 'mail',
    language: 'en',
    subject: expect.stringContaining('appointment'),
  });
  const whole = await shop.owner.api.messages.mailbox.get.query({ id: item?.id ?? '' });
  expect(whole.text).toContain('https://daybook.test/b/');
  expect(whole.calendar).toContain('METHOD:REQUEST');
  const [stored] = await outbox.sql<{ locked: string }[]>`select locked from kept_messages`;
  expect(Buffer.from(stored?.locked ?? '', 'base64url').toString()).not.toContain('appointment');
  const other = await foundOrganization(daybook, 'Riverside');
  expect((await refusal(other.owner.api.messages.mailbox.get.query({ id: item?.id ?? '' }))).reason).toBe('not-found');
  expect((await other.owner.api.messages.mailbox.list.query({})).items).toEqual([]);
  const manager = await addAccount(daybook, shop.owner, 'manager');
  expect((await refusal(manager.api.messages.mailbox.list.query({}))).reason).toBe('not-allowed');
});

test('what was kept goes after 30 days', async () => {
  await desk.tell('booked', await desk.book('2026-09-15T01:00:00.000Z'));
  await outbox.deliver();
  daybook.clock.forward(30 * 24 * 3_600_000);
  await sweep(daybook.house, 0);
  expect(await outbox.sql`select from kept_messages`).toHaveLength(1);
  daybook.clock.forward(1);
  await sweep(daybook.house, 0);
  expect(await outbox.sql`select from kept_messages`).toHaveLength(0);
});

test('a telephone number is kept too where nothing leaves', async () => {
  const clientId = await desk.addClient({ email: null, phone: '0917 555 0101' });
  await desk.tell('booked', await desk.book('2026-06-15T01:00:00.000Z', { clientId }));
  await outbox.deliver();
  const { items } = await shop.owner.api.messages.mailbox.list.query({});
  expect(items).toMatchObject([{ channel: 'sms', recipient: '0917 555 0101' }]);
  expect((await shop.owner.api.messages.mailbox.get.query({ id: items[0]?.id ?? '' })).html).toBeNull();
});

test('where mail leaves there is no mailbox', async () => {
  const post = await openPostOffice();
  const beside = await startDaybook({ beside: daybook, messages: { smtpUrl: post.url, mailFrom: 'a@example.org' } });
  const browser = beside.browser();
  await browser.api.access.signIn.mutate({ login: shop.login, password });
  expect((await refusal(browser.api.messages.mailbox.list.query({}))).reason).toBe('not-found');
  await beside.close();
  await post.close();
});

test('a manager sees of the own sites what failed, and not of whom', async () => {
  await desk.tell('booked', await desk.book('2026-06-15T01:00:00.000Z'));
  await outbox.sql`update outgoing_messages set state = 'failed', last_error = '550'`;
  const elsewhere = await openShop(daybook);
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const [item] = (await manager.api.messages.list.query({ state: 'failed' })).items;
  expect(item).toMatchObject({ state: 'failed', lastError: '550', recipient: null, site: { id: shop.site } });
  const [same] = (await shop.owner.api.messages.list.query({ state: 'failed' })).items;
  expect(same?.recipient).toContain('@example.org');
  expect((await elsewhere.owner.api.messages.list.query({})).items).toEqual([]);
  const theirs = elsewhere.owner.api.messages.sendAgain.mutate({ id: item?.id ?? '' });
  expect((await refusal(theirs)).reason).toBe('not-found');
  await outbox.sql`update outgoing_messages set state = 'sent'`;
  const sent = manager.api.messages.sendAgain.mutate({ id: item?.id ?? '' });
  expect((await refusal(sent)).reason).toBe('not-from-here');
});
