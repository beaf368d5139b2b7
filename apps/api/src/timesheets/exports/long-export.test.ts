import { type EmployeeId, punchId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorker, type Worker } from '../../jobs/worker.ts';
import { type Browser, refusal } from '../../testing/browser.ts';
import { type Daybook, startDaybook } from '../../testing/daybook.ts';
import { addEmployee, openShop } from '../../testing/lakeshore.ts';

const period = { from: '2026-06-15', to: '2026-06-21' };
type Ask = Parameters<Browser['api']['timesheets']['export']['query']>[0];

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let people: EmployeeId[] = [];
let worker: Worker | undefined;

beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-06-22T01:00:00.000Z');
  shop = await openShop(daybook);
  for (let n = 0; n < 149; n += 1)
    people.push(await addEmployee(shop.owner, [shop.site], { name: `Person ${n}`, pin: null }));
  people = [shop.employee, ...people];
  for (const employeeId of people) await work(employeeId, '2026-06-15', '08:00', '17:00');
}, 120_000);
afterAll(async () => {
  await worker?.stop();
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

async function work(employeeId: EmployeeId, date: string, from: string, to?: string) {
  const entry = (kind: 'in' | 'out', time: string) => ({
    ...{ id: punchId.parse(newId()), employeeId, kind },
    at: { date, time },
  });
  const entries = [entry('in', from), ...(to ? [entry('out', to)] : [])];
  await shop.owner.api.clock.punchFor.mutate({ siteId: shop.site, reason: 'The tablet was away', entries });
}
const ask = (more: Partial<Ask> = {}) => shop.owner.api.timesheets.export.query({ period, format: 'csv', ...more });
async function finished(more: Partial<Ask> = {}) {
  await expect.poll(async () => (await ask(more)).state, { timeout: 30_000 }).toBe('ready');
  return await ask(more);
}

test('150 people are exported by a worker in steps; one that was killed in a step is gone on for, and it is one export', async () => {
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(one).toMatchObject({ state: 'working', number: 1, progress: { done: 0, of: 150 }, file: null });
  expect(other.id).toBe(one.id);
  const sql = openSql(daybook.database.adminUrl, { max: 1 });
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-gone', attempts = 1`;
  await sql.end();
  worker = await startWorker(daybook.house, daybook.database.adminUrl);
  const whole = await finished();
  expect(whole).toMatchObject({ id: one.id, number: 1, delta: false, lines: 150, progress: { done: 150, of: 150 } });
  const again = await finished();
  expect([again.id, again.file?.sha256]).toEqual([whole.id, whole.file?.sha256]);
  const book = await finished({ format: 'xlsx' });
  expect([book.id, book.lines]).toEqual([whole.id, 150]);
});

test('after a correction it is the difference alone, and what changed nothing is the same export again', async () => {
  daybook.clock.forward(60_000);
  await work(shop.employee, '2026-06-16', '08:00', '12:00');
  expect((await ask()).state).toBe('working');
  const next = await finished();
  expect(next).toMatchObject({ number: 2, delta: true, lines: 1 });
  await addEmployee(shop.owner, [shop.site], { name: 'Nobody Yet', pin: null });
  expect((await ask()).state).toBe('working');
  expect((await finished()).id).toBe(next.id);
  const { items } = await shop.owner.api.timesheets.exports.list.query({});
  expect(items.map(({ number, state }) => [number, state])).toEqual([
    [2, 'ready'],
    [1, 'ready'],
  ]);
});

test('K09: payroll of many is given up where a date waits for a decision, and says whose; asked again it is tried again', async () => {
  const [, ana] = people;
  if (!ana) throw new Error('nobody');
  await work(ana, '2026-06-17', '08:00');
  const payroll = { layout: 'payroll' } as const;
  expect((await ask(payroll)).state).toBe('working');
  const said = () => refusal(ask(payroll)).catch(() => undefined);
  await expect.poll(async () => (await said())?.reason, { timeout: 30_000 }).toBe('period-lacking');
  expect((await ask(payroll)).state).toBe('working');
});

/** Worked out, without anybody having asked again. */
const workedOut = async (id: string) =>
  await expect
    .poll(
      async () => (await shop.owner.api.timesheets.exports.list.query({})).items.find((one) => one.id === id)?.state,
      { timeout: 30_000 },
    )
    .toBe('ready');

test('who waited for an export gets it, though somebody has clocked in meanwhile; asked again it is worked out anew', async () => {
  await work(shop.employee, '2026-06-18', '08:00', '12:00');
  const begun = await ask();
  expect(begun.state).toBe('working');
  await workedOut(begun.id);
  await work(shop.employee, '2026-06-19', '08:00', '12:00');
  expect(await ask()).toMatchObject({ id: begun.id, state: 'ready' });
  expect((await ask()).state).toBe('working');
  expect(await finished()).toMatchObject({ number: begun.number + 1, lines: 1 });
});

test('what was told before an export began, and committed after it, makes another', async () => {
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  await finished();
  await sql.begin(async (late) => {
    await late`insert into live_events (organization_id, topic, kind, permission, ids, recorded_at)
      values (${shop.organizationId}, 'clock', 'clock.punched', 'board.see', '{}', now())`;
    await work(shop.employee, '2026-06-20', '08:00', '12:00');
    await finished();
    expect((await ask()).state).toBe('ready');
  });
  await sql.end();
  expect((await ask()).state).toBe('working');
  await finished();
});

test('that an export was given up is told once; asked again it is begun anew', async () => {
  await worker?.stop();
  worker = undefined;
  const quiet = { period: { from: '2026-06-01', to: '2026-06-07' } };
  const begun = await ask(quiet);
  expect(begun.state).toBe('working');
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  await sql`update exports set state = 'failed', content = '{}' where id = ${begun.id}`;
  await sql.end();
  expect(await ask(quiet)).toMatchObject({ id: begun.id, state: 'failed', file: null });
  expect((await ask(quiet)).state).toBe('working');
});

test('where there are fewer people meanwhile, what was begun goes on, and what was given up is in no way', async () => {
  const quiet = { period: { from: '2026-06-08', to: '2026-06-14' } };
  expect((await ask(quiet)).state).toBe('working');
  for (const id of people.slice(90)) await shop.owner.api.directory.employees.archive.mutate({ id });
  expect((await ask(quiet)).state).toBe('working');
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  await sql`update exports set state = 'failed', content = '{}' where state = 'working'`;
  await sql.end();
  expect(await ask(quiet)).toMatchObject({ state: 'ready', number: 1, lines: 0 });
});
