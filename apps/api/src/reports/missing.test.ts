import type { SiteId } from '@daybook/contract/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addSite, foundOrganization } from '../testing/lakeshore.ts';
import { decide, fileDay, fillIn, openDay, plainTemplate, useTemplate } from '../testing/reports.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

/** An organization whose sites are asked for reports from that date on. */
async function openShop(now: string, { from, zone }: { from: string | null; zone?: string }) {
  daybook.clock.set(now);
  const { owner } = await foundOrganization(daybook);
  await useTemplate(owner.api, plainTemplate);
  const site = await addSite(owner, zone ? { zone } : {});
  await askFrom(owner, site, from);
  return { owner, site };
}

async function askFrom({ api }: Browser, id: SiteId, from: string | null) {
  const site = await api.directory.sites.get.query({ id });
  const { name, zone, currency, dayStart, longestShift, version } = site;
  const reports = { kind: 'shop', from } as const;
  await api.directory.sites.update.mutate({ id, version, name, zone, currency, dayStart, longestShift, reports });
}

async function standings(owner: Browser, siteId: SiteId) {
  const { sites } = await owner.api.reports.missing.query({ siteId });
  return new Map(sites[0]?.days.map((day) => [day.date, day]));
}

test('C15 at 22:31 in Manila its report is late, and the one of New York has its own time', async () => {
  const { owner, site } = await openShop('2026-06-09T14:31:00.000Z', { from: '2026-06-09' });
  const newYork = await addSite(owner, { name: 'Queens', zone: 'America/New_York' });
  await askFrom(owner, newYork, '2026-06-09');
  const { sites } = await owner.api.reports.missing.query({});
  const today = (id: SiteId) => sites.find((one) => one.id === id)?.days.at(-1);
  expect(today(site)).toMatchObject({ date: '2026-06-09', standing: 'missing', overdue: true, onTime: false });
  expect(today(newYork)).toMatchObject({ date: '2026-06-09', standing: 'not-due', overdue: false, onTime: null });
  expect(today(newYork)?.dueAt).toBe('2026-06-10T02:30:00.000Z');
  daybook.clock.set('2026-06-09T14:29:59.000Z');
  expect((await standings(owner, site)).get('2026-06-09')).toMatchObject({ standing: 'not-due', overdue: false });
});

test('a date is missing without any row, only from the date on that the site is asked, and two weeks back at most', async () => {
  const { owner, site } = await openShop('2026-06-20T02:00:00.000Z', { from: '2026-06-18' });
  const { sites } = await owner.api.reports.missing.query({ siteId: site });
  expect(sites[0]?.days.map(({ date }) => date)).toHaveLength(14);
  expect(sites[0]?.days.at(0)?.date).toBe('2026-06-07');
  expect(sites[0]?.days.slice(-4).map(({ standing }) => standing)).toEqual([
    'not-asked',
    'missing',
    'missing',
    'not-due',
  ]);
  expect(sites[0]).toMatchObject({ today: '2026-06-20', onTime: 0, due: 2 });
  await askFrom(owner, site, null);
  const after = await standings(owner, site);
  expect(new Set([...after.values()].map(({ standing }) => standing))).toEqual(new Set(['not-asked']));
});

test('C14 what the calendar or the week says is closed is neither asked for nor missing, unless it was filed', async () => {
  // The 13th and 14th are Saturday and Sunday.
  const { owner, site } = await openShop('2026-06-15T02:00:00.000Z', { from: '2026-06-10' });
  const week = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: '08:00', closes: '20:00' }));
  await owner.api.directory.calendar.saveOpening.mutate({ siteId: site, version: 0, week });
  await owner.api.directory.calendar.save.mutate({
    siteIds: [site],
    date: '2026-06-12',
    kind: 'closed',
    name: 'Repairs',
  });
  const open = { opens: '10:00', closes: '14:00' };
  const holiday: Parameters<Browser['api']['directory']['calendar']['save']['mutate']>[0] = {
    siteIds: [site],
    date: '2026-06-14',
    kind: 'holiday',
    name: 'Fiesta',
    open,
  };
  const days = await standings(owner, site);
  expect(days.get('2026-06-12')).toMatchObject({ standing: 'closed', overdue: false, onTime: null });
  expect(days.get('2026-06-13')?.standing).toBe('missing');
  expect(days.get('2026-06-14')?.standing).toBe('closed');
  await owner.api.directory.calendar.save.mutate(holiday);
  expect((await standings(owner, site)).get('2026-06-14')?.standing).toBe('missing');
  await fileDay(owner.api, site, '2026-06-12');
  expect((await standings(owner, site)).get('2026-06-12')).toMatchObject({ standing: 'submitted', onTime: null });
});

test('on time is by when it was handed in first', async () => {
  const { owner, site } = await openShop('2026-06-09T14:25:00.000Z', { from: '2026-06-09' });
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  const { id } = await fileDay(owner.api, site, '2026-06-09');
  daybook.clock.set('2026-06-09T14:35:00.000Z');
  await decide(manager.api, id, 'return', 'The slip is lacking');
  expect((await standings(owner, site)).get('2026-06-09')).toMatchObject({
    ...{ standing: 'returned', overdue: true, onTime: true },
    submittedAt: '2026-06-09T14:25:00.000Z',
    reportId: id,
  });
});

test('of one that is being written it is told who saved last, and when', async () => {
  const { owner, site } = await openShop('2026-06-10T14:00:00.000Z', { from: '2026-06-10' });
  const next = await openDay(owner.api, site, '2026-06-10');
  await fillIn(owner.api, next.id, { 'cash.float': 1 });
  expect((await standings(owner, site)).get('2026-06-10')).toMatchObject({
    ...{ standing: 'draft', overdue: false, onTime: null },
    saved: { by: 'Luz Katigbak', at: '2026-06-10T14:00:00.000Z' },
  });
});

test('a manager is told of the own sites alone', async () => {
  const { owner, site } = await openShop('2026-06-09T14:00:00.000Z', { from: '2026-06-09' });
  await addSite(owner, { name: 'Los Baños' });
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  const { sites } = await manager.api.reports.missing.query({});
  expect(sites.map(({ id }) => id)).toEqual([site]);
});

test.each([
  // The clocks go forward at 02:00 on 8 March: 02:30 does not come, and stands an hour later.
  ['2026-03-07', '02:30', '2026-03-08T07:30:00.000Z'],
  // They go back on 1 November: of two times 01:30 it is the first.
  ['2026-10-31', '01:30', '2026-11-01T05:30:00.000Z'],
  ['2026-10-31', '22:30', '2026-11-01T02:30:00.000Z'],
])('in New York the report of %s, due at %s, is due at %s', async (date, dueTime, dueAt) => {
  const { owner, site } = await openShop('2026-11-02T03:00:00.000Z', { from: '2026-01-01', zone: 'America/New_York' });
  await useTemplate(owner.api, { ...plainTemplate, dueTime });
  const before = (ms: number) => new Date(Date.parse(dueAt) + ms).toISOString();
  daybook.clock.set(before(-1));
  expect((await standings(owner, site)).get(date)).toMatchObject({ dueAt, standing: 'not-due' });
  daybook.clock.set(before(0));
  expect((await standings(owner, site)).get(date)).toMatchObject({ dueAt, standing: 'missing' });
});
