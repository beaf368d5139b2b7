import { clientId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { audited } from '../testing/audited.ts';
import { refusal } from '../testing/browser.ts';
import { addClient, clientFields } from '../testing/client-inputs.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, openShop, password } from '../testing/lakeshore.ts';
import { type Outbox, openOutbox } from '../testing/outbox.ts';
import { letIn, type Portal, portalOf, signInToPortal } from '../testing/portal.ts';

let daybook: Daybook;
let sql: Sql;
let outbox: Outbox;
let shop: Awaited<ReturnType<typeof openShop>> & { daybook: Daybook };
let portal: Portal;

beforeAll(async () => {
  daybook = await startDaybook();
  sql = openSql(daybook.database.superuserUrl, { max: 1 });
  outbox = openOutbox(daybook);
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await outbox.close();
  await sql.end();
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  await sql`delete from attempts`;
  shop = { daybook, ...(await openShop(daybook)) };
  portal = await portalOf(shop);
});

const { name, birthDate, phone } = clientFields;

/** Registers, and reads the link out of the mail that is kept. */
async function register(fields: { email: string; name?: string; birthDate?: string }) {
  const browser = daybook.browser();
  const said = { slug: portal.slug, name, birthDate, phone, language: 'fil', ...fields } as const;
  await browser.api.portal.register.mutate(said);
  return { browser, token: await linkTo(fields.email) };
}

async function linkTo(email: string): Promise<string> {
  await outbox.deliver();
  const { items } = await shop.owner.api.messages.mailbox.list.query({});
  const mail = items.find(({ recipient, kind }) => recipient === email.toLowerCase() && kind === 'portal-link');
  if (!mail) return '';
  const { text } = await shop.owner.api.messages.mailbox.get.query({ id: mail.id });
  return /\/portal\/welcome#([\w-]{43})/.exec(text)?.[1] ?? '';
}

const trail = async () => (await audited(daybook, shop.organizationId, 'portal')).map(({ action }) => action);

test('who registers chooses a password by the link of the mail, and is signed in', async () => {
  const { browser, token } = await register({ email: 'Paz@Example.org' });
  expect((await refusal(browser.api.portal.me.query())).reason).toBe('not-signed-in');
  expect(await browser.api.portal.confirm.mutate({ token, password })).toEqual({
    login: 'paz@example.org',
    language: 'fil',
  });
  const me = await browser.api.portal.me.query();
  expect(me).toMatchObject({ name, login: 'paz@example.org', language: 'fil', today: '2026-06-15' });
  const record = await shop.owner.api.clients.get.query({ id: me.id, purpose: 'contact' });
  expect(record).toMatchObject({ name, birthDate, phone, email: 'paz@example.org' });
  expect(await trail()).toContain('portal.password-set');
  expect((await refusal(browser.api.portal.confirm.mutate({ token, password }))).reason).toBe('link-not-valid');
});

test('who is on record with the same address, name and birth date is that client, and nobody else is', async () => {
  const email = 'luz@example.org';
  const known = await addClient(shop, { name: 'Luz Cruz', email });
  const right = await register({ email, name: 'luz  cruz' });
  await right.browser.api.portal.confirm.mutate({ token: right.token, password });
  expect((await right.browser.api.portal.me.query()).id).toBe(known);
  const shared = await addClient(shop, { name: 'Nena Cruz', email: 'nena@example.org' });
  for (const wrong of [{ birthDate: '1990-01-01' }, { name: 'Nena Reyes' }]) {
    const other = await register({ email: 'nena@example.org', name: 'Nena Cruz', ...wrong });
    await other.browser.api.portal.confirm.mutate({ token: other.token, password });
    expect((await other.browser.api.portal.me.query()).id).not.toBe(shared);
  }
});

test('of two on record who look the same it is neither', async () => {
  const email = 'ana@example.org';
  const ids = [await addClient(shop, { name: 'Ana Cruz', email }), await addClient(shop, { name: 'Ana Cruz', email })];
  const { browser, token } = await register({ email, name: 'Ana Cruz' });
  await browser.api.portal.confirm.mutate({ token, password });
  expect(ids).not.toContain((await browser.api.portal.me.query()).id);
});

test('nothing says whether an address is known: registering it again, or forgetting, mails its owner a link', async () => {
  const email = 'rosa@example.org';
  const first = await register({ email });
  await first.browser.api.portal.confirm.mutate({ token: first.token, password });
  const { id } = await first.browser.api.portal.me.query();
  daybook.clock.forward(60_000);
  const again = await register({ email, name: 'Somebody Else', birthDate: '2000-01-01' });
  expect(await again.browser.api.portal.confirm.mutate({ token: again.token, password: 'another password' })).toEqual({
    login: email,
    language: 'fil',
  });
  expect(await again.browser.api.portal.me.query()).toMatchObject({ id, name });
  expect((await refusal(first.browser.api.portal.me.query())).reason).toBe('not-signed-in');
  const { slug } = portal;
  expect(await daybook.browser().api.portal.forgot.mutate({ slug, email: 'nobody@example.org' })).toEqual({
    done: true,
  });
  expect(await linkTo('nobody@example.org')).toBe('');
  daybook.clock.forward(60_000);
  expect(await daybook.browser().api.portal.forgot.mutate({ slug, email })).toEqual({ done: true });
  expect(await linkTo(email)).not.toBe(again.token);
});

test('a link ends after an hour, and what was said with it is forgotten', async () => {
  const { browser, token } = await register({ email: 'late@example.org' });
  daybook.clock.forward(3_600_000);
  expect((await refusal(browser.api.portal.confirm.mutate({ token, password }))).reason).toBe('link-not-valid');
  await sweep(daybook.house, 24 * 3_600_000);
  const left = await sql`select from client_codes where organization_id = ${shop.organizationId} and said is not null`;
  expect(left).toHaveLength(0);
});

test('a mailbox is not filled by who types its address again and again', async () => {
  for (let n = 0; n < 5; n += 1) await register({ email: 'again@example.org' });
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from outgoing_messages where recipient = 'again@example.org'`;
  expect(row?.n).toBe(3);
});

test('who is born tomorrow cannot register', async () => {
  const said = { slug: portal.slug, name, birthDate: '2026-06-17', phone, language: 'en' } as const;
  const asked = daybook.browser().api.portal.register.mutate({ ...said, email: 'baby@example.org' });
  expect((await refusal(asked)).reason).toBe('bad-input');
});

test('who has no mail comes in by the code that the desk prints, once, with the birth date', async () => {
  const client = await addClient(shop, { name: 'Lola Ines', birthDate: '1941-02-03', email: null });
  const desk = await addAccount(daybook, shop.owner, 'front-desk');
  const { login, code } = await desk.api.portal.issueCode.mutate({ clientId: client, siteId: shop.site });
  expect([login, code].join(' ')).toMatch(/^\w{4}-\w{4} \w{4}-\w{4}-\w{4}$/);
  const browser = daybook.browser();
  const use = (born: string | null, typed = code) =>
    browser.api.portal.useCode.mutate({ code: typed, birthDate: born, password });
  for (const born of ['1941-02-04', null]) expect((await refusal(use(born))).reason).toBe('code-not-valid');
  await use('1941-02-03', code.toLowerCase().replaceAll('-', ' '));
  expect(await browser.api.portal.me.query()).toMatchObject({ id: client, name: 'Lola Ines' });
  expect((await refusal(use('1941-02-03'))).reason).toBe('code-not-valid');
  const later = daybook.browser();
  await later.api.portal.signIn.mutate({ slug: portal.slug, login: login.replace('-', ' '), password });
  expect((await later.api.portal.me.query()).id).toBe(client);
  expect(await trail()).toEqual(expect.arrayContaining(['portal.code-issued', 'portal.signed-in']));
});

test('a new code ends the one before and keeps the login; a paper that was found is tried five times', async () => {
  const client = await addClient(shop);
  const issue = () => shop.owner.api.portal.issueCode.mutate({ clientId: client, siteId: shop.site });
  const [first, second] = [await issue(), await issue()];
  expect(second.login).toBe(first.login);
  const use = (code: string, born: string = birthDate) =>
    daybook.browser().api.portal.useCode.mutate({ code, birthDate: born, password });
  expect((await refusal(use(first.code))).reason).toBe('code-not-valid');
  const reasons: string[] = [];
  for (let n = 0; n < 6; n += 1) reasons.push((await refusal(use(second.code, `199${n}-01-01`))).reason);
  expect(reasons).toEqual([...Array.from({ length: 5 }, () => 'code-not-valid'), 'slow-down']);
  expect((await refusal(use(second.code))).reason).toBe('slow-down');
  daybook.clock.forward(8 * 24 * 3_600_000);
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
  expect((await refusal(use(second.code))).reason).toBe('code-not-valid');
});

test('of a client who is not there, was archived or merged nothing is printed', async () => {
  const { owner, site } = shop;
  const [gone, merged] = [await addClient(shop), await addClient(shop)];
  await owner.api.clients.archive.mutate({ id: gone, version: 1 });
  await owner.api.clients.merge.mutate({ id: merged, version: 1, into: await addClient(shop) });
  for (const id of [gone, merged, clientId.parse(newId())]) {
    const asked = owner.api.portal.issueCode.mutate({ clientId: id, siteId: site });
    expect((await refusal(asked)).reason).toBe('not-found');
  }
});

test('who was merged signs in as before and is who that is today; who was archived does not', async () => {
  const { owner, site } = shop;
  const [old, into] = [await addClient(shop, { name: 'Maria S.' }), await addClient(shop)];
  const { browser, login } = await letIn(shop, { site, client: old });
  await owner.api.clients.merge.mutate({ id: old, version: 1, into });
  expect(await browser.api.portal.me.query()).toMatchObject({ id: into, name });
  await owner.api.clients.archive.mutate({ id: into, version: 1 });
  expect((await refusal(browser.api.portal.me.query())).reason).toBe('not-signed-in');
  const again = daybook.browser().api.portal.signIn.mutate({ slug: portal.slug, login, password });
  expect((await refusal(again)).reason).toBe('sign-in-failed');
});

test('who registered and was merged into another sees that record once the address stands on it, and not before', async () => {
  const { owner } = shop;
  const known = await addClient(shop, { name: 'Luz Cruz', email: null });
  const { browser, token } = await register({ email: 'stranger@example.org', name: 'Luz Cruz' });
  await browser.api.portal.confirm.mutate({ token, password });
  const { id } = await browser.api.portal.me.query();
  await owner.api.clients.merge.mutate({ id, version: 1, into: known });
  expect((await refusal(browser.api.portal.me.query())).reason).toBe('not-signed-in');
  const signIn = () => browser.api.portal.signIn.mutate({ slug: portal.slug, login: 'stranger@example.org', password });
  expect((await refusal(signIn())).reason).toBe('sign-in-failed');
  const fields = { ...clientFields, name: 'Luz Cruz', email: 'Stranger@example.org' };
  await owner.api.clients.update.mutate({ id: known, version: 1, ...fields });
  await signIn();
  expect((await browser.api.portal.me.query()).id).toBe(known);
});

test('a client of another organization is unknown to this one', async () => {
  const other = { daybook, ...(await openShop(daybook)) };
  const { slug } = await portalOf(other);
  const asked = daybook.browser().api.portal.signIn.mutate({ slug, login: portal.login, password });
  expect((await refusal(asked)).reason).toBe('sign-in-failed');
});

test('a password is changed by the present one, which ends the other sessions', async () => {
  const [here, elsewhere] = [await signInToPortal(shop), await signInToPortal(shop)];
  const next = 'a wholly new password';
  const wrong = here.api.portal.changePassword.mutate({ current: 'not the password', next });
  expect(await refusal(wrong)).toMatchObject({ reason: 'sign-in-failed', triesLeft: 4 });
  await here.api.portal.changePassword.mutate({ current: password, next });
  expect((await here.api.portal.me.query()).id).toBe(portal.client);
  expect((await refusal(elsewhere.api.portal.me.query())).reason).toBe('not-signed-in');
  await elsewhere.api.portal.signIn.mutate({ slug: portal.slug, login: portal.login, password: next });
  expect(await trail()).toContain('portal.password-changed');
});

test('a link or a code that is used twice at the same moment is used once', async () => {
  const { token } = await register({ email: 'twice@example.org' });
  const confirm = () => daybook.browser().api.portal.confirm.mutate({ token, password });
  const client = await addClient(shop);
  const { code } = await shop.owner.api.portal.issueCode.mutate({ clientId: client, siteId: shop.site });
  const use = () => daybook.browser().api.portal.useCode.mutate({ code, birthDate, password });
  for (const both of [
    [confirm(), confirm()],
    [use(), use()],
  ]) {
    const ends = await Promise.allSettled(both);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  }
});

test('two links to one address make one account, however they are used', async () => {
  const [first, second] = [await register({ email: 'two@example.org' }), await register({ email: 'two@example.org' })];
  expect(second.token).not.toBe(first.token);
  await Promise.all(
    [first, second].map(({ browser, token }) => browser.api.portal.confirm.mutate({ token, password })),
  );
  const rows = await sql`select from client_accounts where login = 'two@example.org'`;
  expect(rows).toHaveLength(1);
});

test('the language is the portal’s and the letters’', async () => {
  const browser = await signInToPortal(shop);
  await browser.api.portal.setLanguage.mutate({ language: 'fil' });
  expect(await browser.api.portal.me.query()).toMatchObject({ language: 'fil' });
  const record = await shop.owner.api.clients.get.query({ id: portal.client, purpose: 'contact' });
  expect(record.language).toBe('fil');
  expect(await trail()).toContain('portal.language-changed');
});
