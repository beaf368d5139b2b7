import { tokenId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addSite, enrolKiosk, openShop } from '../testing/lakeshore.ts';
import { listen } from '../testing/listener.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = await openShop(daybook);
});

const fields = { name: 'Payroll', scopes: ['read' as const], days: 30 };

async function makeToken(by: Browser) {
  const id = tokenId.parse(newId());
  const { secret, token } = await by.api.access.tokens.create.mutate({ id, ...fields });
  return { id, token, secret, program: daybook.browser({ authorization: `Bearer ${secret}` }) };
}

test('a token acts as its account, with that account’s sites and its role of now', async () => {
  const branch = await addSite(shop.owner, { name: 'Los Baños' });
  const manager = await addAccount(daybook, shop.owner, 'manager', [branch]);
  const { program } = await makeToken(manager);
  const me = await program.api.access.me.query();
  expect(me).toMatchObject({ account: { id: manager.accountId, role: 'manager' }, sessionId: null });
  const board = await program.api.clock.board.query({});
  expect(board.sites.map(({ siteId }) => siteId)).toEqual([branch]);
  const { version } = await shop.owner.api.access.accounts.get.query({ id: manager.accountId });
  const demoted = { name: 'X', role: 'employee', language: 'en', employeeId: null } as const;
  await shop.owner.api.access.accounts.update.mutate({ id: manager.accountId, version, ...demoted, sites: [branch] });
  expect((await refusal(program.api.clock.board.query({}))).reason).toBe('not-allowed');
});

test('a token reads and changes nothing, and a cookie beside it does not widen it', async () => {
  const { program } = await makeToken(shop.owner);
  for (const [name, value] of shop.owner.cookies) program.cookies.set(name, value);
  expect((await program.api.directory.employees.list.query({})).items).toHaveLength(1);
  const change = program.api.directory.employees.setPin.mutate({ id: shop.employee, pin: '1111' });
  expect((await refusal(change)).reason).toBe('not-in-scope');
  expect((await refusal(program.api.access.tokens.list.query({}))).reason).toBe('not-in-scope');
});

test('the secret is stored nowhere, and the list tells tokens apart without it', async () => {
  const { secret, token } = await makeToken(shop.owner);
  expect(secret).toMatch(/^daybook_[\w-]{43}$/);
  expect(token).toMatchObject({ hint: secret.slice(-4), state: 'active', lastUsedAt: null, ...{ name: 'Payroll' } });
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  const [row] = await sql`select * from api_tokens where id = ${token.id}`;
  const trail = await sql`select * from audit_events where subject_id = ${token.id}`;
  await sql.end();
  expect(JSON.stringify([row, trail])).not.toContain(secret.slice('daybook_'.length));
  expect(trail).toHaveLength(1);
});

test('the last use is noted to the minute', async () => {
  const { program, id } = await makeToken(shop.owner);
  const lastUse = async () =>
    (await shop.owner.api.access.tokens.list.query({})).items.find((item) => item.id === id)?.lastUsedAt;
  await program.api.access.me.query();
  daybook.clock.forward(59_000);
  await program.api.access.me.query();
  expect(await lastUse()).toBe('2026-06-15T00:00:00.000Z');
  daybook.clock.forward(1_000);
  await program.api.access.me.query();
  expect(await lastUse()).toBe('2026-06-15T00:01:00.000Z');
});

test('a token works to the last moment of its last day and no longer', async () => {
  const { program } = await makeToken(shop.owner);
  daybook.clock.forward(30 * 24 * 3_600_000 - 1);
  await program.api.access.me.query();
  daybook.clock.forward(1);
  expect((await refusal(program.api.access.me.query())).reason).toBe('token-not-valid');
});

test('a revoked token is refused from its next call on, and its stream ends within a second', async () => {
  const { program, id } = await makeToken(shop.owner);
  const listener = await listen(daybook, program, ['directory']);
  await enrolKiosk(daybook, shop.owner, shop.site);
  await listener.heard(1);
  await shop.owner.api.access.tokens.revoke.mutate({ id });
  const since = performance.now();
  expect((await refusal(program.api.access.me.query())).reason).toBe('token-not-valid');
  expect(await listener.ended).toBe('token-not-valid');
  expect(performance.now() - since).toBeLessThan(1_000);
  const again = await shop.owner.api.access.tokens.revoke.mutate({ id });
  expect(again.state).toBe('revoked');
});

test('sent twice before it was used, a token gets a new secret and the first one never works', async () => {
  const { id, secret, program } = await makeToken(shop.owner);
  const second = await shop.owner.api.access.tokens.create.mutate({ id, ...fields });
  expect(second.secret).not.toBe(secret);
  expect((await refusal(program.api.access.me.query())).reason).toBe('token-not-valid');
  const renamed = shop.owner.api.access.tokens.create.mutate({ id, ...fields, name: 'Roster' });
  expect((await refusal(renamed)).reason).toBe('idempotency-mismatch');
  await daybook.browser({ authorization: `Bearer ${second.secret}` }).api.access.me.query();
  const used = shop.owner.api.access.tokens.create.mutate({ id, ...fields });
  expect((await refusal(used)).reason).toBe('idempotency-mismatch');
  expect((await shop.owner.api.access.tokens.list.query({})).items).toHaveLength(1);
});

test('one sees and ends one’s own tokens; who may change accounts, everybody’s', async () => {
  const manager = await addAccount(daybook, shop.owner, 'manager');
  const own = await makeToken(manager);
  const owners = await makeToken(shop.owner);
  expect((await manager.api.access.tokens.list.query({})).items.map(({ id }) => id)).toEqual([own.id]);
  expect((await refusal(manager.api.access.tokens.revoke.mutate({ id: owners.id }))).reason).toBe('not-found');
  expect((await shop.owner.api.access.tokens.list.query({})).items).toHaveLength(2);
  await shop.owner.api.access.tokens.revoke.mutate({ id: own.id });
  expect((await refusal(own.program.api.access.me.query())).reason).toBe('token-not-valid');
});

test('two sends at once make one token', async () => {
  const id = tokenId.parse(newId());
  const made = await Promise.all([1, 2].map(() => shop.owner.api.access.tokens.create.mutate({ id, ...fields })));
  const answered = await Promise.all(
    made.map(({ secret }) =>
      daybook
        .browser({ authorization: `Bearer ${secret}` })
        .api.access.me.query()
        .then(
          () => true,
          () => false,
        ),
    ),
  );
  expect(answered.filter(Boolean)).toHaveLength(1);
});
