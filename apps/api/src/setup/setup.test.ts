import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSql } from '@daybook/db/open';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { foundOrganization, password } from '../testing/lakeshore.ts';
import { firstOwner } from './first-owner.ts';

let daybook: Daybook;
let data: string;

beforeEach(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  data = mkdtempSync(join(tmpdir(), 'daybook-setup-'));
});
afterEach(async () => {
  expect(daybook.faults).toEqual([]);
  rmSync(data, { recursive: true });
  await daybook.close();
});

const configuration = (more: NodeJS.ProcessEnv = {}) => readConfig({ DAYBOOK_DATA: data, ...more }, join(data, 'none'));

async function printedCode(): Promise<string> {
  return (await firstOwner(daybook.house, configuration(), undefined))?.code ?? '';
}

const answers = (setupCode: string, login = 'luz@example.org') => ({
  setupCode,
  organization: { name: 'Lakeshore' },
  site: { name: 'Calamba Crossing', zone: 'Asia/Manila', currency: 'PHP' },
  owner: { name: 'Luz Katigbak', login, password, language: 'fil' as const },
});

async function organizations(): Promise<number> {
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from organizations`;
  await sql.end();
  return row?.n ?? 0;
}

test('the printed code makes the first organization, its site and its owner, who is signed in', async () => {
  const browser = daybook.browser();
  expect(await browser.api.setup.status.query()).toEqual({ needsOwner: true, mailLeaves: false });
  await browser.api.setup.createOwner.mutate(answers(await printedCode()));
  expect(await browser.api.access.me.query()).toMatchObject({
    account: { login: 'luz@example.org', role: 'owner', language: 'fil', sites: 'all' },
    organization: { name: 'Lakeshore' },
  });
  const { items } = await browser.api.directory.sites.list.query({});
  expect(items).toMatchObject([{ name: 'Calamba Crossing', zone: 'Asia/Manila', currency: 'PHP', dayStart: '04:00' }]);
  expect(await daybook.browser().api.setup.status.query()).toEqual({ needsOwner: false, mailLeaves: false });
});

test('the code may be typed in small letters and without its dashes', async () => {
  const typed = (await printedCode()).toLowerCase().replaceAll('-', ' ');
  expect(await daybook.browser().api.setup.createOwner.mutate(answers(typed))).toEqual({ done: true });
});

test('set-up is done once', async () => {
  const code = await printedCode();
  await daybook.browser().api.setup.createOwner.mutate(answers(code));
  const again = daybook.browser().api.setup.createOwner.mutate(answers(code, 'other@example.org'));
  expect(await refusal(again)).toMatchObject({ reason: 'setup-done' });
  expect(await organizations()).toBe(1);
});

test('of several at the same moment one is the owner', async () => {
  const code = await printedCode();
  const tries = [1, 2, 3, 4].map((n) =>
    daybook.browser().api.setup.createOwner.mutate(answers(code, `owner${n}@example.org`)),
  );
  const settled = await Promise.allSettled(tries);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const { status, reason } of settled.map((one) => ({ reason: undefined, ...one }))) {
    if (status === 'rejected') expect(reason).toMatchObject({ message: 'setup-done' });
  }
  expect(await organizations()).toBe(1);
});

test('a wrong code makes nothing, and after ten tries the right one has to wait', async () => {
  const code = await printedCode();
  for (let tries = 0; tries < 10; tries += 1) {
    const wrong = daybook.browser().api.setup.createOwner.mutate(answers('AAAA-AAAA-AAAA'));
    expect(await refusal(wrong)).toMatchObject({ reason: 'setup-code-wrong' });
  }
  const locked = daybook.browser().api.setup.createOwner.mutate(answers(code));
  expect(await refusal(locked)).toMatchObject({ reason: 'setup-code-wrong', until: '2026-06-15T00:15:00.000Z' });
  expect(await organizations()).toBe(0);
  daybook.clock.set('2026-06-15T00:15:01.000Z');
  expect(await daybook.browser().api.setup.createOwner.mutate(answers(code))).toEqual({ done: true });
});

test('the code is kept for its owner alone, and gone at the next start once somebody owns Daybook', async () => {
  const made = await firstOwner(daybook.house, configuration(), undefined);
  expect(readFileSync(join(data, 'setup-code'), 'utf8').trim()).toBe(made?.code);
  expect(statSync(join(data, 'setup-code')).mode & 0o777).toBe(0o600);
  await daybook.browser().api.setup.createOwner.mutate(answers(made?.code ?? ''));
  expect(await firstOwner(daybook.house, configuration(), undefined)).toBeUndefined();
  expect(statSync(join(data, 'setup-code'), { throwIfNoEntry: false })).toBeUndefined();
});

const manager = { MANAGER_USERNAME: 'Boss', MANAGER_PASSWORD: password };

test('MANAGER_USERNAME and MANAGER_PASSWORD make the owner at the start, once for all servers that start together', async () => {
  const starts = [1, 2, 3].map(() => firstOwner(daybook.house, configuration(manager), undefined));
  expect(await Promise.all(starts)).toEqual([undefined, undefined, undefined]);
  await firstOwner(daybook.house, configuration({ ...manager, MANAGER_PASSWORD: 'another one, later on' }), undefined);
  expect(await organizations()).toBe(1);
  const browser = daybook.browser();
  await browser.api.access.signIn.mutate({ login: 'boss', password });
  expect(await browser.api.access.me.query()).toMatchObject({ account: { role: 'owner', sites: 'all' } });
});

test('beside a demo MANAGER_USERNAME becomes another of its owners', async () => {
  const { organizationId } = await foundOrganization(daybook, 'Demo');
  for (let start = 0; start < 2; start += 1) await firstOwner(daybook.house, configuration(manager), organizationId);
  const browser = daybook.browser();
  await browser.api.access.signIn.mutate({ login: 'boss', password });
  expect(await browser.api.access.me.query()).toMatchObject({
    account: { role: 'owner' },
    organization: { id: organizationId },
  });
});

test('where somebody owns Daybook already the variables change nothing', async () => {
  await foundOrganization(daybook);
  await firstOwner(daybook.house, configuration(manager), undefined);
  const tried = daybook.browser().api.access.signIn.mutate({ login: 'boss', password });
  expect(await refusal(tried)).toMatchObject({ reason: 'sign-in-failed' });
});
