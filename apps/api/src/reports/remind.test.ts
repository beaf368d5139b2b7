import { exceptionId, type SiteId } from '@daybook/contract/ids';
import { reportReminders } from '@daybook/db/schema/reports';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { tenantOf } from '../tenant.ts';
import type { Browser } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addSite, enrolKiosk, foundOrganization, password } from '../testing/lakeshore.ts';
import { listen } from '../testing/listener.ts';
import { decide, fileDay, openDay, plainTemplate, useTemplate } from '../testing/reports.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const date = '2026-06-09';

/** A shop whose report is due at 22:30, half an hour after the tablet reminds; it is asked from today on. */
async function openShop({ from = date as string | null, at = '2026-06-09T13:59:00.000Z', remindBefore = 30 } = {}) {
  daybook.clock.set(at);
  const { owner, organizationId, login } = await foundOrganization(daybook);
  await useTemplate(owner.api, { ...plainTemplate, remindBefore });
  const site = await addSite(owner);
  await askFrom(owner, site, from);
  const kiosk = await enrolKiosk(daybook, owner, site);
  const reminders = async () => {
    const rows = await tenantOf(daybook.house, organizationId).read((tx) => tx.select().from(reportReminders));
    return rows.map(({ businessDate, kind }) => `${kind} ${businessDate}`).sort();
  };
  return { owner, login, site, kiosk, reminders };
}

async function askFrom({ api }: Browser, id: SiteId, from: string | null) {
  const { name, zone, currency, dayStart, longestShift, version } = await api.directory.sites.get.query({ id });
  const reports = { kind: 'shop', from } as const;
  await api.directory.sites.update.mutate({ id, version, name, zone, currency, dayStart, longestShift, reports });
}

/** The sweep, as often as it may come round at that moment: also by two servers at once. */
async function sweepAt(moment: string) {
  daybook.clock.set(moment);
  const once = () => sweep(daybook.house, 15 * 60_000);
  await Promise.all([once(), once()]);
  await once();
}
const missing = async ({ api }: Browser) =>
  (await api.exceptions.list.query({ kind: 'no-report' })).items.map((one) => one.businessDate);

test('the tablets of a site are told once, half an hour before its report is due, and say what is due', async () => {
  const { owner, site, kiosk, reminders } = await openShop();
  const elsewhere = await enrolKiosk(daybook, owner, await addSite(owner));
  const here = await listen(daybook, kiosk, ['kiosk']);
  const there = await listen(daybook, elsewhere, ['kiosk']);
  expect(await kiosk.api.reports.reminder.query()).toEqual({ due: null });
  await sweepAt('2026-06-09T13:59:59.000Z');
  expect(await reminders()).toEqual([]);
  await sweepAt('2026-06-09T14:00:00.000Z');
  await here.heard(1);
  const kinds = ({ events }: typeof here) => events.filter(({ topic }) => topic === 'kiosk').map(({ kind }) => kind);
  expect(kinds(here)).toEqual(['kiosk.report-due']);
  expect(kinds(there)).toEqual([]);
  expect(await reminders()).toEqual([`before ${date}`]);
  expect(await missing(owner)).toEqual([]);
  const due = { businessDate: date, dueAt: '2026-06-09T14:30:00.000Z' };
  expect(await kiosk.api.reports.reminder.query()).toEqual({ due: { ...due, overdue: false } });
  // That somebody has begun changes nothing; that it is handed in does.
  await openDay(owner.api, site, date);
  daybook.clock.set('2026-06-09T14:31:00.000Z');
  expect(await kiosk.api.reports.reminder.query()).toEqual({ due: { ...due, overdue: true } });
  here.stop();
  there.stop();
});

test('what is handed in before is reminded of by nobody', async () => {
  const { owner, site, kiosk, reminders } = await openShop({ at: '2026-06-09T14:05:00.000Z' });
  await fileDay(owner.api, site, date);
  await sweepAt('2026-06-09T14:06:00.000Z');
  await sweepAt('2026-06-09T14:31:00.000Z');
  expect(await reminders()).toEqual([]);
  expect(await missing(owner)).toEqual([]);
  expect(await kiosk.api.reports.reminder.query()).toEqual({ due: null });
});

test('once it is due the inbox asks once, until it is handed in; returned it is not asked again', async () => {
  const { owner, site, reminders } = await openShop({ at: '2026-06-09T14:25:00.000Z' });
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  await sweepAt('2026-06-09T14:29:59.000Z');
  expect(await missing(owner)).toEqual([]);
  await sweepAt('2026-06-09T14:30:00.000Z');
  expect(await missing(owner)).toEqual([date]);
  expect(await missing(manager)).toEqual([date]);
  expect(await reminders()).toEqual([`after ${date}`, `before ${date}`]);
  const { id } = await fileDay(owner.api, site, date);
  expect(await missing(owner)).toEqual([]);
  await decide(manager.api, id, 'return', 'The slip is lacking');
  await sweepAt('2026-06-09T14:40:00.000Z');
  expect(await missing(owner)).toEqual([]);
  expect(await reminders()).toHaveLength(2);
});

test('an exception shows the report that was begun since, and what was answered "seen" stays answered', async () => {
  const { owner, site } = await openShop({ at: '2026-06-09T14:25:00.000Z' });
  await sweepAt('2026-06-09T14:30:00.000Z');
  const [item] = (await owner.api.exceptions.list.query({ kind: 'no-report' })).items;
  if (!item) return expect.unreachable('nothing was raised');
  const id = exceptionId.parse(item.id);
  expect((await owner.api.exceptions.get.query({ id })).evidence.report).toBeUndefined();
  const begun = await openDay(owner.api, site, date);
  const { answers, evidence } = await owner.api.exceptions.get.query({ id });
  expect({ answers, report: evidence.report }).toEqual({ answers: ['seen'], report: begun.id });
  const reason = 'The tablet is being mended';
  await owner.api.exceptions.decide.mutate({ id, version: item.version, answer: 'seen', reason });
  await sweepAt('2026-06-09T14:45:00.000Z');
  expect(await missing(owner)).toEqual([]);
});

test('C14 what the calendar says is closed is settled, and asked again when it is open after all', async () => {
  const { owner, site } = await openShop({ at: '2026-06-09T14:25:00.000Z' });
  await sweepAt('2026-06-09T14:30:00.000Z');
  expect(await missing(owner)).toEqual([date]);
  const day = { siteIds: [site], date, name: 'Flood' };
  await owner.api.directory.calendar.save.mutate({ ...day, kind: 'closed' });
  await sweepAt('2026-06-09T14:31:00.000Z');
  expect(await missing(owner)).toEqual([]);
  await owner.api.directory.calendar.save.mutate({ ...day, kind: null });
  await sweepAt('2026-06-09T14:32:00.000Z');
  expect(await missing(owner)).toEqual([date]);
  // Whoever asks for none any more is asked about none.
  await askFrom(owner, site, null);
  await sweepAt('2026-06-09T14:33:00.000Z');
  expect(await missing(owner)).toEqual([]);
});

test('a site that files nothing yet is neither reminded nor asked about', async () => {
  const { owner, kiosk, reminders } = await openShop({ from: null, at: '2026-06-09T14:14:00.000Z' });
  await sweepAt('2026-06-09T14:15:00.000Z');
  await sweepAt('2026-06-09T14:40:00.000Z');
  expect(await reminders()).toEqual([]);
  expect(await missing(owner)).toEqual([]);
  expect(await kiosk.api.reports.reminder.query()).toEqual({ due: null });
});

test('what is further back than two weeks is not raised, and one that was raised then stays', async () => {
  const { owner, login } = await openShop({ from: '2026-05-01' });
  await sweepAt('2026-06-09T14:00:00.000Z');
  const raised = await missing(owner);
  expect(raised.toSorted()).toEqual(datesFrom('2026-05-27', 13));
  await sweepAt('2026-06-12T13:00:00.000Z');
  await owner.api.access.signIn.mutate({ login, password });
  expect((await missing(owner)).toSorted()).toEqual(datesFrom('2026-05-27', 16));
});

function datesFrom(first: string, many: number): string[] {
  return Array.from({ length: many }, (_, n) => dayText(dayNumber(first) + n));
}

test('where the template reminds no tablet, the inbox alone is told', async () => {
  const { owner, kiosk, reminders } = await openShop({ remindBefore: 0, at: '2026-06-09T14:25:00.000Z' });
  await sweepAt('2026-06-09T14:31:00.000Z');
  expect(await reminders()).toEqual([`after ${date}`]);
  expect(await missing(owner)).toEqual([date]);
  expect(await kiosk.api.reports.reminder.query()).toEqual({ due: null });
});
