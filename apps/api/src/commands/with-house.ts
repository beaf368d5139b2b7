import { pino } from 'pino';
import type { Config } from '../config.ts';
import type { House } from '../context.ts';
import { prepareDatabase } from '../database.ts';
import { openHouse } from '../house.ts';
import { messagesOf } from '../messages/messenger.ts';
import { wallClock } from '../time/clock.ts';

/** Runs a command's work with the house open, beside a running server or without one. */
export async function withHouse<T>(config: Config, work: (house: House) => Promise<T>): Promise<T> {
  const { databaseUrl, adminUrl, adopted, stop } = await prepareDatabase(config, () => undefined, false);
  const { APP_SECRET: appSecret, SESSION_LIFETIME: sessionLifetime, secure } = config;
  const house = await openHouse({
    databaseUrl,
    adminUrl,
    appSecret,
    sessionLifetime,
    secure,
    messages: messagesOf(config),
    clock: wallClock,
    log: pino({ level: 'silent' }),
  });
  try {
    return await work(house);
  } finally {
    await house.close();
    // Beside a running server its database stays up.
    if (!adopted) await stop();
  }
}
