import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addSite, openShop } from '../testing/lakeshore.ts';

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

const holiday = { date: '2026-06-12', kind: 'regular-holiday', name: 'Independence Day' } as const;
type Save = Parameters<typeof shop.owner.api.directory.calendar.save.mutate>[0];
const save = (more: Partial<Save> = {}, by = shop.owner) =>
  by.api.directory.calendar.save.mutate({ siteIds: [shop.site], ...holiday, ...more });
const listed = async (siteId = shop.site, by = shop.owner) =>
  (await by.api.directory.calendar.list.query({ siteId, from: '2026-06-01', to: '2026-06-30' })).items;

test('a date is put into the calendars of several sites, changed there and taken out again, each time audited', async () => {
  const other = await addSite(shop.owner, { name: 'Los Baños' });
  const { items } = await save({ siteIds: [shop.site, other, other] });
  expect(items.map(({ siteId }) => siteId).toSorted()).toEqual([shop.site, other].toSorted());
  expect(await listed()).toMatchObject([{ ...holiday, siteId: shop.site, version: 1 }]);
  daybook.clock.forward(1000);
  await save({ kind: 'special-day', name: 'Moved' });
  expect(await listed()).toMatchObject([{ kind: 'special-day', name: 'Moved', version: 2 }]);
  expect(await listed(other)).toMatchObject([holiday]);
  daybook.clock.forward(1000);
  expect(await save({ kind: null, name: undefined })).toEqual({ items: [] });
  expect(await listed()).toEqual([]);
  const told = await audited(daybook, shop.organizationId, 'directory');
  const changes = told.filter(({ action, subject }) => action.endsWith('calendar-changed') && subject === shop.site);
  expect(changes.map(({ before, after }) => [before, after])).toEqual([
    [null, holiday],
    [holiday, { ...holiday, kind: 'special-day', name: 'Moved' }],
    [{ ...holiday, kind: 'special-day', name: 'Moved' }, null],
  ]);
});

test('what is so already is neither changed nor audited', async () => {
  const first = await save();
  expect(await save()).toEqual(first);
  await save({ date: '2026-06-13', kind: null });
  const told = await audited(daybook, shop.organizationId, 'directory');
  expect(told.filter(({ action }) => action.endsWith('calendar-changed'))).toHaveLength(1);
});

test('a date has a name, and sites that are not one’s own are not found', async () => {
  expect((await refusal(save({ name: undefined }))).fields).toHaveProperty('name');
  const elsewhere = await addSite(shop.owner);
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  expect((await refusal(listed(elsewhere, manager))).reason).toBe('not-found');
  expect((await refusal(save({}, manager))).reason).toBe('not-allowed');
  const other = await openShop(daybook);
  await save();
  expect((await refusal(listed(shop.site, other.owner))).reason).toBe('not-found');
  expect((await refusal(save({ siteIds: [other.site, shop.site] }, other.owner))).reason).toBe('not-found');
  expect(await listed()).toHaveLength(1);
});
