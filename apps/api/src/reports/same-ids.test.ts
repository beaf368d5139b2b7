import { reportCountId, reportDecisionId, reportId, reportSubmissionId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addSite, foundOrganization } from '../testing/lakeshore.ts';
import {
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

const tries = 6;

async function openShop() {
  daybook.clock.set('2026-06-09T14:00:00.000Z');
  const { owner } = await foundOrganization(daybook);
  await useTemplate(owner.api, plainTemplate);
  const sites = await Promise.all([addSite(owner), addSite(owner)]);
  const manager = await addAccount(daybook, owner, 'manager');
  return { owner, manager, sites };
}

/** Of two that are sent at once under one id, one is done and the other is told that the id is taken. */
async function oneOf(calls: (() => Promise<unknown>)[]) {
  const sent = calls.map((call) => refusal(call()).catch((error: unknown) => error));
  const reasons = (await Promise.all(sent)).map((answer) => (answer instanceof Error ? 'done' : answer));
  expect(reasons).toHaveLength(2);
  expect(reasons).toContainEqual('done');
  expect(reasons).toContainEqual(expect.objectContaining({ reason: 'idempotency-mismatch' }));
}

test('one id for two reports, counts, submissions and decisions at once is a mistake of the sender and no fault', async () => {
  const { owner, manager, sites } = await openShop();
  for (let n = 1; n <= tries; n += 1) {
    const date = `2026-06-0${n}`;
    const id = reportId.parse(newId());
    await oneOf(sites.map((siteId) => () => owner.api.reports.open.mutate({ id, siteId, businessDate: date })));
    const ids = await Promise.all(sites.map(async (siteId) => (await openDay(owner.api, siteId, date)).id));
    for (const one of ids) await fillIn(owner.api, one, { 'cash.float': 0 });
    const countId = reportCountId.parse(newId());
    await oneOf(ids.map((one) => () => lockDrawer(owner.api, one, {}, { countId })));
    for (const one of ids) await lockDrawer(owner.api, one, {}).catch(() => undefined);
    const submissionId = reportSubmissionId.parse(newId());
    const { version } = await owner.api.reports.get.query({ id: ids[0] ?? id });
    await oneOf(ids.map((one) => () => owner.api.reports.submit.mutate({ id: one, version, submissionId })));
    for (const one of ids) await handIn(owner.api, one).catch(() => undefined);
    const decisionId = reportDecisionId.parse(newId());
    const decision = { decisionId, decision: 'approve', version: version + 1 } as const;
    await oneOf(ids.map((one) => () => manager.api.reports.review.mutate({ id: one, ...decision })));
  }
});

test('one id for what corrects two reports at once is a mistake of the sender and no fault', async () => {
  const { owner, manager, sites } = await openShop();
  for (const siteId of sites) {
    const { id } = await fileDay(owner.api, siteId, '2026-05-31');
    await decide(manager.api, id, 'approve');
    const site = await owner.api.directory.sites.get.query({ id: siteId });
    const { version, name, zone, currency, dayStart, longestShift } = site;
    const reports = { kind: 'shop', from: '2026-05-31' } as const;
    const changed = { id: siteId, version, name, zone, currency, dayStart, longestShift, reports };
    await owner.api.directory.sites.update.mutate(changed);
    await owner.api.reports.closeMonth.mutate({ siteId, month: '2026-05' });
  }
  const { items } = await owner.api.reports.list.query({ to: '2026-05-31' });
  const id = reportId.parse(newId());
  await oneOf(items.map((one) => () => owner.api.reports.correct.mutate({ id, reportId: one.id })));
});
