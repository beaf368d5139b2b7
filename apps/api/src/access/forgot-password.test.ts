import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, foundOrganization } from '../testing/lakeshore.ts';
import { accountFields } from '../testing/new-things.ts';
import { type Outbox, openOutbox } from '../testing/outbox.ts';
import { openPostOffice, type PostOffice } from '../testing/post.ts';

let post: PostOffice;
let daybook: Daybook;
let outbox: Outbox;
let shop: Awaited<ReturnType<typeof foundOrganization>>;

beforeAll(async () => {
  post = await openPostOffice();
  const messages = { smtpUrl: post.url, mailFrom: 'clinic@example.org' };
  daybook = await startDaybook({ messages, publicOrigin: 'http://localhost:4040' });
  outbox = openOutbox(daybook);
});
beforeEach(async () => {
  daybook.clock.set('2026-06-10T00:00:00.000Z');
  await outbox.sql`truncate outgoing_messages cascade`;
  await outbox.sql`truncate attempts`;
  shop = await foundOrganization(daybook);
  post.mails.length = 0;
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await outbox.close();
  await daybook.close();
  await post.close();
});

const linkIn = (text = '') => /http:\/\/localhost:4040\/welcome#([\w-]{43})/.exec(text)?.[1] ?? '';
const forgot = (login: string) => daybook.browser().api.access.forgotPassword.mutate({ login });

test('a mailed link sets the password once, within the hour', async () => {
  await forgot(shop.login.toUpperCase());
  await outbox.deliver();
  expect(post.mails.map(({ envelopeTo }) => envelopeTo)).toEqual([[shop.login]]);
  const token = linkIn(post.mails[0]?.text);
  const browser = daybook.browser();
  daybook.clock.forward(3_600_000 - 1);
  await browser.api.access.resetPassword.mutate({ token, password: 'a new and long one' });
  expect((await browser.api.access.me.query()).account.login).toBe(shop.login);
  const again = browser.api.access.resetPassword.mutate({ token, password: 'another long one' });
  expect((await refusal(again)).reason).toBe('link-not-valid');
  expect(await audited(daybook, shop.organizationId, 'access')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ action: 'access.reset-asked', actorKind: 'anyone', actor: null }),
    ]),
  );
  await forgot(shop.login);
  await outbox.deliver();
  daybook.clock.forward(3_600_000);
  expect((await refusal(browser.api.access.link.query({ token: linkIn(post.mails[1]?.text) }))).reason).toBe(
    'link-not-valid',
  );
});

test('who has no account, no address or a disabled account is answered alike and gets nothing', async () => {
  const disabled = await addAccount(daybook, shop.owner, 'manager');
  await shop.owner.api.access.accounts.disable.mutate({ id: disabled.accountId });
  await outbox.sql`truncate outgoing_messages cascade`;
  for (const login of ['nobody@example.org', 'no address', disabled.login, '\u202e'])
    expect(await forgot(login)).toEqual({ done: true });
  expect(await outbox.states()).toEqual([]);
});

test('a login is mailed three times an hour at most, and nobody ends the links of others by asking', async () => {
  const id = newId();
  const { link } = await shop.owner.api.access.accounts.create.mutate({
    ...{ id, login: 'new@example.org', ...accountFields, sites: 'all', employeeId: null },
  });
  for (let n = 0; n < 5; n++) expect(await forgot('new@example.org')).toEqual({ done: true });
  await outbox.deliver();
  expect(post.mails.filter(({ subject }) => subject === 'A new password for Daybook')).toHaveLength(3);
  const browser = daybook.browser();
  await browser.api.access.resetPassword.mutate({
    token: link.path.split('#')[1] ?? '',
    password: 'a new and long one',
  });
  // Used up by one, the others are over.
  for (const { text } of post.mails)
    expect((await refusal(browser.api.access.link.query({ token: linkIn(text) }))).reason).toBe('link-not-valid');
});

test('an address that asks without end is told to slow down', async () => {
  for (let n = 0; n < 20; n++) await forgot(`n${n}@example.org`);
  expect((await refusal(forgot('one-more@example.org'))).reason).toBe('slow-down');
});

test('an invitation is mailed where the login is an address, and is the link that the owner sees', async () => {
  const create = (login: string) =>
    shop.owner.api.access.accounts.create.mutate({
      id: newId(),
      login,
      ...accountFields,
      sites: 'all',
      employeeId: null,
    });
  const mailed = await create('ana@example.org');
  const short = await create('counter');
  expect([mailed.link.mailed, short.link.mailed]).toEqual([true, false]);
  await outbox.deliver();
  expect(post.mails.map(({ envelopeTo }) => envelopeTo)).toEqual([['ana@example.org']]);
  expect(`/welcome#${linkIn(post.mails[0]?.text)}`).toBe(mailed.link.path);
  // A newer one is made before the older has gone out: the older is not sent.
  const { id } = mailed.account;
  await shop.owner.api.access.accounts.invite.mutate({ id });
  const newest = await shop.owner.api.access.accounts.invite.mutate({ id });
  await outbox.deliver();
  expect(post.mails.slice(1).map(({ text }) => `/welcome#${linkIn(text)}`)).toEqual([newest.link.path]);
});
