import { expect } from '@playwright/test';
import { test } from './kiosk-site.ts';
import { addAccount } from './own-account.ts';
import { photoWithPlace } from './photo-with-place.ts';
import { signIn } from './signed-in.ts';
import { isSound } from './sound.ts';

test('a photo that is cut goes on from its last piece, what is no photo is said, in Filipino too', async ({
  page,
  owner,
  site,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const manager = await addAccount(owner, baseURL ?? '', { site, role: 'manager', language: 'fil' });
  await page.goto('/sign-in');
  const small = await photoWithPlace(page, 'Z READING');
  // What a camera hangs on behind the picture makes three pieces of it.
  const photo = Buffer.concat([small, Buffer.alloc(600 * 1024 - small.length)]);
  await page.getByLabel('Login').waitFor();
  await signIn(page, manager.login, manager.password);
  await page.goto('/reports');
  await page.getByRole('button', { name: 'Magbukas ng report' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Buksan' }).click();
  await expect(page.getByRole('heading', { name: '1. Bilangin ang kaha' })).toBeVisible();
  await isSound(page);

  const pieces: string[] = [];
  let cut = true;
  await page.route('**/files/*?from=*', async (route) => {
    const from = new URL(route.request().url()).searchParams.get('from') ?? '';
    pieces.push(from);
    if (cut && from !== '0') await route.abort('connectionfailed');
    else await route.continue();
  });
  const add = page.getByLabel('Magdagdag ng larawan');
  await add.setInputFiles({ name: 'till.jpg', mimeType: 'image/jpeg', buffer: photo });
  await expect(page.getByText('Naputol sa 42 %. Kusa itong tutuloy.')).toBeVisible();
  await isSound(page);
  cut = false;
  await expect(page.getByRole('button', { name: 'Ipakita ang till.jpg' })).toBeVisible({ timeout: 20_000 });
  expect(pieces.filter((from) => from === '0')).toHaveLength(1);

  await add.setInputFiles({ name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Z READING 18,250.50') });
  await expect(page.getByText('Hindi mabasa ang file na ito bilang larawan o PDF.')).toBeVisible();
  await isSound(page);
  await page.getByRole('button', { name: 'Alisin: notes.jpg' }).click();
  await expect(page.getByText('notes.jpg')).toHaveCount(0);
  await page.getByRole('button', { name: 'Alisin: till.jpg' }).click();
  await expect(page.getByRole('button', { name: 'Ipakita ang till.jpg' })).toHaveCount(0);
});
