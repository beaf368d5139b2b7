import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, foundOrganization, password } from '../testing/lakeshore.ts';

let daybook: Daybook;
let login: string;
let owner: Browser;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.forward(3_600_000);
  ({ login, owner } = await foundOrganization(daybook));
});

const wrong = (browser: Browser, name = login) =>
  refusal(browser.api.access.signIn.mutate({ login: name, password: 'wrong' }));
const right = (browser: Browser) => browser.api.access.signIn.mutate({ login, password });

test('the right password begins a session, and signing out ends it', async () => {
  const browser = daybook.browser();
  expect((await refusal(browser.api.access.me.query())).reason).toBe('not-signed-in');
  await browser.api.access.signIn.mutate({ login: ` ${login.toUpperCase()} `, password });
  expect(await browser.api.access.me.query()).toMatchObject({
    account: { login, role: 'owner', sites: 'all' },
    organization: { name: 'Lakeshore' },
  });
  const kept = new Map(browser.cookies);
  await browser.api.access.signOut.mutate();
  for (const [name, value] of kept) browser.cookies.set(name, value);
  expect((await refusal(browser.api.access.me.query())).reason).toBe('not-signed-in');
});

test('the session cookie is httpOnly, SameSite and opens nothing by its stored hash', async () => {
  const answer = await daybook.browser().fetch('/trpc/access.signIn', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const cookie = answer.headers.getSetCookie().find((text) => text.startsWith('daybook-staff='));
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/i);
  const [row] = await daybook.house.connections.raw.begin(async (sql) => {
    const [found] = await sql<
      { organization_id: string }[]
    >`select organization_id from gate.account_by_login(${login})`;
    await sql`select set_config('app.organization', ${found?.organization_id ?? ''}, true)`;
    return await sql<{ token_hash: string }[]>`select token_hash from staff_sessions order by created_at desc limit 1`;
  });
  for (const value of [row?.token_hash ?? '', `h:${row?.token_hash}`]) {
    const thief = daybook.browser();
    thief.cookies.set('daybook-staff', value);
    expect((await refusal(thief.api.access.me.query())).reason).toBe('not-signed-in');
  }
});

test('five wrong tries lock the login for 15 minutes, for a new cookie, another process and another address', async () => {
  const other = await startDaybook({ beside: daybook, trustedProxies: ['127.0.0.1'] });
  for (const left of [4, 3, 2, 1, 0])
    expect(await wrong(daybook.browser())).toMatchObject({ reason: 'sign-in-failed', triesLeft: left });
  expect((await refusal(right(daybook.browser()))).reason).toBe('locked-out');
  expect((await refusal(right(other.browser({ 'x-forwarded-for': '198.51.100.7' })))).reason).toBe('locked-out');
  daybook.clock.forward(15 * 60_000);
  await right(other.browser());
  await other.close();
});

test('parallel tries get no more than five', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => wrong(daybook.browser())));
  expect(answers.filter((answer) => answer.reason === 'sign-in-failed')).toHaveLength(5);
  expect(answers.filter((answer) => answer.reason === 'locked-out')).toHaveLength(15);
});

test('a browser that has signed in before has its own count: nobody locks the owner out from afar', async () => {
  for (let tries = 0; tries < 6; tries += 1) await wrong(daybook.browser());
  expect((await refusal(right(daybook.browser()))).reason).toBe('locked-out');
  await owner.api.access.signOut.mutate();
  await right(owner);
  const forged = daybook.browser();
  forged.cookies.set('daybook-browser', `${crypto.randomUUID()}.AAAA`);
  expect((await refusal(right(forged))).reason).toBe('locked-out');
});

test('the known browser’s own count locks too', async () => {
  await owner.api.access.signOut.mutate();
  for (let tries = 0; tries < 5; tries += 1) expect((await wrong(owner)).reason).toBe('sign-in-failed');
  expect((await refusal(right(owner))).reason).toBe('locked-out');
  await right(daybook.browser());
});

test('an unknown login gets the same answers as a known one', async () => {
  const known = await wrong(daybook.browser());
  const unknown = await wrong(daybook.browser(), `nobody-${crypto.randomUUID()}@example.org`);
  expect({ ...known, requestId: '' }).toEqual({ ...unknown, requestId: '' });
});

test('an address that sprays many logins is slowed, others are not', async () => {
  const sprayer = await startDaybook({ beside: daybook, trustedProxies: ['127.0.0.1'] });
  const from = (address: string) => sprayer.browser({ 'x-forwarded-for': address });
  for (let tries = 0; tries < 31; tries += 1) await wrong(from('203.0.113.9'), `nobody-${tries}@example.org`);
  expect((await refusal(right(from('203.0.113.9')))).reason).toBe('slow-down');
  await right(from('203.0.113.10'));
  await sprayer.close();
});

test('a session ends after 30 idle minutes; use keeps it, what a page does by itself does not', async () => {
  const background = daybook.browser({ 'daybook-background': '1' });
  const browser = daybook.browser();
  await right(browser);
  for (const [name, value] of browser.cookies) background.cookies.set(name, value);
  daybook.clock.forward(20 * 60_000);
  await browser.api.access.me.query();
  daybook.clock.forward(20 * 60_000);
  await background.api.access.me.query();
  daybook.clock.forward(10 * 60_000 + 1000);
  expect((await refusal(background.api.access.me.query())).reason).toBe('not-signed-in');
});

test('a session ends after 12 hours of whatever use', async () => {
  const browser = daybook.browser();
  await right(browser);
  for (let quarter = 1; quarter < 48; quarter += 1) {
    daybook.clock.forward(15 * 60_000);
    await browser.api.access.me.query();
  }
  daybook.clock.forward(15 * 60_000);
  expect((await refusal(browser.api.access.me.query())).reason).toBe('not-signed-in');
});

test('one lists and revokes one’s own sessions, and nobody else’s', async () => {
  const second = daybook.browser({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0' });
  await right(second);
  const { items } = await owner.api.access.sessions.list.query();
  expect(items).toHaveLength(2);
  expect(items.find((item) => !item.current)?.browser).toBe('Chrome on Linux');
  const theirs = await foundOrganization(daybook, 'Ridgeway');
  const own = items.find((item) => !item.current)?.id ?? '';
  expect((await refusal(theirs.owner.api.access.sessions.revoke.mutate({ id: own }))).reason).toBe('not-found');
  await owner.api.access.sessions.revoke.mutate({ id: own });
  expect((await refusal(second.api.access.me.query())).reason).toBe('not-signed-in');
  await right(daybook.browser());
  expect(await owner.api.access.sessions.revokeOthers.mutate()).toEqual({ ended: 1 });
});

test('a changed password ends the other sessions and is needed from then on', async () => {
  const second = daybook.browser();
  await right(second);
  expect(
    (await refusal(owner.api.access.changePassword.mutate({ current: 'wrong', next: 'another long password' }))).reason,
  ).toBe('sign-in-failed');
  await owner.api.access.changePassword.mutate({ current: password, next: 'another long password' });
  expect((await refusal(second.api.access.me.query())).reason).toBe('not-signed-in');
  expect((await owner.api.access.me.query()).account.login).toBe(login);
  expect((await refusal(right(daybook.browser()))).reason).toBe('sign-in-failed');
});

test('a disabled account’s sessions end at once and its password opens nothing', async () => {
  const manager = await addAccount(daybook, owner, 'manager');
  await manager.api.access.me.query();
  await owner.api.access.accounts.disable.mutate({ id: manager.accountId });
  expect((await refusal(manager.api.access.me.query())).reason).toBe('not-signed-in');
  expect((await refusal(daybook.browser().api.access.signIn.mutate({ login: manager.login, password }))).reason).toBe(
    'sign-in-failed',
  );
  await owner.api.access.accounts.enable.mutate({ id: manager.accountId });
  await daybook.browser().api.access.signIn.mutate({ login: manager.login, password });
});

test('S15 a role that changes during a session counts from the next call', async () => {
  const manager = await addAccount(daybook, owner, 'manager');
  await manager.api.directory.employees.list.query({});
  const { id, name, language, version } = await owner.api.access.accounts.get.query({ id: manager.accountId });
  await owner.api.access.accounts.update.mutate({
    id,
    name,
    language,
    version,
    role: 'employee',
    sites: 'all',
    employeeId: null,
  });
  expect((await refusal(manager.api.directory.employees.list.query({}))).reason).toBe('not-allowed');
});
