import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { collect } from './child.mjs';
import { allFailures, countAll, forgetReports } from './count.mjs';
import { freePort } from './dev.mjs';
import { install, pnpmCommand } from './install.mjs';
import { root } from './place.mjs';

const say = (sentence) => console.log(sentence);
const [npx, ...pnpm] = pnpmCommand;
const tickMs = 20_000;

/** Runs one step and tells how it went and how long it took; what it said, when it failed. */
async function step(name, args, options) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  say(`${name} …`);
  const timer = setInterval(() => say(`  ${name}, ${seconds()} s`), tickMs);
  const { code, output } = await collect(npx, [...pnpm, ...args], options).finally(() => clearInterval(timer));
  if (code !== 0) process.stdout.write(`${output}\n`);
  say(`${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds()} s`);
  return code === 0;
}

/**
 * Everything that has to hold: types, lint, architecture, unit, database and browser tests. Ends with the counts, alone
 * on a line, and answers 1 when anything failed.
 */
export async function test() {
  await install(say);
  const browser = await findBrowser(say);
  await build(say);
  forgetReports();
  const env = { CI: '1', DAYBOOK_BROWSER: browser };
  const turbo = ['run', 'check', '--summarize', '--continue=always', '--concurrency=2', '--output-logs=errors-only'];
  const steps = [
    ['Types, lint, builds, unit and database tests', turbo, { env }],
    [
      'Browser tests',
      ['run', 'test:browser'],
      { env: { ...env, DAYBOOK_TEST_PORT: String(await freePort()) }, cwd: join(root, 'tooling', 'e2e') },
    ],
  ];
  let fine = true;
  for (const [name, args, options] of steps) fine = (await step(name, args, options)) && fine;
  for (const failure of allFailures()) say(`\n${failure}\n`);
  const { passed, failed } = countAll();
  say(`${passed} passed, ${failed} failed`);
  return fine && failed === 0 ? 0 : 1;
}
