import { organizationId } from '@daybook/contract/ids';
import type { JobHelpers, Task as Run } from 'graphile-worker';
import * as z from 'zod/mini';
import type { House, Tenant } from '../context.ts';
import { tenantOf } from '../tenant.ts';

/** What verbs leave for later, done as the serving role inside the organization that left it. */
export interface Task {
  /**
   * One step; `more` when there is another, so that a worker that is stopped stops between two. A step may be done twice
   * when a worker dies in it: it looks first how far things are.
   */
  step(house: House, tenant: Tenant, payload: unknown): Promise<'more' | 'done'>;
  /** The last try has failed: says so where people look. */
  giveUp(house: House, tenant: Tenant, payload: unknown): Promise<void>;
}
export type Tasks = Readonly<Record<string, Task>>;

const left = z.looseObject({ organizationId });

/** A task as the worker calls it. */
export function runnable(house: House, task: Task): Run {
  return async (payload, helpers) => {
    const tenant = tenantFor(house, payload);
    const { job } = helpers;
    try {
      if ((await task.step(house, tenant, payload)) === 'more') await goOn(helpers);
    } catch (error) {
      house.log.error({ err: error, task: job.task_identifier, attempt: job.attempts }, 'a job has failed');
      if (job.attempts >= job.max_attempts) await task.giveUp(house, tenant, payload);
      throw error;
    }
  };
}

export function tenantFor(house: House, payload: unknown): Tenant {
  return tenantOf(house, left.parse(payload).organizationId);
}

async function goOn({ job, addJob }: JobHelpers): Promise<void> {
  await addJob(job.task_identifier, job.payload, {
    maxAttempts: job.max_attempts,
    ...(job.key ? { jobKey: job.key } : {}),
  });
}
