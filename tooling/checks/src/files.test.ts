import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './graph.ts';

const most = 300;
const usual = 200;
const forbidden = /(^|\/)(utils?|helpers?|common|shared|lib|misc)(\.[a-z]+|\/|$)/;
const exempt = /migrations\/|pnpm-lock\.yaml|\.(svg|png|woff2)$/;

/** Every file that is kept, tracked or about to be. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const sources = files.filter((file) => /\.(ts|tsx|mjs|css|sql)$/.test(file) && !exempt.test(file));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const linesOf = (file: string) => textOf(file).split('\n').length;

test('there are files to look at', () => {
  expect(sources.length).toBeGreaterThan(400);
});

test(`no source is longer than ${most} lines, and nearly all stay under ${usual}`, () => {
  expect(sources.filter((file) => linesOf(file) > most + 1).map((file) => `${file}: ${linesOf(file)}`)).toEqual([]);
  const long = sources.filter((file) => linesOf(file) > usual + 1);
  expect(long.length / sources.length, long.join(', ')).toBeLessThan(0.03);
});

test('nothing lies where things without a name end up', () => {
  expect(files.filter((file) => forbidden.test(file))).toEqual([]);
});

test('files are named in kebab-case', () => {
  const named = sources.filter((file) => !/^[a-z0-9_]+([.-][a-z0-9_]+)*\.[a-z]+$/.test(basename(file)));
  expect(named).toEqual([]);
});

/** What others install has one door; nobody in the workspace pays for it. */
const publishedDoor = 'packages/client/src/index.ts';

test('no package hides its files behind a barrel', () => {
  const barrels = sources.filter(
    (file) => file !== publishedDoor && basename(file).startsWith('index.') && /^export (\*|\{)/m.test(textOf(file)),
  );
  expect(barrels).toEqual([]);
});

// The words are put together here, so that this file does not hold them itself.
const marks = [
  ['TO', 'DO'],
  ['FIX', 'ME'],
  ['@ts-', 'ignore'],
  ['.sk', 'ip('],
  ['.on', 'ly('],
].map((parts) => parts.join(''));

test.each(marks)('nothing is put off or passed over by %s', (mark) => {
  expect(sources.filter((file) => textOf(file).includes(mark))).toEqual([]);
});
