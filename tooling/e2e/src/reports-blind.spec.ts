import { expect } from '@playwright/test';
import { type Ear, listenBefore, placesOf } from './heard.ts';
import { call, test } from './kiosk-site.ts';
import { addAccount } from './own-account.ts';
import { goToReports, goToStep, isSaved, sayWho, type } from './report-at-tablet.ts';
import { signIn } from './signed-in.ts';
import { isSound } from './sound.ts';

/** Whole units with ten digits each: no clock, id or picture has them by accident. */
const float = '2,018,374,615.29';
const sales = '5,301,093,914.17';
const counted = '4,857,631,340.15';
const expected = 7_319_468_529;
const variance = 2_461_837_189;

/** What the browser at the address was told and told itself of either figure. */
function told(ear: Ear): string[] {
  return [expected, variance].flatMap((figure) => [
    ...placesOf(figure, ear.received()),
    ...placesOf(figure, ear.sent()),
  ]);
}

test('with a blind count nothing that whoever counts is sent says what was expected, and the reviewer is told', async ({
  browser,
  owner,
  site,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const rhea = await site.hire('Rhea Santiago', '2604');
  const shared = await addAccount(owner, baseURL ?? '', { site, role: 'site' });
  await asHealthCentre(owner, site.id);
  const [counters, reviewers] = [await listenBefore(baseURL ?? ''), await listenBefore(baseURL ?? '')];

  const tablet = await (await browser.newContext({ baseURL: counters.address })).newPage();
  await site.enrol(tablet);
  await goToReports(tablet, shared);
  await tablet.getByRole('button', { name: 'Open the report' }).click();
  await sayWho(tablet, rhea);
  await goToStep(tablet, 'Cash through the day');
  await type(tablet, 'Float at opening', float);
  await type(tablet, 'Cash sales', sales);
  await goToStep(tablet, 'Count the drawer', 'Back');
  await type(tablet, 'Coins', counted);
  await isSaved(tablet);

  // The same sign-in follows it in the web app, by its stream of events.
  const desk = await (await browser.newContext({ baseURL: counters.address })).newPage();
  await signIn(desk, shared.login, shared.password);
  await desk.goto('/reports');
  await desk.getByRole('row', { name: site.name }).getByRole('button').click();
  await expect(desk.getByRole('textbox', { name: 'Coins' })).toHaveValue(counted);
  await isSound(desk);

  await tablet.getByRole('button', { name: 'Lock the count' }).click();
  await sayWho(tablet, rhea);
  await expect(tablet.getByText('Counted by Rhea Santiago')).toBeVisible();
  await expect(desk.getByText('Counted by Rhea Santiago')).toBeVisible();
  await goToStep(tablet, 'Other tenders');
  for (const side of ['From the till', 'From the slip']) await type(tablet, `GCash, ${side}`, '0');
  await type(tablet, 'Walk-ins seen', '14');
  await type(tablet, 'Referred to hospital', '0');
  await tablet.getByRole('combobox', { name: 'Vaccine refrigerator' }).selectOption({ label: '2 to 8 °C all day' });
  await goToStep(tablet, 'Before you submit');
  await expect(tablet.getByText('The reviewer sees what was expected.')).toBeVisible();
  await expect(tablet.getByRole('term').filter({ hasText: 'Expected' })).toHaveCount(0);
  await isSound(tablet);
  await tablet.getByRole('button', { name: 'Submit for review' }).click();
  await sayWho(tablet, rhea);
  await expect(tablet.getByText('It is handed in.')).toBeVisible();
  await expect(desk.getByText(/^Submitted/).first()).toBeVisible();
  await desk.goto('/reports');
  await expect(desk.getByRole('row', { name: site.name })).toContainText('Submitted');
  // Every byte to here, with what was counted in it.
  expect(placesOf(4_857_631_340, counters.received())).not.toEqual([]);
  expect(counters.received()).toContain('text/event-stream');
  expect(told(counters)).toEqual([]);

  const manager = await (await browser.newContext({ baseURL: reviewers.address })).newPage();
  await signIn(manager, 'manager@demo.daybook');
  await manager.goto(`/reports?site=${site.id}`);
  await manager.getByRole('row', { name: site.name }).getByRole('button').click();
  await expect(manager.getByRole('heading', { name: 'Why 7,319,468,529.46 was expected' })).toBeVisible();
  for (const figure of [expected, variance]) expect(placesOf(figure, reviewers.received())).not.toEqual([]);

  // Nor does the decision tell it afterwards.
  await manager.getByRole('radio', { name: /Return/ }).check();
  await manager.getByLabel('Comment for whoever filed it').fill('Count it once more');
  await manager.getByRole('button', { name: 'Return', exact: true }).click();
  await expect(tablet.getByText('Returned by Ramon Katigbak: Count it once more')).toBeVisible();
  await goToStep(tablet, 'Count the drawer', 'Back');
  await tablet.getByRole('button', { name: 'Recount' }).click();
  await expect(tablet.getByText('What was expected has been shown')).toHaveCount(0);
  await tablet.getByRole('button', { name: 'Recount' }).click();
  await expect(tablet.getByRole('button', { name: 'Lock the count' })).toBeVisible();
  expect(told(counters)).toEqual([]);
  for (const page of [tablet, desk, manager]) await page.context().close();
  for (const ear of [counters, reviewers]) ear.close();
});

/** Makes it a health center, whose count is blind. */
async function asHealthCentre(owner: Parameters<typeof call>[0], id: string): Promise<void> {
  const answer = await owner.get(`/trpc/directory.sites.get?input=${encodeURIComponent(JSON.stringify({ id }))}`);
  const site = (await answer.json()).result.data;
  const { name, zone, currency, dayStart, longestShift, version, businessDate } = site;
  const reports = { kind: 'health-centre', from: businessDate };
  await call(owner, 'directory.sites.update', { id, version, name, zone, currency, dayStart, longestShift, reports });
}
