import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from './graph.ts';

const run = promisify(execFile);

/** What the tool says of the workspace; it ends with 1 when it found something. */
async function unused(): Promise<string> {
  try {
    const { stdout } = await run(join(root, 'node_modules', '.bin', 'knip'), ['--no-progress'], { cwd: root });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return `${stdout ?? ''}${stderr ?? String(error)}`;
  }
}

test('no file, export or dependency is there without being used', async () => {
  expect((await unused()).trim()).toBe('');
}, 120_000);
