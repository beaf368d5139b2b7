import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
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

const week = [
  { weekday: 1, opens: '09:00', closes: '18:00' },
  { weekday: 6, opens: '16:00', closes: '02:00' },
];
type Save = Parameters<Browser['api']['directory']['calendar']['saveOpening']['mutate']>[0];
const save = (more: Partial<Save> = {}, by: Browser = shop.owner) =>
  by.api.directory.calendar.saveOpening.mutate({ siteId: shop.site, version: 0, week, ...more });
const opening = (by: Browser = shop.owner) => by.api.directory.calendar.opening.query({ siteId: shop.site });
const changes = async () =>
  (await audited(daybook, shop.organizationId, 'directory')).filter(({ action }) => action.endsWith('opening-changed'));

test('a site’s week is never said until it is, then changed from the version that was read, each time audited', async () => {
  expect(await opening()).toEqual({ week: [], version: 0 });
  expect(await save({ week: week.toReversed() })).toEqual({ week, version: 1 });
  expect((await refusal(save({ week: [] }))).version).toBe(1);
  daybook.clock.forward(1000);
  expect(await save({ version: 1, week: [] })).toEqual({ week: [], version: 2 });
  const closed = Object.fromEntries(
    ['tuesday', 'wednesday', 'thursday', 'friday', 'sunday'].map((weekday) => [weekday, 'closed']),
  );
  const said = { ...closed, monday: '09:00–18:00', saturday: '16:00–02:00' };
  expect((await changes()).map(({ before, after }) => [before, after])).toEqual([
    [{}, said],
    [said, {}],
  ]);
});

test('the week that is there already is not written again, and of two at once one is late', async () => {
  await save();
  expect(await save()).toEqual({ week, version: 1 });
  expect(await changes()).toHaveLength(1);
  const [, saturday] = week;
  const both = await Promise.allSettled([
    save({ version: 1, week: [] }),
    save({ version: 1, week: saturday ? [saturday] : [] }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a weekday stands once, and the week of a site that is not one’s own is not found', async () => {
  const twice = [...week, ...week];
  expect((await refusal(save({ week: twice }))).reason).toBe('bad-input');
  const elsewhere = await addSite(shop.owner);
  const manager = await addAccount(daybook, shop.owner, 'manager', [elsewhere]);
  expect((await refusal(opening(manager))).reason).toBe('not-found');
  expect((await refusal(save({}, manager))).reason).toBe('not-allowed');
  const other = await openShop(daybook);
  expect((await refusal(save({}, other.owner))).reason).toBe('not-found');
  expect((await refusal(opening(other.owner))).reason).toBe('not-found');
});

test('a preset’s holidays are added to several sites, and a date that has an entry keeps it', async () => {
  const { owner } = shop;
  const other = await addSite(owner);
  const { items } = await owner.api.directory.calendar.presets.query();
  const preset = items.find(({ id }) => id === 'ph-2026');
  expect(preset?.source).toContain('1006');
  const count = preset?.days.length ?? 0;
  await owner.api.directory.calendar.save.mutate({
    siteIds: [other],
    date: '2026-06-12',
    kind: 'closed',
    name: 'Inventory',
  });
  const add = () =>
    owner.api.directory.calendar.addPreset.mutate({ siteIds: [shop.site, other, other], preset: 'ph-2026' });
  expect(await add()).toEqual({ added: 2 * count - 1, kept: 1 });
  expect(await add()).toEqual({ added: 0, kept: 2 * count });
  const days = async (siteId: typeof other) =>
    (await owner.api.directory.calendar.list.query({ siteId, from: '2026-01-01', to: '2026-12-31' })).items;
  expect((await days(shop.site)).map(({ date, kind, name }) => ({ date, kind, name }))).toEqual(
    preset?.days.map(({ date, kind, name }) => ({ date, kind, name })),
  );
  expect((await days(other)).find(({ date }) => date === '2026-06-12')).toMatchObject({ kind: 'closed' });
  const told = (await audited(daybook, shop.organizationId, 'directory')).filter(({ after }) =>
    JSON.stringify(after).includes('ph-2026'),
  );
  expect(told.map(({ subject }) => subject).toSorted()).toEqual([shop.site, other].toSorted());
});

test('two presets at once add each date once, and sites that are not one’s own are not found', async () => {
  const add = (by: Browser) => by.api.directory.calendar.addPreset.mutate({ siteIds: [shop.site], preset: 'us-2026' });
  const both = await Promise.all([add(shop.owner), add(shop.owner)]);
  expect(both.reduce((sum, { added }) => sum + added, 0)).toBe(12);
  const other = await openShop(daybook);
  expect((await refusal(add(other.owner))).reason).toBe('not-found');
});
