import { organizationId } from '@daybook/contract/ids';
import { openSql } from '@daybook/db/open';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enqueue } from '../enqueue.ts';
import { tenantOf } from '../tenant.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { openShop } from '../testing/lakeshore.ts';
import type { Task } from './task.ts';
import { startWorker } from './worker.ts';

let daybook: Daybook;
let owner: Sql;
beforeAll(async () => {
  daybook = await startDaybook();
  owner = openSql(daybook.database.adminUrl, { max: 1 });
});
afterAll(async () => {
  await owner.end();
  await daybook.close();
});

const opened = async () => tenantOf(daybook.house, organizationId.parse((await openShop(daybook)).organizationId));
const leave = (tenant: Awaited<ReturnType<typeof opened>>, key: string, payload = {}) =>
  tenant.write((tx) => enqueue(tx, { task: 'test.count', key, payload }));
const dueNow = () => owner`update graphile_worker._private_jobs set run_at = now()`;
const jobs = async () =>
  (
    await owner`select from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'test.count'`
  ).length;

function counting(step: Task['step']) {
  const seen: { steps: string[]; givenUp: string[] } = { steps: [], givenUp: [] };
  const task: Task = {
    step: (house, tenant, payload) => {
      seen.steps.push(tenant.organizationId);
      return step(house, tenant, payload);
    },
    giveUp: async (_, tenant) => void seen.givenUp.push(tenant.organizationId),
  };
  return { seen, tasks: { 'test.count': task } };
}

test('work that is left twice is done once, step by step, inside the organization that left it', async () => {
  const [one, other] = [await opened(), await opened()];
  await leave(one, 'a', { organizationId: other.organizationId });
  await leave(one, 'a');
  await leave(other, 'a');
  // What is undone leaves nothing.
  await expect(
    one.write(async (tx) => {
      await enqueue(tx, { task: 'test.count', key: 'b', payload: {} });
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  const sees: number[] = [];
  const { seen, tasks } = counting(async (_, tenant) => {
    const rows = await tenant.read((tx) => tx.execute('select id, current_user from organizations'));
    sees.push(rows.length);
    return seen.steps.filter((id) => id === tenant.organizationId).length < 3 ? 'more' : 'done';
  });
  const worker = await startWorker(daybook.house, daybook.database.adminUrl, tasks);
  await expect.poll(jobs, { timeout: 20_000 }).toBe(0);
  await worker.stop();
  expect(seen.steps.filter((id) => id === one.organizationId)).toHaveLength(3);
  expect(seen.steps.filter((id) => id === other.organizationId)).toHaveLength(3);
  expect(new Set(sees)).toEqual(new Set([1]));
});

test('who has stated no organization leaves no work, nor work of the worker’s own', async () => {
  const app = openSql(daybook.database.url, { max: 1 });
  await expect(app`select jobs.enqueue('test.count', 'a', null, '{}')`).rejects.toMatchObject({ code: '42501' });
  await expect(app`select graphile_worker.add_job('sweep')`).rejects.toMatchObject({ code: '42501' });
  await app.end();
  const tenant = await opened();
  await expect(tenant.write((tx) => enqueue(tx, { task: 'sweep', key: 'a', payload: {} }))).rejects.toMatchObject({
    cause: { code: '22023' },
  });
});

test('what fails is tried again, and after the sixth time given up where people look', async () => {
  const tenant = await opened();
  const { seen, tasks } = counting(() => Promise.reject(new Error('no')));
  await leave(tenant, 'fails');
  const worker = await startWorker(daybook.house, daybook.database.adminUrl, tasks);
  const later = () => owner`select from graphile_worker._private_jobs where attempts = 1 and run_at > now()`;
  await expect.poll(async () => (await later()).length).toBe(1);
  await worker.stop();
  for (const _ of [2, 3, 4, 5, 6]) {
    const before = seen.steps.length;
    await dueNow();
    const again = await startWorker(daybook.house, daybook.database.adminUrl, tasks);
    await expect.poll(() => seen.steps.length).toBe(before + 1);
    await again.stop();
  }
  expect(seen.givenUp).toEqual([tenant.organizationId]);
  await owner`delete from graphile_worker._private_jobs`;
});

test('what a killed worker was at is taken up by the next, and by none while it lives', async () => {
  const tenant = await opened();
  await leave(tenant, 'killed');
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const slow = counting(async () => {
    await held;
    return 'done';
  });
  const first = await startWorker(daybook.house, daybook.database.adminUrl, slow.tasks);
  await expect.poll(() => slow.seen.steps.length).toBe(1);
  const quick = counting(async () => 'done');
  const second = await startWorker(daybook.house, daybook.database.adminUrl, quick.tasks);
  await owner`select graphile_worker.add_job('sweep')`;
  await expect.poll(async () => (await owner`select from graphile_worker._private_jobs`).length).toBe(1);
  expect(quick.seen.steps).toEqual([]);
  letGo();
  await first.stop();
  await second.stop();
  expect(await jobs()).toBe(0);

  await leave(tenant, 'killed');
  const kill = (attempts: number) =>
    owner`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-gone', attempts = ${attempts}`;
  await kill(1);
  const third = await startWorker(daybook.house, daybook.database.adminUrl, quick.tasks);
  await expect.poll(() => quick.seen.steps.length).toBe(1);
  await third.stop();
  // At the last try too it is not left as if somebody worked.
  await leave(tenant, 'killed');
  await kill(6);
  const fourth = await startWorker(daybook.house, daybook.database.adminUrl, quick.tasks);
  await fourth.stop();
  expect(quick.seen).toMatchObject({ givenUp: [tenant.organizationId] });
  await owner`delete from graphile_worker._private_jobs`;
});
