import type { AuditView } from '@daybook/contract/audit';
import { recordId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addSite, openShop, password } from '../testing/lakeshore.ts';

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

const list = (input: Parameters<typeof shop.owner.api.audit.list.query>[0] = {}) =>
  shop.owner.api.audit.list.query(input);

/** All pages of a walk, so many at a time; `between` runs after each. */
async function walk(limit: number, between: () => Promise<unknown>): Promise<AuditView[]> {
  const items: AuditView[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await list({ limit, cursor });
    items.push(...page.items);
    if (!page.nextCursor) return items;
    cursor = page.nextCursor;
    await between();
  }
}

async function punch(kind: 'in' | 'out') {
  const occurredAt = daybook.clock.now().toISOString();
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  await shop.kiosk.api.clock.punch.mutate({ id: newId(), kind, occurredAt, claim });
}

test('a change stands with who, when and what before and after, in words', async () => {
  const branch = await addSite(shop.owner, { name: 'Los Baños' });
  daybook.clock.forward(1000);
  const person = await shop.owner.api.directory.employees.get.query({ id: shop.employee });
  await shop.owner.api.directory.employees.update.mutate({
    id: person.id,
    version: person.version,
    number: person.number,
    name: 'Jomar Cruz',
    calledName: person.calledName,
    language: person.language,
    sites: [branch],
  });
  // The trail waits for older transactions of the cluster, which other tests share.
  await expect
    .poll(async () => (await list()).items[0]?.action, { timeout: 10_000 })
    .toBe('directory.employee-changed');
  const [event] = (await list()).items;
  expect(event).toMatchObject({
    at: '2026-06-15T00:00:01.000Z',
    action: 'directory.employee-changed',
    actor: { kind: 'account', name: 'Luz Katigbak' },
    subject: { kind: 'employee', id: shop.employee, name: 'Jomar Cruz' },
    before: { name: person.name, sites: [shop.site] },
    after: { name: 'Jomar Cruz', sites: [branch] },
    address: '127.0.0.1',
  });
  expect(event?.names).toMatchObject({ [branch]: 'Los Baños' });
});

test('a punch is its own event, by its kiosk and of its person', async () => {
  daybook.clock.forward(1000);
  await punch('in');
  await expect.poll(async () => (await list()).items[0]?.action, { timeout: 10_000 }).toBe('clock.punched');
  const [event] = (await list()).items;
  const { name } = await shop.owner.api.directory.employees.get.query({ id: shop.employee });
  expect(event).toMatchObject({
    action: 'clock.punched',
    actor: { kind: 'kiosk', id: shop.kiosk.kioskId, name: 'Front tablet' },
    subject: { kind: 'punch', name },
    after: { kind: 'in', employeeId: shop.employee, method: 'pin' },
  });
});

test('it is narrowed down by room, by who did it, by record and by days of a zone', async () => {
  await punch('in');
  daybook.clock.set('2026-06-15T16:30:00.000Z');
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
  await punch('out');
  const actions = async (input: Parameters<typeof list>[0]) => (await list(input)).items.map(({ action }) => action);
  await expect.poll(() => actions({ room: 'clock' }), { timeout: 10_000 }).toEqual(['clock.punched', 'clock.punched']);
  expect(await actions({ actorId: recordId.parse(shop.kiosk.kioskId) })).toContain('clock.punched');
  const ofPerson = await actions({ subjectId: recordId.parse(shop.employee) });
  expect(ofPerson.filter((action) => action === 'clock.punched')).toHaveLength(2);
  expect(ofPerson).toContain('directory.employee-created');
  expect(ofPerson).not.toContain('directory.site-created');
  // 16:30 UTC is half past midnight in Manila: the next day's.
  const zone = 'Asia/Manila';
  expect((await actions({ from: '2026-06-16', to: '2026-06-16', zone })).toSorted()).toEqual([
    'access.signed-in',
    'clock.punched',
  ]);
  expect(await actions({ from: '2026-06-16', to: '2026-06-16', zone: 'UTC' })).toEqual([]);
});

test('a walk meets each event once, while new ones arrive and older ones commit late', async () => {
  const owners = openSql(daybook.database.superuserUrl, { max: 1 });
  const late = owners.reserve();
  const slow = await late;
  await slow`begin`;
  // Written before the walk begins, with an older moment, and committed in the middle of it.
  await slow`
    insert into audit_events (organization_id, id, actor_kind, action, subject_kind, subject_id, address, request_id, recorded_at)
    values (${shop.organizationId}, gen_random_uuid(), 'job', 'access.signed-in', 'account', gen_random_uuid(), '', '',
      '2026-06-14T23:59:59Z')`;
  const before = new Set((await walk(50, async () => undefined)).map(({ id }) => id));
  let pages = 0;
  const walked = await walk(2, async () => {
    pages += 1;
    await addEmployee(shop.owner, [shop.site], { name: `Person ${pages}` });
    if (pages === 2) await slow`commit`;
  });
  expect(pages).toBeGreaterThan(2);
  expect(walked.map(({ id }) => id)).toEqual([...before]);
  slow.release();
  await owners.end();
  const after = await walk(3, async () => undefined);
  expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining([...before]));
  expect(after).toHaveLength(before.size + 2 * pages + 1);
  const order = after.map(({ at }) => at);
  expect(order).toEqual([...order].sort().reverse());
});

test('it is for those who see all sites', async () => {
  const auditor = await addAccount(daybook, shop.owner, 'auditor', [shop.site]);
  expect((await refusal(auditor.api.audit.list.query({}))).reason).toBe('not-allowed');
  expect((await auditor.api.access.me.query()).permissions).not.toContain('audit.see');
  const free = await addAccount(daybook, shop.owner, 'auditor');
  expect((await free.api.access.me.query()).permissions).toContain('audit.see');
  expect((await free.api.audit.list.query({})).items.length).toBeGreaterThan(3);
});

const printed = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');
const someId = '0190a0a0-0000-7000-8000-000000000000';

test.each([
  'x',
  'bm90IG91cnM',
  printed([1, 'x', '1']),
  printed([-8.6e15, someId, '1']),
  printed([1, someId, '99999999999999999999']),
])('a cursor that is none (%s) is refused', async (cursor) => {
  expect((await refusal(list({ cursor }))).reason).toBe('bad-input');
});

test('days at the ends of the calendar are answered or refused, never a fault', async () => {
  expect((await refusal(list({ from: '0000-01-01' }))).reason).toBe('bad-input');
  for (const day of ['0001-01-01', '9999-12-31']) await list({ from: day, to: day, zone: 'Asia/Manila' });
});
