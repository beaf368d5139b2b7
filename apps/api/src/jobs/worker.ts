import { EventEmitter } from 'node:events';
import { openSql } from '@daybook/db/open';
import { Logger, type Runner, run, type WorkerEvents } from 'graphile-worker';
import type { House } from '../context.ts';
import type { Log } from '../log.ts';
import { collectDue } from '../messages/collect-due.ts';
import { beat } from './beat.ts';
import { createRoll } from './roll.ts';
import { sweep } from './sweep.ts';
import { runnable, type Tasks, tenantFor } from './task.ts';
import { tasks as ours } from './tasks.ts';

const minute = 60_000;
/** At the first sweep what came while nothing worked is looked at too. */
const firstLookBackMs = 3 * 24 * 60 * minute;
const lookBackMs = 15 * minute;
const againMs = 5_000;
/** How often is looked for messages that have come due. */
const collectMs = 1_000;

export interface Worker {
  /** Lets what is under way end. */
  stop(): Promise<void>;
}

/**
 * Takes jobs as they come due. Of several programs that work on one database each job is done by one. `adminUrl` is the
 * owner's: the jobs' own tables lie in a schema of their own; the jobs themselves run as the serving role. A worker that
 * loses its database begins anew.
 */
export async function startWorker(house: House, adminUrl: string, tasks: Tasks = ours): Promise<Worker> {
  const { log } = house;
  const owner = openSql(adminUrl, { max: 1, connection: { application_name: 'daybook worker' } });
  const roll = createRoll(owner);
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    roll
      .enter(workerPool.id)
      .catch((error: unknown) => log.warn({ err: error }, 'a worker could not say that it lives'));
  });
  const free = async () => {
    for (const { task, payload, over } of await roll.free()) {
      log.warn({ task, over }, 'a worker died at a job');
      if (over) await tasks[task]?.giveUp(house, tenantFor(house, payload), payload);
    }
  };
  const logger = loggerTo(log);
  let lookBack = firstLookBackMs;
  let stopped = false;
  let again: NodeJS.Timeout | undefined;
  const begin = () =>
    run({
      connectionString: adminUrl,
      maxPoolSize: 2,
      // What takes long keeps no sweep waiting.
      concurrency: 2,
      noHandleSignals: true,
      logger,
      events,
      // Before all else: a hundred messages that wait for a mail server keep no sweep waiting.
      crontab: '* * * * * sweep ?max=2&priority=-10',
      taskList: {
        ...Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, runnable(house, task)])),
        sweep: async () => {
          await free();
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
  await free();
  let runner = watch(await begin());
  const collecting = beat(() => collectDue(house), collectMs, log);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(again);
      // Neither waits for the other: a database that answers late keeps no job from being let go.
      await Promise.all([
        collecting.stop(),
        runner.stop().catch((error: unknown) => log.debug({ err: error }, 'the worker had ended already')),
      ]);
      await owner.end({ timeout: 5 });
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
