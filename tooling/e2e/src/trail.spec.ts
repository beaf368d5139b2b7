import { expect, test } from '@playwright/test';
import { signIn } from './signed-in.ts';

test('a token is shown once, reads in its owner’s name, and is refused as soon as it is revoked', async ({
  page,
  request,
}) => {
  await signIn(page);
  const name = `Payroll ${Date.now()}`;
  await page.goto('/tokens?open=new');
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Make the token' }).click();
  await expect(panel.getByText('Say what the token is for')).toBeVisible();
  await panel.getByLabel('What it is for').fill(name);
  await panel.getByRole('button', { name: 'Make the token' }).click();
  const secret = (await panel.getByText(/^daybook_/).textContent()) ?? '';
  await panel.getByRole('button', { name: 'Done' }).click();

  const headers = { authorization: `Bearer ${secret}` };
  const read = () => request.get('/trpc/directory.sites.list?input=%7B%7D', { headers });
  expect(await (await read()).text()).toContain('Calamba Crossing');
  const write = await request.post('/trpc/access.signOut', { headers });
  expect(write.ok()).toBe(true);
  const change = await request.post('/trpc/access.updateMe', { headers, data: { language: 'fil' } });
  expect(change.status()).toBe(403);

  await page.reload();
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(panel.getByText(secret)).toHaveCount(0);
  await panel.getByRole('button', { name: 'Revoke' }).click();
  await page
    .getByRole('dialog', { name: `Revoke ${name}?` })
    .getByRole('button', { name: 'Revoke' })
    .click();
  await expect(page.getByRole('row', { name: new RegExp(`${name}.*Revoked`) })).toBeVisible();
  expect((await read()).status()).toBe(401);
});

test('the trail shows who changed what, before and after, and all about one record', async ({ page }) => {
  await signIn(page);
  const called = `Ivy ${Date.now() % 1000}`;
  const panel = page.getByRole('dialog');
  await page.goto('/employees?find=Ivy');
  await page.getByRole('button', { name: /Ivy Perez/ }).click();
  const before = await panel.getByLabel('Called').inputValue();
  await panel.getByLabel('Called').fill(called);
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toHaveCount(0);

  await page.goto('/audit');
  await page.getByRole('combobox', { name: 'What' }).click();
  await page.getByRole('option', { name: 'Sites and people' }).click();
  const changed = page.getByRole('row', { name: /Changed an employee.*Ivy Perez.*Luz Katigbak/ });
  await changed.first().getByRole('button').click();
  const changes = panel.getByRole('row', { name: /^Called/ });
  await expect(changes.getByRole('cell').nth(0)).toHaveText(before);
  await expect(changes.getByRole('cell').nth(1)).toHaveText(called);
  await expect(panel.getByRole('row')).toHaveCount(2);
  await panel.getByRole('button', { name: 'All about this record' }).click();
  await expect(page.getByRole('row', { name: /Punched.*Ivy Perez/ }).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'What' }).click();
  await page.getByRole('option', { name: 'Sites and people' }).click();
  await expect(page.getByRole('row', { name: /Added an employee.*Ivy Perez/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Ferdinand/ })).toHaveCount(0);
});
