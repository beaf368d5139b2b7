import { type EmployeeId, type ReportId, reportId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addLinked, addSite, foundOrganization } from '../testing/lakeshore.ts';
import { cashOf, decide, fillIn, handIn, lockDrawer, openDay, plainTemplate, useTemplate } from '../testing/reports.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

/** A shop that counts blind, with a manager who is one of its people, on 2 June. */
async function openShop({ blind = true } = {}) {
  daybook.clock.set('2026-06-02T03:00:00.000Z');
  const { owner, organizationId } = await foundOrganization(daybook);
  const site = await addSite(owner);
  await useTemplate(owner.api, { ...plainTemplate, blind });
  const employee = await addEmployee(owner, [site], { name: 'Nena Salvador' });
  const rhea = await addEmployee(owner, [site], { name: 'Rhea Mae Santiago', pin: '7770' });
  const shared = await addAccount(daybook, owner, 'site', [site]);
  const nena = await addLinked(daybook, { owner, site, employee }, 'manager');
  return { owner, organizationId, site, employee, rhea, shared, nena };
}
type Shop = Awaited<ReturnType<typeof openShop>>;

const pinOf = (employeeId: EmployeeId, pin: string) => ({ method: 'pin', employeeId, pin }) as const;
const asNena = ({ employee }: Shop) => pinOf(employee, '4821');
const asRhea = ({ rhea }: Shop) => pinOf(rhea, '7770');

/** Written at the shared sign-in and counted by this person: 123.45 were expected, and one of 100.00 was there. */
async function file(shop: Shop, date: string, counter: ReturnType<typeof pinOf>): Promise<ReportId> {
  const { api } = shop.shared;
  const { id } = await openDay(api, shop.site, date, asRhea(shop));
  await fillIn(api, id, { 'cash.float': 12_345 });
  await lockDrawer(api, id, { '10000': 1 }, { by: counter });
  await handIn(api, id, asRhea(shop));
  return id;
}

async function close({ api }: Browser, siteId: SiteId) {
  const site = await api.directory.sites.get.query({ id: siteId });
  const { id, version, name, zone, currency, dayStart, longestShift } = site;
  const reports = { kind: 'shop', from: '2026-05-31' } as const;
  await api.directory.sites.update.mutate({ id, version, name, zone, currency, dayStart, longestShift, reports });
  await api.reports.closeMonth.mutate({ siteId, month: '2026-05' });
}

async function correct({ api }: Browser, id: ReportId) {
  return await api.reports.correct.mutate({ id: reportId.parse(newId()), reportId: id });
}

test('beside a report whoever counted another date blind is not told of that one', async () => {
  const shop = await openShop();
  await file(shop, '2026-05-26', asNena(shop));
  const own = await file(shop, '2026-06-01', asNena(shop));
  const id = await file(shop, '2026-06-02', asRhea(shop));
  expect(cashOf(await shop.nena.api.reports.get.query({ id })).variance).toBe(-2_345);
  const told = await shop.nena.api.reports.beside.query({ id });
  expect(told.variances.map(({ date }) => date)).toEqual(['2026-06-02']);
  expect(told.sameWeekdays).toMatchObject([{ date: '2026-05-26', variance: null }]);
  expect((await shop.owner.api.reports.beside.query({ id })).variances).toHaveLength(3);
  expect((await shop.nena.api.reports.beside.query({ id: own })).variances.map(({ date }) => date)).toEqual([]);
});

test('whoever counted a drawer blind is not told by way of what corrects it, nor the other way about', async () => {
  const shop = await openShop();
  const { owner, nena, site } = shop;
  const id = await file(shop, '2026-05-31', asNena(shop));
  await decide(owner.api, id, 'approve', 'A drop was not written down');
  await close(owner, site);
  const correction = await correct(owner, id);
  await lockDrawer(owner.api, correction.id, { '10000': 1 });
  await handIn(owner.api, correction.id);
  expect((await nena.api.reports.get.query({ id: correction.id })).sees).toBe('count');
  const { items } = await nena.api.reports.list.query({});
  expect(items.map(({ variance, over }) => [variance, over])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(await refusal(decide(nena.api, correction.id, 'approve', 'Why not'))).toMatchObject({
    reason: 'not-a-second-person',
  });
  // The owner has counted it now, and knows of the first count no more than of the own.
  expect((await owner.api.reports.get.query({ id })).sees).toBe('count');
});

test('a recount is flagged by what the counter was told before, and by nothing else', async () => {
  const shop = await openShop();
  const { owner, nena, shared, site } = shop;
  const { id } = await openDay(nena.api, site, '2026-06-01');
  await fillIn(nena.api, id, { 'cash.float': 12_345 });
  const again = async (browser: Browser, by?: ReturnType<typeof pinOf>) => {
    const { lock } = await browser.api.reports.get.query({ id });
    if (lock) await browser.api.reports.recount.mutate({ id, countId: lock.id });
    await lockDrawer(browser.api, id, { '10000': 1 }, { by });
  };
  await again(nena); // the first
  await again(nena); // was never told
  await again(shared, asRhea(shop)); // has nobody who tells her
  await again(owner); // was told
  const auditor = await addAccount(daybook, owner, 'auditor');
  const view = await auditor.api.reports.get.query({ id });
  expect(view.sees === 'expected' && view.counts.map(({ afterShown }) => afterShown)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test('whoever could look with an account of their own has looked, also when they count at the shared sign-in', async () => {
  const shop = await openShop();
  const { owner, shared, site } = shop;
  const { id } = await openDay(shared.api, site, '2026-06-01', asRhea(shop));
  await fillIn(shared.api, id, { 'cash.float': 12_345 });
  const { lock } = await lockDrawer(shared.api, id, { '10000': 1 }, { by: asRhea(shop) });
  if (!lock) return expect.unreachable('nothing is locked');
  await shared.api.reports.recount.mutate({ id, countId: lock.id });
  await lockDrawer(shared.api, id, { '10000': 1, '2000': 1 }, { by: asNena(shop) });
  const view = await owner.api.reports.get.query({ id });
  expect(view.sees === 'expected' && view.counts.map(({ afterShown }) => afterShown)).toEqual([false, true]);
});

test('what corrects a report is counted after what was expected had been shown', async () => {
  const shop = await openShop({ blind: false });
  const id = await file(shop, '2026-05-31', asRhea(shop));
  await decide(shop.owner.api, id, 'approve');
  await close(shop.owner, shop.site);
  const correction = await correct(shop.nena, id);
  const view = await lockDrawer(shop.nena.api, correction.id, { '10000': 1, '2000': 1 });
  expect(view.sees === 'expected' && view.counts.map(({ afterShown }) => afterShown)).toEqual([true]);
});
