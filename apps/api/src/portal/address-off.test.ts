import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { addClient, clientFields } from '../testing/client-inputs.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { openShop, password } from '../testing/lakeshore.ts';
import { type Outbox, openOutbox } from '../testing/outbox.ts';
import { portalOf } from '../testing/portal.ts';

let daybook: Daybook;
let outbox: Outbox;
let shop: Awaited<ReturnType<typeof openShop>> & { daybook: Daybook };
let slug: string;

beforeAll(async () => {
  daybook = await startDaybook();
  outbox = openOutbox(daybook);
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await outbox.close();
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = { daybook, ...(await openShop(daybook)) };
  slug = (await portalOf(shop)).slug;
});

/** The links that went to the address. */
async function linksTo(email: string): Promise<string[]> {
  await outbox.deliver();
  const { items } = await shop.owner.api.messages.mailbox.list.query({});
  return items.flatMap(({ id, recipient, kind }) => (recipient === email && kind === 'portal-link' ? id : []));
}

async function register(email: string, fields: { name: string; birthDate: string }) {
  const browser = daybook.browser();
  await browser.api.portal.register.mutate({ slug, phone: null, language: 'en', email, ...fields });
  const [id] = await linksTo(email);
  if (!id) throw new Error('no link came');
  const { text } = await shop.owner.api.messages.mailbox.get.query({ id });
  const token = /\/portal\/welcome#([\w-]{43})/.exec(text)?.[1] ?? '';
  await browser.api.portal.confirm.mutate({ token, password });
  return browser;
}

test('a parent whose address was on the record of a child who is of age is out once the desk takes it off', async () => {
  const email = 'mother@example.org';
  const grown = { name: 'Ben Cruz', birthDate: '2008-06-15' };
  const child = await addClient(shop, { ...clientFields, ...grown, email });
  const mother = await register(email, grown);
  expect((await mother.api.portal.me.query()).id).toBe(child);
  await shop.owner.api.clients.update.mutate({ id: child, version: 1, ...clientFields, ...grown, email: null });
  expect((await refusal(mother.api.portal.me.query())).reason).toBe('not-signed-in');
  const again = mother.api.portal.signIn.mutate({ slug, login: email, password });
  expect((await refusal(again)).reason).toBe('sign-in-failed');
  await mother.api.portal.forgot.mutate({ slug, email });
  expect(await linksTo(email)).toHaveLength(1);
});

test('whose address on record is another comes in by that one, by registering with it, and no more by the old one', async () => {
  const who = { name: 'Luz Cruz', birthDate: '1990-01-02' };
  const before = await register('old@example.org', who);
  const { id } = await before.api.portal.me.query();
  await shop.owner.api.clients.update.mutate({ id, version: 1, ...clientFields, ...who, email: 'new@example.org' });
  expect((await refusal(before.api.portal.me.query())).reason).toBe('not-signed-in');
  const after = await register('new@example.org', who);
  expect(await after.api.portal.me.query()).toMatchObject({ id, login: 'new@example.org' });
});
