import { pino } from 'pino';
import type { Config } from '../config.ts';
import { prepareDatabase } from '../database.ts';
import { openHouse } from '../house.ts';
import { startWorker } from '../jobs/worker.ts';
import { serializers } from '../log.ts';
import { messagesOf } from '../messages/messenger.ts';
import { wallClock } from '../time/clock.ts';
import { aborted, stopSignal } from './stop-signal.ts';

/** Does the jobs and serves nobody, until a signal comes. Answers the exit code. */
export async function work(config: Config): Promise<number> {
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
  const stopped = stopSignal();
  const { databaseUrl, adminUrl, adopted, stop } = await prepareDatabase(config, say, false);
  const log = pino({ level: config.LOG_LEVEL, serializers });
  const { APP_SECRET: appSecret, SESSION_LIFETIME: sessionLifetime, secure } = config;
  const house = await openHouse({
    ...{ databaseUrl, adminUrl, appSecret, sessionLifetime, secure, clock: wallClock, log },
    messages: messagesOf(config),
  });
  try {
    const worker = await startWorker(house, adminUrl);
    say('Daybook does its jobs.');
    await aborted(stopped);
    say('Stopping.');
    await worker.stop();
  } finally {
    await house.close();
    if (!adopted) await stop();
  }
  return 0;
}
