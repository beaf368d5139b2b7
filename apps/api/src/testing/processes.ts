import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@daybook/db/testing/free-port';
import { type Browser, openBrowser } from './browser.ts';
import { appSecret, type Daybook } from './daybook.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The program as it is run, in a process of its own, on the database of a test; by the real clock. */
export function runBeside(
  { database }: Pick<Daybook, 'database'>,
  role: 'work' | 'serve',
  settings: Record<string, string> = {},
): ChildProcess {
  return spawn(process.execPath, [main, role], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: database.url, DATABASE_ADMIN_URL: database.adminUrl, APP_SECRET: appSecret },
      ...{ LOG_LEVEL: 'error', ...settings },
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** A server in a process of its own, once it answers. */
export async function serveBeside(
  daybook: Pick<Daybook, 'database'>,
): Promise<{ child: ChildProcess; url: string; browser: () => Browser }> {
  const port = await freePort();
  // Where it keeps the set-up code.
  const data = mkdtempSync(join(tmpdir(), 'daybook-beside-'));
  const child = runBeside(daybook, 'serve', { PORT: String(port), DAYBOOK_DATA: data });
  child.once('close', () => rmSync(data, { recursive: true, force: true }));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return { child, url, browser: () => openBrowser(url) };
    await wait(100);
  }
  throw new Error('the server did not get ready');
}
