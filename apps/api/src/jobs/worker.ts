import { Logger, type Runner, run } from 'graphile-worker';
import type { House } from '../context.ts';
import type { Log } from '../log.ts';
import { sweep } from './sweep.ts';

const minute = 60_000;
/** At the first sweep what came while nothing worked is looked at too. */
const firstLookBackMs = 3 * 24 * 60 * minute;
const lookBackMs = 15 * minute;
const againMs = 5_000;

export interface Worker {
  /** Lets what is under way end. */
  stop(): Promise<void>;
}

/**
 * Takes jobs as they come due. Of several programs that work on one database each job is done by one. `adminUrl` is the
 * owner's: the jobs' own tables lie in a schema of their own; the jobs themselves run as the serving role. A worker that
 * loses its database begins anew.
 */
export async function startWorker(house: House, adminUrl: string): Promise<Worker> {
  const { log } = house;
  const logger = loggerTo(log);
  let lookBack = firstLookBackMs;
  let stopped = false;
  let again: NodeJS.Timeout | undefined;
  const begin = () =>
    run({
      connectionString: adminUrl,
      maxPoolSize: 2,
      concurrency: 1,
      noHandleSignals: true,
      logger,
      crontab: '* * * * * sweep ?max=2',
      taskList: {
        sweep: async () => {
          await sweep(house, lookBack);
          lookBack = lookBackMs;
        },
      },
    });
  const watch = (worker: Runner) => {
    worker.promise.catch((error: unknown) => {
      if (stopped) return;
      log.warn({ err: error }, 'the worker has ended by itself and begins anew');
      later();
    });
    return worker;
  };
  const later = () => {
    if (stopped) return;
    lookBack = firstLookBackMs;
    again = setTimeout(() => {
      begin().then((worker) => {
        runner = watch(worker);
        if (stopped) void runner.stop();
      }, later);
    }, againMs);
  };
  let runner = watch(await begin());
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(again);
      await runner.stop().catch((error: unknown) => log.debug({ err: error }, 'the worker had ended already'));
    },
  };
}

function loggerTo(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  });
}
