import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { type Config, ConfigurationError } from '../config.ts';
import { type Hold, holdData } from '../data-hold.ts';
import { prepareDatabase } from '../database.ts';
import { forgetDemoBegun, noteDemoBegun } from '../demo/cut-short.ts';
import { fillDemo } from '../demo/fill.ts';
import { keepTabletsAnswering } from '../demo/tablets.ts';
import { demoIsWelcome, demoOrganization } from '../demo/welcome.ts';
import { openHouse } from '../house.ts';
import { forgetInstance, type Instance, noteInstance, runningInstance } from '../instance.ts';
import { startWorker, type Worker } from '../jobs/worker.ts';
import { createServer } from '../server.ts';
import { firstOwner } from '../setup/first-owner.ts';
import { wallClock } from '../time/clock.ts';
import { greeting } from './greeting.ts';
import { aborted, stopSignal } from './stop-signal.ts';

const drainMs = 10_000;
const otherStartMs = 60_000;
const lookMs = 250;

/** Serves until a signal comes. Answers the exit code. */
export async function start(config: Config, options: { empty: boolean; work: boolean }): Promise<number> {
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
  const stopped = stopSignal();
  const hold = config.embeddedDirectory ? await holdOrFind(config.DAYBOOK_DATA, stopped) : undefined;
  if (stopped.aborted) {
    if (hold && 'release' in hold) hold.release();
    return 0;
  }
  if (hold && 'url' in hold) {
    say(`Daybook is already running at ${hold.url}`);
    return 0;
  }
  try {
    return await serve(config, options, say, stopped);
  } finally {
    hold?.release();
  }
}

/**
 * Takes the data for this run, or finds the run that has it, which may itself just be starting; neither when it is told
 * to stop meanwhile.
 */
async function holdOrFind(data: string, stopped: AbortSignal): Promise<Hold | Instance | undefined> {
  for (let waited = 0; waited < otherStartMs; waited += lookMs) {
    const found = (await runningInstance(data)) ?? holdData(data);
    if (found) return found;
    await wait(lookMs, undefined, { signal: stopped }).catch(() => undefined);
    if (stopped.aborted) return undefined;
  }
  throw new ConfigurationError(`Another run of Daybook holds ${data} and does not answer; stop it, then start again.`);
}

async function serve(
  config: Config,
  options: { empty: boolean; work: boolean },
  say: (sentence: string) => void,
  stopped: AbortSignal,
): Promise<number> {
  const database = await prepareDatabase(config, say, true);
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
  let worker: Worker | undefined;
  try {
    const demo = await demoIsWelcome(house, {
      embedded: database.embedded,
      publicUrl: config.PUBLIC_URL,
      empty: options.empty,
    });
    if (stopped.aborted) return 0;
    if (demo === 'fill') {
      noteDemoBegun(config.DAYBOOK_DATA);
      await fillDemo(house, { embedded: database.embedded, progress: say, stopped });
      if (stopped.aborted) return 0;
      forgetDemoBegun(config.DAYBOOK_DATA);
    }
    if (demo !== 'none') stopTablets = await keepTabletsAnswering(house);
    if (options.work) worker = await startWorker(house, adminUrl);
    const setup = await firstOwner(house, config, demo === 'none' ? undefined : await demoOrganization(house));
    const url = await listen(app, config);
    noteInstance(config.DAYBOOK_DATA, { pid: process.pid, url: localAddress(url), instance });
    say(await greeting(house, { url: localAddress(url), demo: demo !== 'none', setup }));
    await aborted(stopped);
    say('Stopping.');
  } finally {
    stopTablets();
    await worker?.stop();
    house.streams.closeAll();
    await Promise.race([app.close(), wait(drainMs, undefined, { ref: false })]);
    forgetInstance(config.DAYBOOK_DATA, instance);
    await house.close();
    await database.stop();
  }
  return 0;
}

async function listen(app: FastifyInstance, { PORT, HOST }: Config): Promise<string> {
  try {
    return await app.listen({ port: PORT, host: HOST });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new ConfigurationError(`PORT ${PORT} is taken by another program: give another, as PORT=${PORT + 1}.`);
    }
    throw error;
  }
}

function localAddress(url: string): string {
  return url.replace(/\/\/(0\.0\.0\.0|127\.0\.0\.1|\[::1?\])/, '//localhost');
}
