import { randomUUID } from 'node:crypto';
import { accountId, siteId } from '@daybook/contract/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addSite, foundOrganization, password } from '../testing/lakeshore.ts';

let daybook: Daybook;
let owner: Browser;
let ownerId: string;

beforeAll(async () => {
  daybook = await startDaybook();
  ({ owner } = await foundOrganization(daybook));
  ownerId = (await owner.api.access.me.query()).account.id;
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const fields = { name: 'Ramon Katigbak', role: 'manager', language: 'fil', sites: 'all', employeeId: null } as const;
const newLogin = () => `ramon-${randomUUID().slice(0, 8)}@example.org`;

test('a new account is invited by a link that works once', async () => {
  const login = newLogin();
  const id = accountId.parse(randomUUID());
  const { account, link } = await owner.api.access.accounts.create.mutate({ id, login, ...fields });
  expect(account).toMatchObject({ login, state: 'invited', role: 'manager' });
  const token = link.path.split('#')[1] ?? '';
  const browser = daybook.browser();
  expect(await browser.api.access.link.query({ token })).toEqual({
    name: fields.name,
    login,
    organization: 'Lakeshore',
    language: 'fil',
  });
  expect((await refusal(browser.api.access.resetPassword.mutate({ token, password: 'short' }))).fields).toHaveProperty(
    'password',
  );
  await browser.api.access.resetPassword.mutate({ token, password });
  expect((await browser.api.access.me.query()).account.id).toBe(id);
  expect((await refusal(browser.api.access.resetPassword.mutate({ token, password }))).reason).toBe('link-not-valid');
  expect((await refusal(browser.api.access.link.query({ token }))).reason).toBe('link-not-valid');
});

test('two at once with one link: one sets the password', async () => {
  const { link } = await owner.api.access.accounts.create.mutate({ id: randomUUID(), login: newLogin(), ...fields });
  const token = link.path.split('#')[1] ?? '';
  const answers = await Promise.allSettled(
    [1, 2, 3].map(() => daybook.browser().api.access.resetPassword.mutate({ token, password })),
  );
  expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
});

test('a link ends after seven days, and a new one ends the one before', async () => {
  const id = randomUUID();
  const { link } = await owner.api.access.accounts.create.mutate({ id, login: newLogin(), ...fields });
  const { link: next } = await owner.api.access.accounts.invite.mutate({ id });
  const ask = (path: string) => daybook.browser().api.access.link.query({ token: path.split('#')[1] ?? '' });
  expect((await refusal(ask(link.path))).reason).toBe('link-not-valid');
  await ask(next.path);
  daybook.clock.forward(7 * 24 * 3_600_000 + 1);
  expect((await refusal(ask(next.path))).reason).toBe('link-not-valid');
  await owner.api.access.signIn.mutate({ login: (await loginOf(ownerId)) ?? '', password });
});

async function loginOf(id: string): Promise<string | undefined> {
  const [row] = await daybook.house.connections.raw.begin(async (sql) => {
    const [found] = await sql<{ id: string }[]>`select first_organization_id as id from installation`;
    await sql`select set_config('app.organization', ${found?.id ?? ''}, true)`;
    return await sql<{ login: string }[]>`select login from accounts where id = ${id}`;
  });
  return row?.login;
}

test('the same id again makes no second account; a taken login is refused at its field', async () => {
  const account = { id: randomUUID(), login: newLogin(), ...fields };
  await owner.api.access.accounts.create.mutate(account);
  await owner.api.access.accounts.create.mutate(account);
  expect((await owner.api.access.accounts.list.query({ search: account.login })).items).toHaveLength(1);
  const taken = await refusal(owner.api.access.accounts.create.mutate({ ...account, id: randomUUID() }));
  expect(taken).toMatchObject({ reason: 'login-taken', fields: { login: 'taken' } });
});

test('a login taken in another organization is refused as taken, and tells no more', async () => {
  const theirs = await foundOrganization(daybook, 'Ridgeway');
  const taken = await refusal(
    owner.api.access.accounts.create.mutate({ id: randomUUID(), login: theirs.login, ...fields }),
  );
  expect(taken.reason).toBe('login-taken');
});

test('of two who edit one version the second is told the version that is stored', async () => {
  const { account } = await owner.api.access.accounts.create.mutate({ id: randomUUID(), login: newLogin(), ...fields });
  const change = { id: account.id, version: account.version, ...fields };
  await owner.api.access.accounts.update.mutate({ ...change, name: 'Ramon K.' });
  expect(await refusal(owner.api.access.accounts.update.mutate({ ...change, name: 'R.' }))).toMatchObject({
    reason: 'stale',
    version: account.version + 1,
  });
});

test('nobody changes the own role or disables the own account, and the last owner stays', async () => {
  const me = await owner.api.access.accounts.get.query({ id: ownerId });
  const change = {
    id: me.id,
    version: me.version,
    name: me.name,
    language: me.language,
    sites: 'all',
    employeeId: null,
  } as const;
  expect((await refusal(owner.api.access.accounts.update.mutate({ ...change, role: 'manager' }))).reason).toBe(
    'own-account',
  );
  expect((await refusal(owner.api.access.accounts.disable.mutate({ id: ownerId }))).reason).toBe('own-account');
  const second = await addAccount(daybook, owner, 'owner');
  const [one, other] = await Promise.allSettled([
    owner.api.access.accounts.disable.mutate({ id: second.accountId }),
    second.api.access.accounts.disable.mutate({ id: ownerId }),
  ]);
  expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
});

test('a site or employee that the organization does not have is refused', async () => {
  const { owner: live } = await foundOrganization(daybook, 'Lakeshore again');
  const theirs = await addSite((await foundOrganization(daybook, 'Ridgeway')).owner);
  for (const site of [theirs, siteId.parse(randomUUID())]) {
    const refused = await refusal(
      live.api.access.accounts.create.mutate({ id: randomUUID(), login: newLogin(), ...fields, sites: [site] }),
    );
    expect(refused).toMatchObject({ reason: 'not-found', fields: { sites: expect.any(String) } });
  }
});

test('an account of one site sees that site alone', async () => {
  const { owner: live } = await foundOrganization(daybook, 'Scoped');
  const [calamba, losBanos] = [await addSite(live, { name: 'Calamba' }), await addSite(live, { name: 'Los Baños' })];
  const manager = await addAccount(daybook, live, 'manager', [calamba]);
  expect((await manager.api.directory.sites.list.query({})).items.map((site) => site.id)).toEqual([calamba]);
  expect((await manager.api.clock.board.query({})).sites.map((site) => site.siteId)).toEqual([calamba]);
  expect((await refusal(manager.api.clock.board.query({ siteId: losBanos }))).reason).toBe('not-found');
  expect((await refusal(manager.api.directory.sites.get.query({ id: losBanos }))).reason).toBe('not-found');
  expect(
    (await refusal(manager.api.directory.kiosks.createEnrolment.mutate({ siteId: losBanos, purpose: 'clock' }))).reason,
  ).toBe('not-found');
});

test('every deed is in the audit trail once, with its author, and holds no secret', async () => {
  const { owner: live, organizationId } = await foundOrganization(daybook, 'Audited');
  const manager = await addAccount(daybook, live, 'manager');
  const [, rows] = await daybook.house.connections.raw.begin((sql) => [
    sql`select set_config('app.organization', ${organizationId}, true)`,
    sql<
      { action: string; actor_kind: string; text: string }[]
    >`select action, actor_kind, row_to_json(a)::text as text from audit_events a order by recorded_at, action`,
  ]);
  expect(rows.map((row) => `${row.actor_kind} ${row.action}`).sort()).toEqual([
    'account access.account-created',
    'account access.password-set',
    'account access.signed-in',
    'job setup.organization-created',
  ]);
  expect(rows.map((row) => row.text).join('\n')).not.toMatch(/argon2|correct horse/);
  expect(manager.login).toBeTruthy();
});
