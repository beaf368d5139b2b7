import { accountId, type SiteId } from '@daybook/contract/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../jobs/sweep.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addSite, foundOrganization } from '../testing/lakeshore.ts';
import { type Outbox, openOutbox } from '../testing/outbox.ts';
import { openPostOffice, type PostOffice } from '../testing/post.ts';
import { fileDay, plainTemplate, useTemplate } from '../testing/reports.ts';

let post: PostOffice;
let daybook: Daybook;
let outbox: Outbox;
beforeAll(async () => {
  post = await openPostOffice();
  const messages = { smtpUrl: post.url, mailFrom: 'daybook@example.org' };
  daybook = await startDaybook({ messages, publicOrigin: 'http://localhost:4040' });
  outbox = openOutbox(daybook);
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await outbox.close();
  await daybook.close();
  await post.close();
});

const date = '2026-06-09';
const due = '2026-06-09T14:30:00.000Z';

async function openShop() {
  daybook.clock.set('2026-06-09T14:10:00.000Z');
  const { owner, login } = await foundOrganization(daybook);
  await useTemplate(owner.api, { ...plainTemplate, remindBefore: 30 });
  const site = await addSite(owner);
  const { name, zone, currency, dayStart, longestShift, version } = await owner.api.directory.sites.get.query({
    id: site,
  });
  const fields = { name, zone, currency, dayStart, longestShift, reports: { kind: 'shop', from: date } as const };
  await owner.api.directory.sites.update.mutate({ id: site, version, ...fields });
  return { owner, login, site };
}

async function deliveredAfter(moment: string): Promise<string[]> {
  daybook.clock.set(moment);
  post.mails.length = 0;
  for (const _ of [1, 2]) await sweep(daybook.house, 15 * 60_000);
  await outbox.deliver();
  return post.mails.map(({ envelopeTo }) => envelopeTo[0] ?? '').sort();
}

async function managerOf(
  owner: Awaited<ReturnType<typeof openShop>>['owner'],
  sites: SiteId[],
  language: 'en' | 'fil',
) {
  const manager = await addAccount(daybook, owner, 'manager', sites);
  const id = accountId.parse(manager.accountId);
  const { version, name, role } = await owner.api.access.accounts.get.query({ id });
  await owner.api.access.accounts.update.mutate({ id, version, name, role, sites, language, employeeId: null });
  return manager.login;
}

test('a report that is due and missing is mailed once to whoever reviews that site, in their language', async () => {
  const { owner, login, site } = await openShop();
  const elsewhere = await addSite(owner, { name: 'Pansol' });
  const manager = await managerOf(owner, [site], 'fil');
  await managerOf(owner, [elsewhere], 'en');
  await addAccount(daybook, owner, 'auditor');
  await outbox.sql`delete from graphile_worker._private_jobs`;
  const told = await deliveredAfter('2026-06-09T14:30:01.000Z');
  expect(told).toEqual([login, manager].sort());
  const [own] = post.mails.filter(({ envelopeTo }) => envelopeTo[0] === manager);
  expect(own?.subject).toBe('May kulang na day report: Calamba Crossing');
  expect(own?.text).toContain('http://localhost:4040/reports?view=missing');
  expect(await deliveredAfter('2026-06-09T15:30:00.000Z')).toEqual([]);
});

test('what is handed in before the mail goes out is not told', async () => {
  const { owner, site } = await openShop();
  daybook.clock.set(due);
  daybook.clock.forward(1000);
  await sweep(daybook.house, 15 * 60_000);
  await fileDay(owner.api, site, date);
  post.mails.length = 0;
  await outbox.deliver();
  expect(post.mails).toEqual([]);
});
