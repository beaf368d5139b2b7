import { createTestDatabase, type TestDatabase } from '@daybook/db/testing/database';
import { pino } from 'pino';
import type { House } from '../context.ts';
import { openHouse } from '../house.ts';
import { serializers } from '../log.ts';
import type { MessengerOptions } from '../messages/messenger.ts';
import { createServer } from '../server.ts';
import { type Browser, openBrowser } from './browser.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export interface Daybook {
  url: string;
  house: House & { close(): Promise<void> };
  database: TestDatabase;
  clock: TestClock;
  /** Everything that was logged as a fault. */
  faults: unknown[];
  browser(headers?: Record<string, string>): Browser;
  close(): Promise<void>;
}

export interface DaybookOptions {
  sessionLifetime?: number;
  publicOrigin?: string;
  corsOrigins?: string[];
  trustedProxies?: string[];
  /** Where its messages go; without it they are kept. */
  messages?: Omit<MessengerOptions, 'address'>;
  /** A second server on the first one's database. */
  beside?: Daybook;
}

export const appSecret = 'a secret of the tests, long enough to be one';

/** The whole server over HTTP, on a database of its own. */
export async function startDaybook(options: DaybookOptions = {}): Promise<Daybook> {
  const database = options.beside?.database ?? (await createTestDatabase());
  const clock = options.beside?.clock ?? createTestClock();
  const faults: unknown[] = [];
  const log = pino({ level: 'error', serializers }, { write: (line: string) => faults.push(JSON.parse(line)) });
  const house = await openHouse({
    databaseUrl: database.url,
    adminUrl: database.adminUrl,
    appSecret,
    sessionLifetime: options.sessionLifetime ?? 1800,
    secure: options.publicOrigin?.startsWith('https:') ?? false,
    messages: { address: options.publicOrigin ?? 'https://daybook.test', ...options.messages },
    clock,
    log,
  });
  const app = await createServer(house, {
    origins: { publicOrigin: options.publicOrigin, corsOrigins: options.corsOrigins ?? [] },
    trustedProxies: options.trustedProxies ?? [],
    instance: 'test',
    log,
    browserApps: false,
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    house,
    database,
    clock,
    faults,
    browser: (headers) => openBrowser(url, headers),
    close: async () => {
      house.streams.closeAll();
      await app.close();
      await house.close();
      if (!options.beside) await database.drop();
    },
  };
}
