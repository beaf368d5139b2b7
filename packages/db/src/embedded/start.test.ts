import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSql } from '../open.ts';
import { isAlive } from './postmaster.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start.ts';

let directory: string;
const running: EmbeddedPostgres[] = [];

beforeEach(async () => {
  const outer = await mkdtemp(join(tmpdir(), 'daybook-embedded-'));
  await chmod(outer, 0o711);
  directory = join(outer, 'pg');
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  await rm(join(directory, '..'), { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ directory });
  running.push(server);
  return server;
}

async function ask(server: EmbeddedPostgres): Promise<number> {
  const sql = openSql(server.url('postgres', 'postgres'), { max: 1 });
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from pg_class where relname = 'kept'`;
  await sql.end();
  return row?.n ?? -1;
}

test('starts, keeps its data over a stop, and leaves no process behind', async () => {
  const first = await start();
  const sql = openSql(first.url('postgres', 'postgres'), { max: 1 });
  await sql`create table kept ()`;
  await sql.end();
  const pid = first.pid();
  await first.stop();
  expect(isAlive(pid)).toBe(false);
  expect(await ask(await start())).toBe(1);
}, 30_000);

test('a second start on the same data adopts the running server', async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect(await ask(one)).toBe(0);
  expect(await ask(other)).toBe(0);
  expect(one.socketDirectory).toBe(other.socketDirectory);
}, 30_000);

test('an orphan that a killed parent left is adopted', async () => {
  const module = fileURLToPath(new URL('./start.ts', import.meta.url));
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    await startEmbeddedPostgres({ directory: ${JSON.stringify(directory)} });
    console.log('up'); setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => parent.stdout.once('data', resolve));
  parent.kill('SIGKILL');
  const server = await start();
  expect(server.adopted).toBe(true);
  expect(await ask(server)).toBe(0);
}, 30_000);

test('a killed postmaster comes back on the same socket', async () => {
  const server = await start();
  const pid = server.pid();
  expect(pid).toBeGreaterThan(1);
  process.kill(pid, 'SIGKILL');
  for (let tries = 0; tries < 100 && (server.pid() === pid || server.pid() === 0); tries += 1) await wait(100);
  expect(server.pid()).not.toBe(pid);
  expect(await ask(server)).toBe(0);
}, 30_000);
