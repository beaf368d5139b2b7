import { randomUUID } from 'node:crypto';
import { amendmentRequests } from '@daybook/db/schema/timesheets';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tenantOf } from '../tenant.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { forgetOut } from '../testing/exceptions.ts';
import { openShop, password } from '../testing/lakeshore.ts';
import { raise } from './raise.ts';

const reason = 'The delivery came late, that is right';

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
  daybook.clock.set('2026-11-19T00:00:00.000Z');
  shop = await openShop(daybook);
});

/** An employee said at the tablet that this is missing; `raised` as a question of its own. */
async function ask(kind: 'in' | 'out', at: string, raised: boolean): Promise<void> {
  const id = randomUUID();
  const { organizationId, employee: employeeId, site: siteId } = shop;
  const recordedAt = daybook.clock.now();
  const asked = {
    organizationId,
    id,
    employeeId,
    siteId,
    kind,
    at: new Date(Date.parse(at)),
    businessDate: '2026-11-19',
  };
  await tenantOf(daybook.house, organizationId).write(async (tx) => {
    const from = { note: 'Helped with the delivery', address: '', requestId: '', recordedAt };
    await tx.insert(amendmentRequests).values({ ...asked, ...from });
    if (!raised) return;
    await raise(tx, organizationId, recordedAt, {
      kind: 'asked',
      key: `asked:${id}`,
      siteId,
      employeeId,
      kioskId: null,
      businessDate: '2026-11-19',
      at: asked.at,
      facts: { requestId: id, kind },
    });
  });
}

const board = async () => (await shop.owner.api.clock.board.query({})).sites[0]?.entries[0];

test('what an employee asks for is added as it was said, each request by itself, and can be undone', async () => {
  daybook.clock.set('2026-11-19T12:00:00.000Z');
  await ask('in', '2026-11-19T00:30:00.000Z', true);
  await ask('out', '2026-11-19T09:15:00.000Z', true);
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
  const { items, counts } = await shop.owner.api.exceptions.list.query({ view: 'asked' });
  expect(counts).toEqual({ open: 2, asked: 2 });
  const details = await Promise.all(items.map(({ id }) => shop.owner.api.exceptions.get.query({ id })));
  expect(details.map(({ answers, evidence }) => [answers, evidence.asked[0]?.kind])).toEqual([
    [['add', 'reject'], 'in'],
    [['add', 'reject'], 'out'],
  ]);
  const [first, second] = items;
  if (!first || !second) throw new Error('two were asked for');
  const late = { date: '2026-11-19', time: '20:01' };
  const add = { id: first.id, version: first.version, answer: 'add', reason } as const;
  expect((await refusal(shop.owner.api.exceptions.decide.mutate({ ...add, at: late }))).fields).toHaveProperty('at');
  await shop.owner.api.exceptions.decide.mutate(add);
  expect(await board()).toMatchObject({ state: 'in', since: '2026-11-19T00:30:00.000Z' });
  const out = { id: second.id, version: second.version, reason };
  const rejected = await shop.owner.api.exceptions.decide.mutate({ ...out, answer: 'reject' });
  expect(await board()).toMatchObject({ state: 'in' });
  const { version } = await shop.owner.api.exceptions.undo.mutate({ id: out.id, version: rejected.version });
  const at = { date: '2026-11-19', time: '17:20' };
  await shop.owner.api.exceptions.decide.mutate({ ...out, version, answer: 'add', at });
  expect(await board()).toMatchObject({ state: 'out', since: '2026-11-19T09:20:00.000Z' });
});

test('what is said about a missed out stands with it, and what others noted on it stays', async () => {
  await forgetOut(daybook, shop.kiosk, shop.employee);
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
  await ask('out', '2026-11-19T09:05:00.000Z', false);
  const { items } = await shop.owner.api.exceptions.list.query({ view: 'asked' });
  expect(items).toMatchObject([{ kind: 'missed', asked: true, version: 1 }]);
  const { evidence } = await shop.owner.api.exceptions.get.query({ id: items[0]?.id ?? '' });
  expect(evidence.asked).toMatchObject([
    { kind: 'out', at: '2026-11-19T09:05:00.000Z', note: 'Helped with the delivery' },
  ]);
});
