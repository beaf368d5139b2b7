import type { ReportId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { mostAttachments } from '@daybook/contract/report-attachments';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { announcementOf } from '../testing/attachments.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addSite, foundOrganization } from '../testing/lakeshore.ts';
import {
  cashOf,
  decide,
  fileDay,
  fillIn,
  handIn,
  lockDrawer,
  openDay,
  plainTemplate,
  useTemplate,
} from '../testing/reports.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const date = '2026-06-09';
/** The most that a field takes, in minor units. */
const most = 1_000_000_000_000;

async function openShop(template = plainTemplate, now = '2026-06-09T14:00:00.000Z') {
  daybook.clock.set(now);
  const { owner, organizationId } = await foundOrganization(daybook);
  const site = await addSite(owner);
  await useTemplate(owner.api, template);
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  return { owner, organizationId, site, manager };
}

const listed = async ({ api }: Browser, id: ReportId) =>
  (await api.reports.list.query({})).items.find((item) => item.id === id);

test('amounts as large as they may be are added up and shown, also in lists, months and beside', async () => {
  const { owner, manager, site } = await openShop();
  const { id } = await openDay(owner.api, site, date);
  await fillIn(owner.api, id, {
    ...{ 'cash.float': most, 'cash.tendered': most, 'tender.card.till': most, 'tender.card.slip': most },
    ...{
      'tender.gcash.till': most,
      'tender.gcash.slip': most,
      [`paid-in.${newId()}`]: { amount: most, reason: 'A bank' },
    },
    'reason.variance': 'All of it is invented',
  });
  const locked = await lockDrawer(owner.api, id, { '100000': 1_000_000 });
  expect(cashOf(locked)).toMatchObject({ expected: 3 * most, variance: 100_000_000_000 - 3 * most });
  await handIn(owner.api, id);
  await decide(manager.api, id, 'approve', 'So it is');
  expect((await owner.api.reports.get.query({ id, number: 1 })).figures.takings).toBe(3 * most);
  expect(await listed(owner, id)).toMatchObject({ takings: 3 * most, variance: 100_000_000_000 - 3 * most });
  const { sites } = await owner.api.reports.summary.query({ month: '2026-06' });
  expect(sites).toMatchObject([{ takings: 3 * most, short: 3 * most - 100_000_000_000 }]);
  expect((await owner.api.reports.beside.query({ id })).variances).toHaveLength(1);
  expect((await owner.api.reports.print.query({ id })).pdf).not.toBe('');
});

test('a count that comes to more than an amount may be is refused, and the report stays readable', async () => {
  const denominations = { PHP: [1_000_000_000, 100] };
  const { owner, site } = await openShop({ ...plainTemplate, denominations });
  const { id } = await openDay(owner.api, site, date);
  await fillIn(owner.api, id, { 'cash.float': 0 });
  expect(await refusal(lockDrawer(owner.api, id, { '1000000000': 1_000_000 }))).toMatchObject({
    reason: 'bad-input',
    fields: { counted: 'comes to too much' },
  });
  expect((await lockDrawer(owner.api, id, { '1000000000': 1_000 })).lock?.total).toBe(most);
});

test('what is put down one by one is bounded, and what is there is still changed', async () => {
  const { owner, site } = await openShop();
  const { id } = await openDay(owner.api, site, date);
  const value = { amount: 1, reason: 'Ice' };
  const put = (field: string, version = 0) => owner.api.reports.save.mutate({ id, version, change: { field, value } });
  const fields = Array.from({ length: 500 }, (_, n) => `${n % 2 === 0 ? 'paid-out' : 'paid-in'}.${newId()}`);
  for (const field of fields) await put(field);
  expect(await refusal(put(`paid-in.${newId()}`))).toMatchObject({
    reason: 'bad-input',
    fields: { 'change.field': 'one more than a report has room for' },
  });
  const change = { field: fields[0] ?? '', value: { ...value, amount: 2 } };
  expect((await owner.api.reports.save.mutate({ id, version: 1, change })).field.version).toBe(2);
});

test('photos that are put on and taken off again are not without number', async () => {
  const { owner, site } = await openShop();
  const { id } = await openDay(owner.api, site, date);
  const announce = () => owner.api.reports.attachments.begin.mutate(announcementOf(id, Buffer.from(newId())));
  for (let n = 0; n < mostAttachments; n += 1) {
    const { id: one } = await announce();
    await owner.api.reports.attachments.remove.mutate({ id: one });
  }
  expect(await refusal(announce())).toMatchObject({ reason: 'too-large' });
});

test('a way of paying is not called cash, which is the drawer', async () => {
  const { owner } = await openShop();
  const tenders = [{ key: 'cash', label: { en: 'Petty cash', fil: null } }];
  expect(await refusal(useTemplate(owner.api, { ...plainTemplate, tenders }))).toMatchObject({ reason: 'bad-input' });
});

test('a date of long ago is no date to report, and the first report asks for no more than two weeks', async () => {
  const { owner, site } = await openShop();
  for (const long of ['0001-01-01', '1999-12-31', '2025-06-07'])
    expect(await refusal(openDay(owner.api, site, long))).toMatchObject({
      reason: 'bad-input',
      fields: { businessDate: 'is more than a year ago' },
    });
  await openDay(owner.api, site, '2026-01-05');
  expect((await owner.api.directory.sites.get.query({ id: site })).reports.from).toBe('2026-05-27');
});

test('at a site that is in use no more nothing is begun, and what was begun is handed in', async () => {
  const { owner, site } = await openShop();
  const { id } = await openDay(owner.api, site, '2026-06-08');
  await owner.api.directory.sites.archive.mutate({ id: site });
  expect(await refusal(openDay(owner.api, site, date))).toMatchObject({ reason: 'not-found' });
  expect((await openDay(owner.api, site, '2026-06-08')).id).toBe(id);
  await fillIn(owner.api, id, { 'cash.float': 0 });
  await lockDrawer(owner.api, id, {});
  expect((await handIn(owner.api, id)).state).toBe('submitted');
});

test('a float is compared with what was left in the drawer in the same currency alone', async () => {
  const { owner, site } = await openShop(plainTemplate, '2026-06-09T19:50:00.000Z');
  await fileDay(owner.api, site, '2026-06-08', { values: { 'cash.tendered': 500_000 }, pieces: { '100000': 5 } });
  const kept = await openDay(owner.api, site, date);
  await fillIn(owner.api, kept.id, { 'cash.float': 500_000 });
  expect((await owner.api.reports.get.query({ id: kept.id })).figures.opening).toMatchObject({ variance: 0 });
  const { id, name, zone, dayStart, longestShift, version } = await owner.api.directory.sites.get.query({ id: site });
  const changed = { id, version, name, zone, currency: 'KWD', dayStart, longestShift };
  await owner.api.directory.sites.update.mutate(changed);
  daybook.clock.set('2026-06-09T20:05:00.000Z');
  const next = await openDay(owner.api, site, '2026-06-10');
  await fillIn(owner.api, next.id, { 'cash.float': 500_000 });
  expect(await owner.api.reports.get.query({ id: next.id })).toMatchObject({
    ...{ currency: 'KWD', denominations: [20_000, 10_000, 5_000, 1_000, 500, 250, 100, 50, 20, 10, 5] },
    figures: { opening: null },
  });
  // What was begun in pesos stays in pesos.
  expect(await owner.api.reports.get.query({ id: kept.id })).toMatchObject({ currency: 'PHP' });
});
