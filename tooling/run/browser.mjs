import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { collect } from './child.mjs';
import { daybookNode } from './node.mjs';
import { Plain, root } from './place.mjs';

const run = promisify(execFile);
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether the browser really opens a page here: one without its libraries does not. */
async function opens(file) {
  try {
    const args = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', 'data:text/html,<p>here'];
    const { stdout } = await run(file, args, { timeout: 30_000 });
    return stdout.includes('here');
  } catch {
    return false;
  }
}

function systemBrowsers() {
  const chosen = process.env.CHROME_PATH ? [process.env.CHROME_PATH] : [];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...chosen, ...onPath, ...places].filter(canRun);
}

const e2e = join(root, 'tooling', 'e2e');

function playwrightBrowser() {
  const { chromium } = createRequire(join(e2e, 'package.json'))('@playwright/test');
  return chromium.executablePath();
}

async function fromPlaywright(say) {
  const file = playwrightBrowser();
  if (!existsSync(file)) {
    say("There is no Chromium here. Fetching Playwright's own.");
    const cli = createRequire(join(e2e, 'package.json')).resolve('@playwright/test/cli');
    await collect(daybookNode(), [cli, 'install', 'chromium'], { cwd: e2e });
  }
  return file;
}

async function fromApt(say) {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  const asRoot = process.getuid?.() === 0;
  if (!asRoot && (await collect('sudo', ['-n', 'true'])).code !== 0) return undefined;
  say('Installing Chromium with apt.');
  const before = asRoot ? [] : ['sudo', '-n'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command, ...rest] = [...before, 'apt-get', ...args];
    await collect(command, rest, { env });
  }
  return '/usr/bin/chromium';
}

/** The browser for the tests; says which, and throws when there is none to be had. */
export async function findBrowser(say) {
  for (const file of systemBrowsers()) {
    if (await opens(file)) {
      say(`Browser: ${file}`);
      return file;
    }
  }
  for (const source of [fromPlaywright, fromApt]) {
    const file = await source(say);
    if (file && existsSync(file) && (await opens(file))) {
      say(`Browser: ${file}`);
      return file;
    }
  }
  throw new Plain('The tests need Chromium or Chrome: install one, or name it in CHROME_PATH.');
}
