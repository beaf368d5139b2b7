import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { socketUrl } from '@daybook/db/embedded/answers';
import { newPlace, type Place } from '@daybook/faults/run';

const main = fileURLToPath(new URL('../../../../apps/api/src/main.ts', import.meta.url));

/** A second server process on the database of a Daybook that runs. */
export async function serveBeside(
  place: Place,
  { socketDirectory }: { socketDirectory: string },
): Promise<{ port: number; child: ChildProcess }> {
  const { port } = await newPlace();
  const child = spawn(process.execPath, [main, 'serve'], {
    env: {
      ...process.env,
      DATABASE_URL: socketUrl(socketDirectory, 'daybook_app', 'daybook'),
      DATABASE_ADMIN_URL: socketUrl(socketDirectory, 'postgres', 'daybook'),
      APP_SECRET: readFileSync(join(place.data, 'app-secret'), 'utf8').trim(),
      ...{ PORT: String(port), LOG_LEVEL: 'error' },
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return { port, child };
    await wait(100);
  }
  throw new Error('the second server did not get ready');
}
