import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../apps/api/src/main.ts', import.meta.url));

/** A Daybook that a test may kill, with its own data. */
export interface OwnDaybook {
  address: string;
  /** Ends the server as a loss of power does; its data stays. */
  kill: () => Promise<void>;
  /** Starts it again on the same data. */
  start: () => Promise<void>;
  /** Stops it and takes its data away. */
  leave: () => Promise<void>;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** Starts a Daybook with the demo in it. */
export async function startOwnDaybook(): Promise<OwnDaybook> {
  const data = mkdtempSync(join(tmpdir(), 'daybook-own-'));
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(data, 0o711);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  let child: ChildProcess;
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill(signal);
    await ended;
  };
  const start = async () => {
    child = spawn(process.execPath, [main, 'all'], {
      env: { ...process.env, DAYBOOK_DATA: data, PORT: String(port), LOG_LEVEL: 'warn' },
      stdio: 'ignore',
    });
    const until = performance.now() + 60_000;
    while (performance.now() < until) {
      const answer = await fetch(`${address}/api/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      await wait(100);
    }
    throw new Error('Daybook did not get ready');
  };
  await start();
  return {
    address,
    kill: () => end('SIGKILL'),
    start,
    leave: async () => {
      await end('SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
