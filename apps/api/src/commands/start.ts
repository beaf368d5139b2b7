import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import type { Config } from '../config.ts';
import { prepareDatabase } from '../database.ts';
import { demoIsWelcome, fillDemo } from '../demo/fill.ts';
import { keepTabletsAnswering } from '../demo/tablets.ts';
import { openHouse } from '../house.ts';
import { forgetInstance, noteInstance, runningInstance } from '../instance.ts';
import { createServer } from '../server.ts';
import { firstOwner } from '../setup/first-owner.ts';
import { wallClock } from '../time/clock.ts';
import { greeting } from './greeting.ts';

const drainMs = 10_000;

/** Serves until a signal comes. Answers the exit code. */
export async function start(config: Config, options: { empty: boolean }): Promise<number> {
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
  const running = config.embeddedDirectory ? await runningInstance(config.DAYBOOK_DATA) : undefined;
  if (running) {
    say(`Daybook is already running at ${running.url}`);
    return 0;
  }
  const stopped = stopSignal();
  const database = await prepareDatabase(config, say);
  const log = pino({ level: config.LOG_LEVEL, redact: ['req.headers.cookie', 'req.headers.authorization'] });
  const { databaseUrl, adminUrl } = database;
  const { APP_SECRET: appSecret, SESSION_LIFETIME: sessionLifetime, secure } = config;
  const house = await openHouse({ databaseUrl, adminUrl, appSecret, sessionLifetime, secure, clock: wallClock, log });
  const instance = randomUUID();
  const app = await createServer(house, {
    origins: { publicOrigin: config.PUBLIC_URL, corsOrigins: config.CORS_ORIGINS },
    trustedProxies: config.TRUSTED_PROXIES,
    instance,
    log,
    browserApps: true,
  });
  let stopTablets = () => {};
  try {
    const demo = await demoIsWelcome(house, {
      embedded: database.embedded,
      publicUrl: config.PUBLIC_URL,
      empty: options.empty,
    });
    if (demo === 'fill') await fillDemo(house, say);
    if (demo !== 'none') stopTablets = await keepTabletsAnswering(house);
    const setup = await firstOwner(house, config);
    const url = await app.listen({ port: config.PORT, host: config.HOST });
    noteInstance(config.DAYBOOK_DATA, { pid: process.pid, url: localAddress(url), instance });
    say(await greeting(house, { url: localAddress(url), demo: demo !== 'none', setup }));
    await stopped;
    say('Stopping.');
  } finally {
    stopTablets();
    house.streams.closeAll();
    await Promise.race([app.close(), wait(drainMs, undefined, { ref: false })]);
    forgetInstance(config.DAYBOOK_DATA, instance);
    await house.close();
    await database.stop();
  }
  return 0;
}

function localAddress(url: string): string {
  return url.replace(/\/\/(0\.0\.0\.0|127\.0\.0\.1|\[::1?\])/, '//localhost');
}

/** Settles on the first signal to stop, or when whoever started this run is gone; a second one does not cut it short. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.on('disconnect', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
