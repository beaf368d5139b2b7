import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './graph.ts';

const run = promisify(execFile);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(root, 'packages', 'rules', 'src', 'sample-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What the linter says of a file with this text, in a room that does not own time. */
async function lint(text: string): Promise<string> {
  const file = join(folder, 'sample.ts');
  await writeFile(file, text);
  try {
    await run(join(root, 'node_modules', '.bin', 'biome'), ['lint', file], { cwd: root });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return `${stdout ?? ''}${stderr ?? ''}`;
  }
}

test.each([
  ['the wall clock', 'export const now = Date.now();\n'],
  ['a new date', 'export const now = new Date();\n'],
  ['the local format', "export const text = new Date('2026-03-08').toLocaleString();\n"],
  ['any', 'export const value: any = 1;\n'],
  ['an assertion that something is there', 'export const first = [1].at(0)!;\n'],
  ['a default export', 'export default 1;\n'],
  ['the whole of zod', "import { z } from 'zod';\n\nexport const text = z.string();\n"],
])('%s is refused where it does not belong', async (_, text) => {
  expect(await lint(text)).toContain('sample.ts');
});

test('what is written as the house writes is let be', async () => {
  expect(await lint('export function one(): number {\n  return 1;\n}\n')).toBe('');
});
