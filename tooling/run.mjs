// The door of the workspace: needs Node 20 and npm, and nothing that has to be installed first.
import { stopWithChildren } from './run/child.mjs';
import { daybook } from './run/daybook.mjs';
import { dev } from './run/dev.mjs';
import { script } from './run/script.mjs';
import { start } from './run/start.mjs';
import { test } from './run/test.mjs';

const commands = {
  start,
  dev,
  test,
  daybook,
  bench: script('tooling/bench/src/bench.ts'),
  'bench:hours': script('tooling/bench/src/hours.ts'),
  'bench:slots': script('tooling/bench/src/slots.ts'),
  'bench:roster': script('tooling/bench/src/roster.ts'),
  'bench:frames': script('tooling/bench/src/frames.ts'),
  'bench:sheets': script('tooling/bench/src/sheets.ts'),
  faults: script('tooling/faults/src/kills.ts'),
  pictures: script('tooling/e2e/src/take-pictures.ts', { onRunning: true }),
};
const [name = 'start', ...rest] = process.argv.slice(2);
const command = commands[name];

if (!command) {
  console.error(`There is no command ${name}. Use ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
stopWithChildren();
try {
  process.exitCode = await command(rest);
} catch (error) {
  const name = error instanceof Error ? error.name : '';
  if (name !== 'Stopped') console.error(name === 'Plain' ? error.message : error);
  process.exitCode = name === 'Stopped' ? 130 : 1;
}
