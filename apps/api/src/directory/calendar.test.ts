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
  const was = { ...holiday, open: 'usual' };
  expect(changes.map(({ before, after }) => [before, after])).toEqual([
    [null, was],
    [was, { ...was, kind: 'special-day', name: 'Moved' }],
    [{ ...was, kind: 'special-day', name: 'Moved' }, null],
  ]);
});

test('what is so already is neither changed nor audited', async () => {
  const first = await save();
  expect(await save()).toEqual(first);
  await save({ date: '2026-06-13', kind: null });
  const told = await audited(daybook, shop.organizationId, 'directory');
  expect(told.filter(({ action }) => action.endsWith('calendar-changed'))).toHaveLength(1);
});

test('a date says when the site opens: closed by its kind, at other hours, or a holiday on which it is either', async () => {
  const hours = { opens: '08:00', closes: '12:00' };
  await save({ kind: 'closed', name: 'Inventory', open: hours });
  expect(await listed()).toMatchObject([{ kind: 'closed', open: 'closed' }]);
  expect((await refusal(save({ kind: 'other-hours', name: 'Half day' }))).fields).toHaveProperty('open');
  await save({ kind: 'other-hours', name: 'Half day', open: hours });
  expect(await listed()).toMatchObject([{ kind: 'other-hours', open: hours, version: 2 }]);
  await save({ open: 'closed' });
  expect(await listed()).toMatchObject([{ ...holiday, open: 'closed', version: 3 }]);
  await save({ open: hours });
  await save({ open: hours });
  expect(await listed()).toMatchObject([{ ...holiday, open: hours, version: 4 }]);
  await save();
  expect(await listed()).toMatchObject([{ ...holiday, open: 'usual', version: 5 }]);
  const told = await audited(daybook, shop.organizationId, 'directory');
  const opens = told.filter(({ action }) => action.endsWith('calendar-changed')).map(({ after }) => after);
  expect(opens.filter((after) => JSON.stringify(after).includes('08:00–12:00'))).toHaveLength(2);
});

test('C14 a date on which the site is closed or has other hours is no holiday, and is worth what any day is', async () => {
  const june = { employeeId: shop.employee, period: { from: '2026-06-08', to: '2026-06-14' } };
  const friday = async () =>
    (await shop.owner.api.timesheets.get.query(june)).days.find(({ date }) => date === holiday.date);
  await save({ kind: 'closed', name: 'Inventory' });
  expect(await friday()).toMatchObject({ dayKind: 'ordinary', holiday: null });
  await save({ kind: 'other-hours', name: 'Half day', open: { opens: '08:00', closes: '12:00' } });
  expect(await friday()).toMatchObject({ dayKind: 'ordinary', holiday: null });
  await save({ open: 'closed' });
  expect(await friday()).toMatchObject({ dayKind: 'holiday', holiday: holiday.name });
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
