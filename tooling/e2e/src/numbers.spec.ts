import { expect } from '@playwright/test';
import { test } from './kiosk-site.ts';
import { enrolFor, openQueue } from './queue-site.ts';
import { isWell } from './well.ts';

test('a kiosk for the queue gives one number for each press, by either lane, and goes back by itself', async ({
  page,
  owner,
  site,
}) => {
  const { service } = await openQueue(owner, site);
  await enrolFor(page, site, 'queue');
  await expect(page.getByRole('heading', { name: 'What are you here for?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Site sign-in' })).toBeHidden();
  const tile = page.getByRole('button', { name: service.name });
  await expect(tile).toContainText(service.nameFil);
  await isWell(page);
  await page.clock.install();
  await tile.click();
  await isWell(page);
  // Two fingers, one press.
  await page.getByRole('button', { name: 'None of these' }).dblclick();
  await expect(page.getByRole('heading', { name: 'Your number A001' })).toBeVisible();
  await expect(page.getByText('You are next.')).toBeVisible();
  await isWell(page);
  await page.clock.runFor(31_000);
  await expect(page.getByText('A001')).toBeHidden();
  await expect(tile).toContainText('1 waits');

  await page.getByRole('button', { name: 'Filipino' }).click();
  await page.getByRole('button', { name: service.nameFil }).click();
  await page.getByRole('button', { name: 'Buntis' }).click();
  await expect(page.getByRole('heading', { name: 'Ang numero P001' })).toBeVisible();
  await page.getByRole('button', { name: 'Tapos' }).click();
  await expect(page.getByRole('heading', { name: 'What are you here for?' })).toBeVisible();
});

test('without an answer there is no number, and the same press sent again is one', async ({ page, owner, site }) => {
  const { service } = await openQueue(owner, site);
  await enrolFor(page, site, 'queue');
  const ids: string[] = [];
  let isCut = true;
  // The server hears of the press, and its answer is lost on the way.
  await page.route('**/trpc/appointments.queue.takeHere', async (route) => {
    ids.push(route.request().postDataJSON().id);
    const answer = await route.fetch();
    await (isCut ? route.abort() : route.fulfill({ response: answer }));
  });
  await page.getByRole('button', { name: service.name }).click();
  await page.getByRole('button', { name: 'None of these' }).click();
  await expect(page.getByRole('heading', { name: 'No number' })).toBeVisible();
  await isWell(page);
  isCut = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Your number A001' })).toBeVisible();
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(1);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: service.name })).toContainText('1 waits');

  await page.context().setOffline(true);
  await page.reload().catch(() => undefined);
  await expect(page.getByRole('heading', { name: 'No numbers just now' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/No network since \d+:\d\d/)).toBeVisible();
  await expect(page.getByRole('button', { name: service.name })).toBeHidden();
  await page.context().setOffline(false);
  await expect(page.getByRole('button', { name: service.name })).toBeVisible({ timeout: 20_000 });
});
