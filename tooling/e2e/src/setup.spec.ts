import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';

const main = fileURLToPath(new URL('../../../apps/api/src/main.ts', import.meta.url));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('close', () => resolve());
    child.kill('SIGTERM');
  });
}

interface Empty {
  url: string;
  setupCode: string;
}

/** A Daybook that nobody owns yet. */
const test = base.extend<{ empty: Empty }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
  empty: async ({}, use) => {
    const data = mkdtempSync(join(tmpdir(), 'daybook-browser-'));
    chmodSync(data, 0o711);
    const port = await freePort();
    const child = spawn(process.execPath, [main, 'all', '--empty'], {
      env: { ...process.env, DAYBOOK_DATA: data, PORT: String(port), LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (said) => String(said).includes('is ready') && resolve());
    });
    await use({
      url: `http://localhost:${port}`,
      setupCode: readFileSync(join(data, 'setup-code'), 'utf8').trim(),
    });
    await stopped(child);
    rmSync(data, { recursive: true, force: true });
  },
});

test('on the first run somebody with the printed code becomes the owner, once', async ({ page, empty }) => {
  await page.goto(empty.url);
  await expect(page.getByRole('heading', { name: 'Set up Daybook' })).toBeVisible();
  await page.getByLabel('Set-up code').fill('NOT-THE-CODE');
  await page.getByLabel('Organization').fill('Bayview Stores');
  await page.getByLabel('First site').fill('Bayview Front');
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Asia/Manila');
  await page.getByRole('option', { name: 'Asia/Manila' }).click();
  await page.getByRole('combobox', { name: 'Currency' }).fill('PHP');
  await page.getByRole('option', { name: /^PHP/ }).click();
  await page.getByLabel('Your name').fill('Corazon Reyes');
  await page.getByLabel('Login').fill('cora@example.org');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  await expect(page.getByText('Use 10 to 200 characters.')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill('a few words together');
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  await expect(page.getByLabel('Set-up code')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Set-up code').fill(empty.setupCode);
  await page.getByRole('button', { name: 'Set up and sign in' }).click();

  await expect(page.getByRole('heading', { name: 'Nobody works here yet' })).toBeVisible();
  await expect(page.getByText('Corazon Reyes')).toBeVisible();
  await page.getByRole('link', { name: 'Add an employee' }).click();
  await expect(page.getByRole('dialog', { name: 'Add an employee' })).toBeVisible();
  await page.goto(`${empty.url}/setup`);
  await expect(page.getByRole('heading', { name: 'This Daybook is set up already' })).toBeVisible();
});
