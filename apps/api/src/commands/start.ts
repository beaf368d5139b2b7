import { randomUUID, X509Certificate } from 'node:crypto';
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
import { prepareLan } from '../lan/open-lan.ts';
import { givenTls } from '../lan/tls.ts';
import { lanTold } from '../lan/told.ts';
import type { TrustServer } from '../lan/trust-server.ts';
import { serializers } from '../log.ts';
import { messagesOf } from '../messages/messenger.ts';
import { createServer } from '../server.ts';
import { firstOwner } from '../setup/first-owner.ts';
import { wallClock } from '../time/clock.ts';
import { greeting } from './greeting.ts';
import { aborted, stopSignal } from './stop-signal.ts';

const drainMs = 10_000;
const otherStartMs = 60_000;
const lookMs = 250;

interface StartOptions {
  /** Without the demo organization. */
  empty: boolean;
  /** On the network, by https with a certificate of its own. */
  lan: boolean;
  /** Do the jobs too. */
  work: boolean;
}

/** Serves until a signal comes. Answers the exit code. */
export async function start(config: Config, options: StartOptions): Promise<number> {
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
  options: StartOptions,
  say: (sentence: string) => void,
  stopped: AbortSignal,
): Promise<number> {
  const host = config.HOST ?? (options.lan ? '0.0.0.0' : '127.0.0.1');
  const lan = options.lan ? prepareLan(config, host, wallClock.now()) : undefined;
  const tls = lan?.tls ?? givenTls(config, wallClock.now());
  const database = await prepareDatabase(config, say, true);
  const log = pino({
    level: config.LOG_LEVEL,
    redact: ['req.headers.cookie', 'req.headers.authorization'],
    serializers,
  });
  const { databaseUrl, adminUrl } = database;
  const { APP_SECRET: appSecret, SESSION_LIFETIME: sessionLifetime } = config;
  const secure = config.secure || tls !== undefined;
  const house = await openHouse({
    ...{ databaseUrl, adminUrl, appSecret, sessionLifetime, secure, clock: wallClock, log },
    messages: messagesOf(config),
  });
  const instance = randomUUID();
  const app = await createServer(house, {
    origins: { publicOrigin: config.PUBLIC_URL, corsOrigins: config.CORS_ORIGINS },
    trustedProxies: config.TRUSTED_PROXIES,
    instance,
    log,
    browserApps: true,
    tls,
  });
  let stopTablets = () => {};
  let worker: Worker | undefined;
  let trust: TrustServer | undefined;
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
    await house.connections.open();
    const url = localAddress(await listen(app, config.PORT, host));
    trust = await lan?.openTrust();
    const certificate = tls && new X509Certificate(tls.cert).fingerprint256;
    noteInstance(config.DAYBOOK_DATA, { pid: process.pid, url, instance, certificate });
    say(await greeting(house, { url, demo: demo !== 'none', setup }));
    if (lan && trust) {
      const terminal = process.stdout.isTTY;
      say(lanTold(lan, { port: config.PORT, trustPort: trust.port, demo: demo !== 'none', terminal }));
    }
    await aborted(stopped);
    say('Stopping.');
  } finally {
    stopTablets();
    await Promise.race([worker?.stop(), wait(drainMs, undefined, { ref: false })]);
    house.streams.closeAll();
    await trust?.close();
    await Promise.race([app.close(), wait(drainMs, undefined, { ref: false })]);
    forgetInstance(config.DAYBOOK_DATA, instance);
    await house.close();
    await database.stop();
  }
  return 0;
}

async function listen(app: FastifyInstance, port: number, host: string): Promise<string> {
  try {
    return await app.listen({ port, host });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new ConfigurationError(`PORT ${port} is taken by another program: give another, as PORT=${port + 1}.`);
    }
    throw error;
  }
}

function localAddress(url: string): string {
  return url.replace(/\/\/(0\.0\.0\.0|127\.0\.0\.1|\[::1?\])/, '//localhost');
}
