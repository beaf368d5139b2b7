import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { foundOrganization, password } from '../testing/lakeshore.ts';

// Each run starts the program anew, on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000 });

let daybook: Daybook;
const data = mkdtempSync(join(tmpdir(), 'daybook-commands-'));

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  rmSync(data, { recursive: true });
  await daybook.close();
});

interface Ended {
  code: number;
  output: string;
  errors: string;
}

/** Runs the program as an administrator does, on the test's database. */
function run(words: string[], more: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'],
    DAYBOOK_DATA: data,
    DATABASE_URL: daybook.database.url,
    DATABASE_ADMIN_URL: daybook.database.adminUrl,
    APP_SECRET: 'a secret of the tests, long enough to be one',
    ...more,
  };
  const program = resolve(import.meta.dirname, '../main.ts');
  return new Promise((settle) => {
    const child = execFile(process.execPath, [program, ...words], { env, cwd: data }, (_error, output, errors) =>
      settle({ code: child.exitCode ?? -1, output, errors }),
    );
  });
}

const tokenIn = (output: string) => /\/welcome#(\S+)/.exec(output)?.[1] ?? '';

test('a further organization is made by a command, whose link lets its owner in', async () => {
  await foundOrganization(daybook);
  const made = await run(['organization', '--name', 'Riverside', '--login', 'Ana@example.org']);
  expect(made).toMatchObject({ code: 0, errors: '' });
  const ana = daybook.browser();
  expect(await ana.api.access.link.query({ token: tokenIn(made.output) })).toMatchObject({ organization: 'Riverside' });
  await ana.api.access.resetPassword.mutate({ token: tokenIn(made.output), password });
  expect(await ana.api.access.me.query()).toMatchObject({
    account: { login: 'ana@example.org', role: 'owner' },
    organization: { name: 'Riverside' },
  });
  expect((await ana.api.directory.sites.list.query({})).items).toEqual([]);

  const taken = await run(['organization', '--name', 'Hillside', '--login', 'ana@example.org']);
  expect(taken).toMatchObject({ code: 1, output: '', errors: 'Refused: login-taken.\n' });
});

test('an account that lost its password gets a new link by a command', async () => {
  const { login } = await foundOrganization(daybook);
  const made = await run(['account', '--login', login], { PUBLIC_URL: 'https://daybook.example.org' });
  expect(made.output).toMatch(/^https:\/\/daybook\.example\.org\/welcome#/);
  const browser = daybook.browser();
  await browser.api.access.resetPassword.mutate({ token: tokenIn(made.output), password: 'a new one, remembered' });
  expect(await browser.api.access.me.query()).toMatchObject({ account: { login } });
  const again = daybook.browser().api.access.resetPassword.mutate({ token: tokenIn(made.output), password });
  expect(await refusal(again)).toMatchObject({ reason: 'link-not-valid' });
  expect(await run(['account', '--login', 'nobody'])).toMatchObject({ code: 1, output: '' });
});

test('what is not understood is answered with what there is', async () => {
  expect(await run(['dance'])).toMatchObject({ code: 2, output: '' });
  expect((await run(['organization'])).code).toBe(2);
  const wrong = await run(['migrate'], { PORT: 'abc' });
  expect(wrong).toEqual({ code: 1, output: '', errors: 'PORT must be a port number from 1 to 65535.\n' });
});
