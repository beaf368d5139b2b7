import { Logger, run } from 'graphile-worker';
import type { House } from '../context.ts';
import type { Log } from '../log.ts';
import { sweep } from './sweep.ts';

const minute = 60_000;
/** At the first sweep what came while nothing worked is looked at too. */
const firstLookBackMs = 3 * 24 * 60 * minute;
const lookBackMs = 15 * minute;

export interface Worker {
  /** Lets what is under way end. */
  stop(): Promise<void>;
}

/**
 * Takes jobs as they come due. Of several programs that work on one database each job is done by one. `adminUrl` is the
 * owner's: the jobs' own tables lie in a schema of their own; the jobs themselves run as the serving role.
 */
export async function startWorker(house: House, adminUrl: string): Promise<Worker> {
  let lookBack = firstLookBackMs;
  const runner = await run({
    connectionString: adminUrl,
    maxPoolSize: 2,
    concurrency: 1,
    noHandleSignals: true,
    logger: loggerTo(house.log),
    crontab: '* * * * * sweep ?max=2',
    taskList: {
      sweep: async () => {
        await sweep(house, lookBack);
        lookBack = lookBackMs;
      },
    },
  });
  // A worker that dies by itself rejects this; without a listener it would take the whole program with it.
  runner.promise.catch((error: unknown) => house.log.error({ err: error }, 'the worker has ended by itself'));
  return { stop: () => runner.stop() };
}

function loggerTo(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  });
}
