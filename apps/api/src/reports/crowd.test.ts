import { type ReportId, reportSubmissionId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { ReportView } from '@daybook/contract/reports';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addSite, foundOrganization, password } from '../testing/lakeshore.ts';
import { cashOf, fillIn, lockDrawer, openDay, plainTemplate, useTemplate } from '../testing/reports.ts';

// Forty sites are set up and a thousand saves made, on a machine that does other things too.
vi.setConfig({ testTimeout: 240_000 });

const date = '2026-06-09';
const sites = 20;
const savesEach = 16;

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-06-09T14:00:00.000Z');
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

interface Till {
  browser: Browser & { login: string };
  report: ReportView;
  by: { method: 'pin'; employeeId: Awaited<ReturnType<typeof addEmployee>>; pin: string };
}

/** So many sites of one organization, each with its shared sign-in and a report that was opened at it. */
async function openTills(owner: Browser, n: number): Promise<Till[]> {
  const tills: Till[] = [];
  for (let at = 0; at < n; at += 1) {
    const site = await addSite(owner, { name: `Site ${at}` });
    const browser = await addAccount(daybook, owner, 'site', [site]);
    const by = { method: 'pin', employeeId: await addEmployee(owner, [site]), pin: '4821' } as const;
    tills.push({ browser, report: await openDay(browser.api, site, date, by), by });
  }
  return tills;
}

/** A save that was acknowledged: what stood in the field with that version. */
interface Acknowledged {
  field: string;
  version: number;
  value: number;
}

const shared = ['cash.float', 'cash.tendered', 'cash.refunds', 'tender.card.till', 'tender.card.slip'];

/** One device that types on, into fields that another types into too; what is refused as stale it saves over what stands. */
async function typeOn(api: Browser['api'], id: ReportId, seed: number): Promise<Acknowledged[]> {
  const ledger: Acknowledged[] = [];
  const known = new Map<string, number>();
  for (let n = 0; n < savesEach; n += 1) {
    const field = shared[(n * 7 + seed) % shared.length] ?? '';
    const value = seed * 1_000 + n;
    for (;;) {
      const sent = { id, version: known.get(field) ?? 0, change: { field, value } };
      const saving = api.reports.save.mutate(sent);
      const saved = await saving.catch(() => undefined);
      if (saved) {
        ledger.push({ field, version: saved.field.version, value });
        known.set(field, saved.field.version);
        break;
      }
      const { reason, version = 0, value: stands } = await refusal(saving);
      expect(reason).toBe('stale');
      expect(typeof stands).toBe('number');
      known.set(field, version);
    }
  }
  return ledger;
}

test('20 sites hand in at once, each three times, while 20 others write from two devices: 40 right reports', async () => {
  const { owner } = await foundOrganization(daybook);
  await useTemplate(owner.api, plainTemplate);
  const [filing, writing] = [await openTills(owner, sites), await openTills(owner, sites)];
  for (const [n, { browser, report, by }] of filing.entries()) {
    const paidOut = { amount: 100 + n, reason: 'Ice and a courier' };
    await fillIn(browser.api, report.id, {
      ...{ 'cash.float': 50_000, 'cash.tendered': 100_000 * n, 'cash.change': 7 * n },
      [`paid-out.${newId()}`]: paidOut,
    });
    await lockDrawer(browser.api, report.id, { '100': 499 + 1_000 * n }, { by });
  }
  const second = await Promise.all(
    writing.map(async ({ browser: { login } }) => {
      const browser = daybook.browser();
      await browser.api.access.signIn.mutate({ login, password });
      return browser;
    }),
  );

  const handingIn = filing.map(async ({ browser, report: { id }, by }) => {
    const { version } = await browser.api.reports.get.query({ id });
    const sent = { id, version, submissionId: reportSubmissionId.parse(newId()), by };
    return await Promise.all([1, 2, 3].map(() => browser.api.reports.submit.mutate(sent)));
  });
  const typing = writing.map(({ browser, report: { id } }, n) =>
    Promise.all([typeOn(browser.api, id, 2 * n + 1), typeOn(second[n]?.api ?? browser.api, id, 2 * n + 2)]),
  );
  const [handedIn, ledgers] = await Promise.all([Promise.all(handingIn), Promise.all(typing)]);

  for (const [n, { report }] of filing.entries()) {
    expect(handedIn[n]?.map(({ state, number }) => [state, number])).toEqual(Array(3).fill(['submitted', 1]));
    const view = await owner.api.reports.get.query({ id: report.id });
    expect(view.versions).toHaveLength(1);
    expect(view.figures.takings).toBe(100_000 * n - 7 * n);
    const counted = 100 * (499 + 1_000 * n);
    const expected = 50_000 + 100_000 * n - 7 * n - (100 + n);
    expect(view.figures.counted).toBe(counted);
    expect(cashOf(view)).toMatchObject({ expected, variance: counted - expected });
  }
  for (const [n, { report }] of writing.entries()) {
    const view = await owner.api.reports.get.query({ id: report.id });
    expect([view.state, view.versions.length]).toEqual(['draft', 0]);
    checkLedgers(view, ledgers[n] ?? []);
  }
});

/** Of each field the last that was acknowledged stands there, or a later one; and none was acknowledged to two devices. */
function checkLedgers({ fields, figures }: ReportView, devices: Acknowledged[][]): void {
  const all = devices.flat();
  expect(all).toHaveLength(2 * savesEach);
  expect(new Set(all.map(({ field, version }) => `${field} ${version}`)).size).toBe(all.length);
  const standing = (name: string) => fields.find(({ field }) => field === name)?.value;
  for (const name of shared) {
    const stored = fields.find(({ field }) => field === name);
    for (const ledger of devices) {
      const last = ledger.findLast(({ field }) => field === name);
      expect(stored?.version).toBeGreaterThanOrEqual(last?.version ?? 0);
    }
    const holds = all.find(({ field, version }) => field === name && version === stored?.version);
    expect(stored?.value).toBe(holds?.value);
    expect(stored?.version).toBe(all.filter(({ field }) => field === name).length);
  }
  const [tendered, refunds, slip] = ['cash.tendered', 'cash.refunds', 'tender.card.slip'].map(standing).map(Number);
  expect(figures.takings).toBe((tendered ?? 0) - (refunds ?? 0) + (slip ?? 0));
}
