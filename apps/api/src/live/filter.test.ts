import type { Topic } from '@daybook/contract/live';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addLinked, addSite, enrolKiosk, openShop } from '../testing/lakeshore.ts';
import { type Listener, listen } from '../testing/listener.ts';
import { rawCall, reasonIn } from '../testing/raw-call.ts';

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
  shop = await openShop(daybook);
});

const everything: Topic[] = ['clock', 'directory', 'accounts', 'kiosk'];
const kinds = ({ events }: Listener) => events.filter(({ topic }) => topic !== 'stream').map(({ kind }) => kind);

async function clockIn(kiosk: Browser, employeeId: typeof shop.employee) {
  const occurredAt = daybook.clock.now().toISOString();
  const claim = { method: 'pin', employeeId, pin: '4821' } as const;
  await kiosk.api.clock.punch.mutate({ id: newId(), kind: 'in', occurredAt, claim });
}

test('each is told what the role may see, at the sites it sees, and nothing else', async () => {
  const { owner, site, employee, kiosk } = shop;
  const branch = await addSite(owner, { name: 'Los Baños' });
  const branchKiosk = await enrolKiosk(daybook, owner, branch);
  const branchPerson = await addEmployee(owner, [branch]);
  const manager = await addAccount(daybook, owner, 'manager', [branch]);
  const frontDesk = await addAccount(daybook, owner, 'front-desk');
  const worker = await addAccount(daybook, owner, 'employee');
  const stranger = (await openShop(daybook)).owner;
  const heard = {
    owner: await listen(daybook, owner, everything),
    manager: await listen(daybook, manager, everything),
    frontDesk: await listen(daybook, frontDesk, everything),
    worker: await listen(daybook, worker, everything),
    stranger: await listen(daybook, stranger, everything),
    kiosk: await listen(daybook, kiosk, ['kiosk']),
  };

  await clockIn(kiosk, employee);
  await clockIn(branchKiosk, branchPerson);
  await owner.api.directory.employees.setPin.mutate({ id: employee, pin: '9999' });
  await owner.api.access.accounts.invite.mutate({ id: worker.accountId });
  await owner.api.directory.sites.update.mutate({
    id: site,
    version: 1,
    name: 'Calamba Crossing',
    zone: 'Asia/Manila',
    currency: 'PHP',
    dayStart: '05:00',
    longestShift: 960,
  });
  await owner.api.directory.kiosks.revoke.mutate({ id: branchKiosk.kioskId });
  // Told to all who are left: everything before it has been told too.
  await owner.api.directory.sites.archive.mutate({ id: await addSite(owner, { name: 'Pansol' }) });
  await heard.frontDesk.heard(3);
  await heard.manager.heard(3);

  expect(kinds(heard.manager)).toEqual(['clock.punched', 'directory.kiosk-changed', 'kiosk.revoked']);
  expect(kinds(heard.frontDesk)).toEqual([
    'directory.site-changed',
    'directory.site-changed',
    'directory.site-changed',
  ]);
  expect(kinds(heard.worker)).toEqual([]);
  expect(kinds(heard.stranger)).toEqual([]);
  expect(kinds(heard.kiosk)).toEqual([]);
  expect(kinds(heard.owner)).toEqual(expect.arrayContaining(['clock.punched', 'directory.employee-changed']));
  for (const { ids } of Object.values(heard).flatMap(({ events }) => events)) {
    for (const [name, id] of Object.entries(ids)) expect(id, name).toMatch(/^[0-9a-f-]{36}$/);
  }
  for (const listener of Object.values(heard)) listener.stop();
});

test('who has no right to the board is told of the own hours alone, at whatever site', async () => {
  const worker = await addLinked(daybook, shop, 'employee');
  const colleague = await addEmployee(shop.owner, [shop.site]);
  const branchKiosk = await enrolKiosk(daybook, shop.owner, await addSite(shop.owner, { name: 'Los Baños' }));
  const own = await listen(daybook, worker, ['clock', 'timesheets', 'directory']);
  await clockIn(shop.kiosk, colleague);
  await clockIn(branchKiosk, shop.employee);
  await own.heard(1);
  expect(
    own.events.filter(({ topic }) => topic !== 'stream').map(({ kind, ids }) => [kind, ids['employeeId']]),
  ).toEqual([['clock.punched', shop.employee]]);
  own.stop();
});

test('after a restore a number of before is no base: the subscriber is told to read anew', async () => {
  const listener = await listen(daybook, shop.owner, ['directory']);
  await enrolKiosk(daybook, shop.owner, shop.site);
  await listener.heard(1);
  const before = listener.events.at(-1)?.id;
  const resumed = await listen(daybook, shop.owner, ['directory'], before);
  expect(resumed.events[0]?.kind).toBe('stream.ready');

  const owners = openSql(daybook.database.adminUrl, { max: 1 });
  await owners`update installation set epoch = epoch + 1`;
  const restored = await startDaybook({ beside: daybook });
  const again = await listen(restored, shop.owner, ['directory'], before);
  expect(again.events[0]?.kind).toBe('stream.reload');
  const fresh = await listen(restored, shop.owner, ['directory'], again.events[0]?.id);
  expect(fresh.events[0]?.kind).toBe('stream.ready');
  const there = restored.browser();
  for (const [name, value] of shop.owner.cookies) there.cookies.set(name, value);
  const input = { lastEventId: before };
  expect(reasonIn(await rawCall(there, { type: 'subscription', name: 'clock.watch', input }))).toBe('epoch-changed');
  for (const one of [listener, resumed, again, fresh]) one.stop();
  await restored.close();
  await owners`update installation set epoch = 1`;
  await owners.end();
});

test.each(['0-0', '99999999999999999999-1', 'x', "1-1'; drop table punches"])(
  'a number that is none (%s) is answered by reading anew, not by a fault',
  async (lastEventId) => {
    const listener = await listen(daybook, shop.owner, ['clock'], lastEventId);
    expect(['stream.ready', 'stream.reload']).toContain(listener.events[0]?.kind);
    listener.stop();
  },
);
