import { calendarFeedId, plannedShiftId, rosterTemplateId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addSite, openShop } from '../testing/lakeshore.ts';

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
  // A Monday, 08:00 in Manila.
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = await openShop(daybook);
});

type Save = Parameters<Browser['api']['roster']['save']['mutate']>[0];
type Said = NonNullable<Save['changes'][number]['shift']>;
const week = { from: '2026-06-15', to: '2026-06-21' };
async function save(more: Partial<Said> = {}, { siteId = shop.site, id = plannedShiftId.parse(newId()) } = {}) {
  const usual = { employeeId: shop.employee, date: '2026-06-16', starts: '08:00', ends: '17:00' };
  const changes = [{ id, shift: { ...usual, breakMinutes: 0, note: '', ...more } }];
  const { shifts } = await shop.owner.api.roster.save.mutate({ siteId, changes });
  return shifts[0] ?? expect.unreachable('what was saved is not answered');
}

test('a night that would end after the year 9999 cannot be planned, nor copied there', async () => {
  const night = { starts: '22:00', ends: '06:00' };
  expect(await refusal(save({ ...night, date: '9999-12-31' }))).toMatchObject({
    reason: 'bad-input',
    fields: { date: 'after the year 9999' },
  });
  expect(await save({ ...night, date: '9999-12-30' })).toMatchObject({ minutes: 480 });
  await save({ date: '2026-06-17' });
  const copy = (from: string, to: string) => shop.owner.api.roster.copyWeek.mutate({ siteId: shop.site, from, to });
  expect((await refusal(copy(week.from, '9999-12-31'))).reason).toBe('bad-input');
  expect(await copy('9999-12-30', week.from)).toMatchObject({ copied: 1 });
  const id = rosterTemplateId.parse(newId());
  const entry = { employeeId: shop.employee, ...night, breakMinutes: 0, note: '' };
  const template = { id, siteId: shop.site, name: 'Nights', entries: [{ day: 6, ...entry }] };
  await shop.owner.api.roster.templates.save.mutate(template);
  const fill = shop.owner.api.roster.templates.fill.mutate({ id, from: '9999-12-28' });
  expect((await refusal(fill)).reason).toBe('bad-input');
});

test('a shift whose start is skipped by the clock and whose end is not is over at once, and never ends before it began', async () => {
  const siteId = await addSite(shop.owner, { zone: 'America/New_York', dayStart: '00:00' });
  const employeeId = await addEmployee(shop.owner, [siteId]);
  const date = '2027-03-14';
  expect(await save({ employeeId, date, starts: '02:30', ends: '03:00' }, { siteId })).toMatchObject({ minutes: 0 });
  await shop.owner.api.roster.publish.mutate({ siteId, from: date, to: date });
  const feed = { id: calendarFeedId.parse(newId()), employeeId, name: 'Telephone' };
  const { path } = await shop.owner.api.roster.feeds.create.mutate(feed);
  const text = await (await fetch(daybook.url + path)).text();
  expect(text).toMatch(/DTSTART:20270314T073000Z\r\nDTEND:20270314T073000Z/);
});

test('what is planned at a site that was closed for good can be taken away, and nothing new is planned there', async () => {
  const siteId = await addSite(shop.owner, { name: 'Los Baños' });
  const { id, version } = await save({}, { siteId });
  const publish = () => shop.owner.api.roster.publish.mutate({ siteId, ...week });
  await publish();
  await shop.owner.api.directory.sites.archive.mutate({ id: siteId });
  expect((await refusal(save({ date: '2026-06-17' }, { siteId }))).reason).toBe('not-found');
  await shop.owner.api.roster.save.mutate({ siteId, changes: [{ id, version, shift: null }] });
  expect(await publish()).toMatchObject({ removed: 1 });
});

test('copying and filling plan nobody whom the account does not see', async () => {
  const north = await addSite(shop.owner, { name: 'Los Baños' });
  const mover = await addEmployee(shop.owner, [shop.site], { name: 'Rhea Santiago' });
  await save();
  await save({ employeeId: mover });
  const id = rosterTemplateId.parse(newId());
  const entry = { day: 0, employeeId: mover, starts: '08:00', ends: '12:00', breakMinutes: 0, note: '' };
  const template = { id, siteId: shop.site, name: 'Usual', entries: [entry] };
  await shop.owner.api.roster.templates.save.mutate(template);
  const {
    version,
    state: _,
    hasPin: __,
    hasBadge: ___,
    ...fields
  } = await shop.owner.api.directory.employees.get.query({ id: mover });
  await shop.owner.api.directory.employees.update.mutate({ ...fields, version, sites: [north] });
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const copy = (by: Browser, to: string) => by.api.roster.copyWeek.mutate({ siteId: shop.site, from: week.from, to });
  expect(await copy(manager, '2026-06-22')).toEqual({ copied: 1, alreadyThere: 0, left: 1 });
  const filled = { copied: 0, alreadyThere: 0, left: 1 };
  expect(await manager.api.roster.templates.fill.mutate({ id, from: '2026-06-22' })).toEqual(filled);
  expect(await copy(shop.owner, '2026-06-22')).toEqual({ copied: 1, alreadyThere: 1, left: 0 });
});

test('a shift that is published at a site which the account does not see cannot be taken from there', async () => {
  const north = await addSite(shop.owner, { name: 'Los Baños' });
  const { id, version } = await save({}, { siteId: north });
  await shop.owner.api.roster.publish.mutate({ siteId: north, ...week });
  await shop.owner.api.roster.save.mutate({ siteId: north, changes: [{ id, version, shift: null }] });
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const shift = { employeeId: shop.employee, date: '2026-06-18', starts: '08:00', ends: '12:00' };
  const changes = [{ id, shift: { ...shift, breakMinutes: 0, note: '' } }];
  expect((await refusal(manager.api.roster.save.mutate({ siteId: shop.site, changes }))).reason).toBe('not-found');
  const { shifts } = await shop.owner.api.roster.list.query({ siteId: north, ...week });
  expect(shifts.map(({ state, date }) => [state, date])).toEqual([['removed', '2026-06-16']]);
});

test('the next shift of a date is the one that begins first, wherever it is', async () => {
  const newYork = await addSite(shop.owner, { name: 'Canal Street', zone: 'America/New_York' });
  await save({ date: '2026-06-16', starts: '09:00' });
  await save({ date: '2026-06-16', starts: '08:00', ends: '09:00' }, { siteId: newYork });
  for (const siteId of [shop.site, newYork]) await shop.owner.api.roster.publish.mutate({ siteId, ...week });
  const claim = { method: 'pin', employeeId: shop.employee, pin: '4821' } as const;
  const { grant } = await shop.kiosk.api.clock.identify.mutate({ claim });
  const { next } = await shop.kiosk.api.kiosk.myDay.query({ grant });
  expect(next).toMatchObject({ start: '2026-06-16T01:00:00.000Z', zone: 'Asia/Manila' });
});
