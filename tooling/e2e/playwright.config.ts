import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const port = process.env['DAYBOOK_TEST_PORT'] ?? '4599';
const baseURL = `http://localhost:${port}`;
const browser = process.env['DAYBOOK_BROWSER'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);

/** The folder of this run's data. Only the process that begins the run makes it; its workers are told. */
function dataFolder(): string {
  const known = process.env['DAYBOOK_TEST_DATA'];
  if (known) return known;
  const made = mkdtempSync(join(tmpdir(), 'daybook-browser-'));
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(made, 0o711);
  process.env['DAYBOOK_TEST_DATA'] = made;
  return made;
}
const data = dataFolder();

export default defineConfig({
  testDir: 'src',
  outputDir: '.turbo/results',
  globalTeardown: './src/forget-data.ts',
  reporter: [['line'], ['json', { outputFile: '.turbo/browser-report.json' }]],
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 8_000 },
  use: {
    baseURL,
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
    },
  },
  webServer: {
    command: 'node ../../apps/api/src/main.ts all',
    url: `${baseURL}/api/health/ready`,
    env: { DAYBOOK_DATA: data, PORT: port, LOG_LEVEL: 'warn' },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    timeout: 180_000,
  },
});
