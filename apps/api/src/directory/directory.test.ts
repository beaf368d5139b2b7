import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addEmployee, addSite, openShop } from '../testing/lakeshore.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let sql: ReturnType<typeof openSql>;

beforeAll(async () => {
  daybook = await startDaybook();
  shop = await openShop(daybook);
  sql = openSql(daybook.database.url, { max: 1 });
});
afterAll(async () => {
  await sql.end();
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

/** What the audit trail holds of a record, in order. */
async function trail(subject: string): Promise<string[]> {
  const rows = await sql.begin(async (tx) => {
    await tx`select set_config('app.organization', ${shop.organizationId}, true)`;
    return await tx<{ action: string }[]>`
      select action from audit_events where subject_id = ${subject} order by recorded_at, id`;
  });
  return rows.map(({ action }) => action);
}

const newSite = { name: 'Los Baños', zone: 'Asia/Manila', currency: 'PHP', dayStart: '04:00', longestShift: 960 };
const newPerson = { name: 'Rhea Mae Santiago', calledName: 'Rhea Mae', language: 'fil' } as const;

test('each change of a site is audited once, and the same creation twice is once', async () => {
  const { api } = shop.owner;
  const id = newId();
  await api.directory.sites.create.mutate({ id, ...newSite });
  await api.directory.sites.create.mutate({ id, ...newSite });
  const other = { id, ...newSite, name: 'Elsewhere' };
  expect((await refusal(api.directory.sites.create.mutate(other))).reason).toBe('idempotency-mismatch');
  await api.directory.sites.update.mutate({ id, version: 1, ...newSite, name: 'Los Baños Junction' });
  await api.directory.sites.archive.mutate({ id });
  expect(await trail(id)).toEqual(['directory.site-created', 'directory.site-changed', 'directory.site-archived']);
});

test('the second of two who edit is told the version that is stored now, and changes nothing', async () => {
  const { api } = shop.owner;
  const id = await addSite(shop.owner, { name: 'Quay' });
  const edit = { id, version: 1, ...newSite };
  const answers = await Promise.allSettled(
    ['one', 'two', 'three'].map((name) => api.directory.sites.update.mutate({ ...edit, name })),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { name } = await api.directory.sites.get.query({ id });
  expect(await refusal(api.directory.sites.update.mutate({ ...edit, name: 'late' }))).toMatchObject({
    reason: 'stale',
    version: 2,
  });
  expect((await api.directory.sites.get.query({ id })).name).toBe(name);
});

test('a site where somebody is in, or where a kiosk is enrolled, is not archived', async () => {
  expect((await refusal(shop.owner.api.directory.sites.archive.mutate({ id: shop.site }))).reason).toBe('in-use');
});

test('a number belongs to one person, however many are added at once', async () => {
  const { api } = shop.owner;
  const add = () =>
    api.directory.employees.create.mutate({ id: newId(), number: '7001', ...newPerson, sites: [shop.site] });
  const answers = await Promise.allSettled([add(), add(), add()]);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await refusal(add())).reason).toBe('number-taken');
});

test('whoever no longer works here can no longer clock in, by PIN or badge, and stays in what happened', async () => {
  const { owner, kiosk, site } = shop;
  const id = await addEmployee(owner, [site], { name: 'Nena Robles' });
  const { code } = await owner.api.directory.employees.issueBadge.mutate({ id, badgeId: newId() });
  await kiosk.api.clock.identify.mutate({ claim: { method: 'badge', code } });
  await owner.api.directory.employees.archive.mutate({ id });
  const pin = { method: 'pin', employeeId: id, pin: '4821' } as const;
  expect((await refusal(kiosk.api.clock.identify.mutate({ claim: pin }))).reason).toBe('pin-unknown');
  expect((await refusal(kiosk.api.clock.identify.mutate({ claim: { method: 'badge', code } }))).reason).toBe(
    'badge-unknown',
  );
  const active = await owner.api.directory.employees.list.query({ search: 'Nena' });
  const all = await owner.api.directory.employees.list.query({ search: 'Nena', archived: true });
  expect([active.items.length, all.items.length]).toEqual([0, 1]);
  expect(await trail(id)).toEqual([
    'directory.employee-created',
    'directory.pin-set',
    'directory.badge-issued',
    'directory.employee-archived',
    // The two tries after it.
    'clock.claim-refused',
    'clock.claim-refused',
  ]);
});

test("a badge made under a colleague's id is refused, and the badge that was there stays good", async () => {
  const { owner, kiosk, site } = shop;
  const [one, other] = [await addEmployee(owner, [site]), await addEmployee(owner, [site])];
  const badgeId = newId();
  await owner.api.directory.employees.issueBadge.mutate({ id: one, badgeId });
  const { code } = await owner.api.directory.employees.issueBadge.mutate({ id: other, badgeId: newId() });
  const again = owner.api.directory.employees.issueBadge.mutate({ id: other, badgeId });
  expect((await refusal(again)).reason).toBe('idempotency-mismatch');
  const seen = await kiosk.api.clock.identify.mutate({ claim: { method: 'badge', code } });
  expect(seen.employee.id).toBe(other);
});

test('a list is read page by page, each person once, also of the same name', async () => {
  const { owner } = await openShop(daybook);
  const site = await addSite(owner);
  for (let n = 0; n < 5; n += 1) await addEmployee(owner, [site], { name: 'Maria Cruz', pin: null });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { id: string }[]; nextCursor: string | null } = await owner.api.directory.employees.list.query(
      { limit: 2, siteId: site, ...(cursor ? { cursor } : {}) },
    );
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toHaveLength(5);
  expect(new Set(seen).size).toBe(5);
});
