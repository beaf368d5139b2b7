import { reportDecisionId, reportId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addSite, foundOrganization } from '../testing/lakeshore.ts';
import { decide, fileDay, handIn, lockDrawer, openDay, plainTemplate, useTemplate } from '../testing/reports.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

/** A shop that is asked for the last two days of May, on 2 June. */
async function openShop({ template = plainTemplate, now = '2026-06-02T03:00:00.000Z' } = {}) {
  daybook.clock.set(now);
  const { owner, organizationId } = await foundOrganization(daybook);
  await useTemplate(owner.api, template);
  const site = await addSite(owner);
  await askFrom(owner, site, '2026-05-30');
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  return { owner, organizationId, site, manager };
}

async function askFrom({ api }: Browser, id: SiteId, from: string) {
  const { name, zone, currency, dayStart, longestShift, version } = await api.directory.sites.get.query({ id });
  const reports = { kind: 'shop', from } as const;
  await api.directory.sites.update.mutate({ id, version, name, zone, currency, dayStart, longestShift, reports });
}

/** 1,000.00 in cash and 500.00 by card, and a drawer that is off by so much. */
async function approved({ owner, manager, site }: Awaited<ReturnType<typeof openShop>>, date: string, off = 0) {
  const values = { 'cash.tendered': 100_000, 'tender.card.till': 50_000, 'tender.card.slip': 50_000 };
  const { id } = await fileDay(owner.api, site, date, { values, pieces: { '100': 1_000 + off } });
  await decide(manager.api, id, 'approve');
  return id;
}
const close = ({ api }: Browser, siteId: SiteId, month = '2026-05') => api.reports.closeMonth.mutate({ siteId, month });

test('a month is closed once it is over and each date that is asked for is approved or closed', async () => {
  const shop = await openShop();
  const { owner, manager, site, organizationId } = shop;
  expect(await refusal(close(owner, site, '2026-06'))).toMatchObject({
    reason: 'bad-input',
    fields: { month: 'is not over at the site' },
  });
  await fileDay(owner.api, site, '2026-05-30');
  expect(await refusal(close(manager, site))).toMatchObject({
    reason: 'period-lacking',
    fields: { '2026-05-30': 'submitted', '2026-05-31': 'missing' },
  });
  const [filed] = (await owner.api.reports.list.query({})).items;
  if (!filed) return expect.unreachable('nothing was filed');
  await decide(manager.api, filed.id, 'approve');
  await owner.api.directory.calendar.save.mutate({
    siteIds: [site],
    date: '2026-05-31',
    kind: 'closed',
    name: 'Flood',
  });
  expect(await close(manager, site)).toEqual({ closed: true });
  expect(await close(owner, site)).toEqual({ closed: true });
  const deeds = await audited(daybook, organizationId, 'reports');
  expect(deeds.filter(({ action }) => action === 'reports.month-closed')).toMatchObject([
    { actor: manager.accountId, subject: site, after: { month: '2026-05' } },
  ]);
});

test('two who close at once close once, and of who opens a report again meanwhile one is refused', async () => {
  const shop = await openShop();
  const { owner, manager, site } = shop;
  const ids = [await approved(shop, '2026-05-30'), await approved(shop, '2026-05-31')];
  const [id] = ids;
  if (!id) return expect.unreachable('nothing was filed');
  const { version } = await manager.api.reports.get.query({ id });
  const reopen = manager.api.reports.reopen.mutate({
    ...{ id, version, decisionId: reportDecisionId.parse(newId()), reason: 'The wrong slip' },
  });
  const [first, second, opened] = await Promise.allSettled([close(owner, site), close(manager, site), reopen]);
  const { sites } = await owner.api.reports.summary.query({ month: '2026-05' });
  const isClosed = sites[0]?.closed;
  expect(opened.status).toBe(isClosed ? 'rejected' : 'fulfilled');
  expect([first.status, second.status].includes('fulfilled')).toBe(isClosed);
});

test('a report that is begun while its month is closed is waited for, and keeps the month open', async () => {
  daybook.clock.set('2026-06-02T03:00:00.000Z');
  const { owner, organizationId } = await foundOrganization(daybook);
  const site = await addSite(owner);
  const sql = openSql(daybook.database.superuserUrl, { max: 2 });
  const waiting = async (most: number) => {
    for (;;) {
      const [row] = await sql<{ n: number }[]>`
        select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      if ((row?.n ?? 0) >= most) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  let opened: Promise<unknown> | undefined;
  let closed: Promise<unknown> | undefined;
  await sql
    .begin(async (tx) => {
      // Whoever opens the first report of an organization writes down what it is asked, and waits here for another.
      await tx`insert into report_templates (organization_id, kind, version, content)
        values (${organizationId}, 'shop', 1, '{}')`;
      opened = openDay(owner.api, site, '2026-05-31').catch(() => undefined);
      await waiting(1);
      closed = close(owner, site).catch(() => undefined);
      await Promise.race([closed, waiting(2)]);
      throw new Error('enough');
    })
    .catch(() => undefined);
  const [report, month] = await Promise.all([opened, closed]);
  expect([report !== undefined, month !== undefined]).toEqual([true, false]);
  await sql.end();
});

test('C17 in a closed month nothing is opened again: a correction stands in the month in which it was approved', async () => {
  const shop = await openShop();
  const { owner, manager, site } = shop;
  await approved(shop, '2026-05-30');
  const id = await approved(shop, '2026-05-31');
  await close(owner, site);
  const { version, may } = await manager.api.reports.get.query({ id });
  expect(may).toMatchObject({ reopen: false, correct: true });
  const decisionId = reportDecisionId.parse(newId());
  const reason = 'The wrong slip';
  expect(await refusal(manager.api.reports.reopen.mutate({ id, version, decisionId, reason }))).toMatchObject({
    reason: 'month-closed',
  });
  const correct = async (slip: number) => {
    const asked = { id: reportId.parse(newId()), reportId: id };
    const begun = await owner.api.reports.correct.mutate(asked);
    expect(begun).toMatchObject({ kind: 'correction', corrects: id, state: 'draft' });
    const field = begun.fields.find((one) => one.field === 'tender.card.slip');
    const change = { field: 'tender.card.slip', value: slip };
    await owner.api.reports.save.mutate({ id: asked.id, version: field?.version ?? 0, change });
    await lockDrawer(owner.api, asked.id, { '100': 1_000 });
    await handIn(owner.api, asked.id);
    return asked.id;
  };
  const monthOf = async (month: string) => (await owner.api.reports.summary.query({ month })).sites[0];
  const first = await correct(45_000);
  expect(await monthOf('2026-06')).toMatchObject({ corrections: 0 });
  await decide(manager.api, first, 'approve');
  // The month that is closed says what it said.
  expect(await monthOf('2026-05')).toMatchObject({ takings: 300_000, corrections: 0, closed: true, reports: 2 });
  expect(await monthOf('2026-06')).toMatchObject({ takings: 0, corrections: -5_000, closed: false, reports: 0 });
  // The next one changes what the first one said.
  await decide(manager.api, await correct(46_000), 'approve');
  expect(await monthOf('2026-06')).toMatchObject({ corrections: -4_000 });
});

test('a month is summed by site and way of paying, short and over apart, with its days', async () => {
  const shop = await openShop();
  const { owner, site } = shop;
  const other = await addSite(owner, { name: 'Los Baños' });
  await approved(shop, '2026-05-30', -3);
  await approved(shop, '2026-05-31', 2);
  const { sites, days } = await owner.api.reports.summary.query({ month: '2026-05' });
  expect(sites.find((one) => one.site.id === site)).toMatchObject({
    ...{ currency: 'PHP', reports: 2, takings: 300_000, short: 300, over: 200, workedMinutes: 0, corrections: 0 },
    byTender: [
      { key: 'cash', name: 'Cash', amount: 200_000 },
      { key: 'card', name: 'Card', amount: 100_000 },
      { key: 'gcash', name: 'GCash', amount: 0 },
      { key: 'maya', name: 'Maya', amount: 0 },
    ],
  });
  expect(sites.find((one) => one.site.id === other)).toMatchObject({ reports: 0, takings: 0, byTender: [] });
  expect(days).toEqual([
    { siteId: site, date: '2026-05-30', takings: 150_000, variance: -300, workedMinutes: 0 },
    { siteId: site, date: '2026-05-31', takings: 150_000, variance: 200, workedMinutes: 0 },
  ]);
});

test('whoever counted blind is not told by way of a month what the drawer was off', async () => {
  const shop = await openShop({ template: { ...plainTemplate, blind: true } });
  const { owner, manager, site } = shop;
  await fileDay(owner.api, site, '2026-05-30', { values: { 'cash.tendered': 300 } });
  const seen = async (by: Browser) => {
    const { sites, days } = await by.api.reports.summary.query({ month: '2026-05', siteId: site });
    return [sites[0]?.short, days[0]?.variance];
  };
  expect(await seen(owner)).toEqual([0, null]);
  expect(await seen(manager)).toEqual([300, -300]);
});
