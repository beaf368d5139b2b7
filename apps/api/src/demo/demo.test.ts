import { roles } from '@daybook/contract/permissions';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { accounts, demoPassword } from './accounts.ts';
import { fillDemo } from './fill.ts';
import { people } from './people.ts';
import { sites } from './places.ts';
import { demoIsWelcome } from './welcome.ts';

let daybook: Daybook;
const said: string[] = [];
const progress = (sentence: string) => void said.push(sentence);
const never = new AbortController().signal;
const here = { embedded: true, publicUrl: undefined, empty: false };

beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-11-24T02:30:00.000Z');
}, 60_000);
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

test('it goes into Daybook’s own empty database alone', async () => {
  expect(await demoIsWelcome(daybook.house, here)).toBe('fill');
  expect(await demoIsWelcome(daybook.house, { ...here, embedded: false })).toBe('none');
  expect(await demoIsWelcome(daybook.house, { ...here, publicUrl: 'https://daybook.example.org' })).toBe('none');
  expect(await demoIsWelcome(daybook.house, { ...here, empty: true })).toBe('none');
  const elsewhere = fillDemo(daybook.house, { embedded: false, progress, stopped: never });
  await expect(elsewhere).rejects.toThrow("Daybook's own database");
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  expect(await sql`select from organizations`).toHaveLength(0);
  await sql.end();
});

test('it is filled in with progress, and every role signs in to a living board or to its own', async () => {
  await fillDemo(daybook.house, { embedded: true, progress, stopped: never });
  expect(said.length).toBeGreaterThan(3);
  expect(await demoIsWelcome(daybook.house, here)).toBe('there');
  expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(roles));
  for (const { login, name } of accounts) {
    const browser = daybook.browser();
    await browser.api.access.signIn.mutate({ login, password: demoPassword });
    const { account, permissions } = await browser.api.access.me.query();
    expect(account.name).toBe(name);
    if (!permissions.includes('board.see')) continue;
    const board = await browser.api.clock.board.query({});
    for (const site of board.sites)
      expect(
        site.entries.some(({ state }) => state === 'in'),
        site.name,
      ).toBe(true);
  }
}, 60_000);

test('the owner finds all sites and people, what was changed, and a token that was used', async () => {
  const owner = daybook.browser();
  await owner.api.access.signIn.mutate({ login: accounts[0].login, password: demoPassword });
  expect((await owner.api.directory.sites.list.query({})).items).toHaveLength(sites.length);
  expect((await owner.api.directory.employees.list.query({ limit: 200 })).items).toHaveLength(people.length);
  const tokens = (await owner.api.access.tokens.list.query({})).items;
  expect(tokens.map(({ state, lastUsedAt }) => [state, lastUsedAt !== null])).toEqual([
    ['active', true],
    ['revoked', false],
  ]);
  const changes = (await owner.api.audit.list.query({ room: 'directory', limit: 200 })).items;
  const renamed = changes.find(({ action, actor }) => action === 'directory.employee-changed' && actor.name !== null);
  expect(renamed).toMatchObject({ actor: { name: 'Ramon Katigbak' }, subject: { name: 'Cherry Banaag' } });
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  const [count] = await sql`select count(*)::int as punches, count(distinct business_date)::int as dates from punches`;
  await sql.end();
  expect(count?.['punches']).toBeGreaterThan(5_000);
  expect(count?.['dates']).toBeGreaterThan(54);
});

test('the manager finds exceptions of several kinds waiting, and some that were decided in their time', async () => {
  const manager = daybook.browser();
  await manager.api.access.signIn.mutate({ login: 'manager@demo.daybook', password: demoPassword });
  const { items, counts } = await manager.api.exceptions.list.query({ limit: 200 });
  expect(counts.open).toBe(items.length);
  expect(new Set(items.map(({ kind }) => kind))).toEqual(
    new Set(['missed', 'unverified', 'quarantined', 'skewed', 'silent']),
  );
  expect(items.length).toBeLessThan(16);
  const decided = (await manager.api.exceptions.list.query({ view: 'decided', limit: 200 })).items;
  expect(new Set(decided.map(({ kind }) => kind))).toEqual(new Set(['missed', 'unverified']));
  for (const { id } of decided) {
    const { trail } = await manager.api.exceptions.get.query({ id });
    expect(trail.map(({ at }) => at)).toEqual(trail.map(({ at }) => at).toSorted());
  }
});

test('messages are shown, an out is asked for, and weeks are signed off', async () => {
  const owner = daybook.browser();
  await owner.api.access.signIn.mutate({ login: accounts[0].login, password: demoPassword });
  const { items } = await owner.api.roster.messages.list.query({});
  expect(items.map(({ employee, site, author }) => [employee?.name ?? site?.name, author.name])).toEqual([
    ['Calamba Crossing', 'Ramon Katigbak'],
    ['Rhea Mae Santiago', 'Ramon Katigbak'],
  ]);
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  const asked = await sql`
    select e.name, r.kind from amendment_requests r
    join employees e on e.organization_id = r.organization_id and e.id = r.employee_id`;
  const signed = await sql`select worked_ms from sign_offs`;
  await sql.end();
  expect(asked).toEqual([{ name: 'Roderick Sia', kind: 'out' }]);
  expect(signed.length).toBeGreaterThan(0);
});

test('told to stop, it stops between two punches', async () => {
  const other = await startDaybook();
  const stop = new AbortController();
  const halt = (sentence: string) => {
    if (sentence.includes('25 %')) stop.abort();
  };
  await fillDemo(other.house, { embedded: true, progress: halt, stopped: stop.signal });
  const sql = openSql(other.database.superuserUrl, { max: 1 });
  const [count] = await sql`select count(*)::int as punches from punches`;
  await sql.end();
  await other.close();
  expect(count?.['punches']).toBeGreaterThan(1_000);
  expect(count?.['punches']).toBeLessThan(2_500);
});
