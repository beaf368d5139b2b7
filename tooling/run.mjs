// The door of the workspace: needs Node 20 and npm, and nothing that has to be installed first.
import { daybook } from './run/daybook.mjs';
import { dev } from './run/dev.mjs';
import { start } from './run/start.mjs';
import { test } from './run/test.mjs';

const commands = { start, dev, test, daybook };
const [name = 'start', ...rest] = process.argv.slice(2);
const command = commands[name];

if (!command) {
  console.error(`There is no command ${name}. Use ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
try {
  process.exitCode = await command(rest);
} catch (error) {
  console.error(error instanceof Error && error.name === 'Plain' ? error.message : error);
  process.exitCode = 1;
}
