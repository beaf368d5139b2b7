import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@daybook/db/testing/free-port';
import type { APIRequestContext } from '@playwright/test';

const main = fileURLToPath(new URL('../../../apps/api/src/main.ts', import.meta.url));

/** A Daybook that a test may kill, with its own data and nobody in it. */
export interface OwnDaybook {
  address: string;
  /** By which somebody becomes its owner, as it is printed. */
  setupCode: () => string;
  /** Makes its first organization; the caller is its owner from then on. */
  setUp: (api: APIRequestContext) => Promise<void>;
  /** Ends the server as a loss of power does; its data stays. */
  kill: () => Promise<void>;
  /** Starts it again on the same data. */
  start: () => Promise<void>;
  /** Stops it and takes its data away. */
  leave: () => Promise<void>;
}

/** A setting by which the server's clock goes so many ms behind; the database's does not. */
export function clockBehind(ms: number): Record<string, string> {
  const code = `const real = Date;
    globalThis.Date = new Proxy(real, {
      construct: (_, given, made) => Reflect.construct(real, given.length ? given : [real.now() - ${ms}], made),
      get: (_, name) => (name === 'now' ? () => real.now() - ${ms} : Reflect.get(real, name)),
    });`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}

/** Starts a Daybook without the demo. `settings`: of its environment at each start, by the address that it will have. */
export async function startOwnDaybook(
  settings: (address: string) => Record<string, string> = () => ({}),
): Promise<OwnDaybook> {
  const data = mkdtempSync(join(tmpdir(), 'daybook-own-'));
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(data, 0o711);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  let child: ChildProcess;
  let said = '';
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill(signal);
    await ended;
  };
  const start = async () => {
    said = '';
    child = spawn(process.execPath, [main, 'all', '--empty'], {
      env: { ...process.env, DAYBOOK_DATA: data, PORT: String(port), LOG_LEVEL: 'warn', ...settings(address) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout?.on('data', (chunk) => {
      said += chunk;
    });
    const until = performance.now() + 60_000;
    while (performance.now() < until) {
      const answer = await fetch(`${address}/api/health/ready`).catch(() => undefined);
      // Of a clock that goes behind it says that it is not ready, and serves all the same.
      if (answer && (await answer.json()).migrations && said.includes('is ready')) return;
      await wait(100);
    }
    throw new Error('Daybook did not get ready');
  };
  await start();
  const setupCode = () => /set-up code (\S+)/.exec(said)?.[1] ?? '';
  return {
    address,
    setupCode,
    setUp: async (api) => {
      const answer = await api.post('/trpc/setup.createOwner', {
        data: {
          setupCode: setupCode(),
          organization: { name: 'Lakeshore' },
          site: { name: 'Calamba Crossing', zone: 'Asia/Manila', currency: 'PHP' },
          owner: {
            name: 'Luz Katigbak',
            login: 'owner@example.org',
            password: 'correct horse battery',
            language: 'en',
          },
        },
      });
      if (!answer.ok()) throw new Error(await answer.text());
    },
    kill: () => end('SIGKILL'),
    start,
    leave: async () => {
      await end('SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
