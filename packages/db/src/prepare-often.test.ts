import { organizationId } from '@daybook/contract/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connections, connect } from './connect.ts';
import { openSql } from './open.ts';
import { inOrganization } from './tenancy.ts';
import { createTestDatabase, type TestDatabase } from './testing/database.ts';

let database: TestDatabase;
let connections: Connections;
beforeAll(async () => {
  database = await createTestDatabase();
  connections = connect(database.url, { max: 1, applicationName: 'prepare often' });
});
afterAll(async () => {
  await connections.close();
  await database.drop();
});

const prepared = async (like: string) => {
  const [row] = await connections.db.execute<{ n: number }>(
    sql.raw(`select count(*)::int as n from pg_prepared_statements where statement like '${like}'`),
  );
  return row?.n;
};

test('a statement that is asked often is prepared once, within transactions and savepoints too, and answers the same', async () => {
  const { db } = connections;
  const ask = (n: number, on: Pick<typeof db, 'execute'> = db) =>
    on.execute<{ answer: number }>(sql`select ${n}::int + 1 as answer /* often */`);
  for (const n of [1, 2, 3]) expect(await ask(n)).toMatchObject([{ answer: n + 1 }]);
  expect(await prepared('%+ 1 as answer /* often */%')).toBe(0);
  await db.transaction(async (tx) => {
    expect(await ask(4, tx)).toMatchObject([{ answer: 5 }]);
    await tx.transaction(async (within) => expect(await ask(5, within)).toMatchObject([{ answer: 6 }]));
  });
  expect(await ask(6)).toMatchObject([{ answer: 7 }]);
  expect(await prepared('%+ 1 as answer /* often */%')).toBe(1);
});

test('a connection keeps no more than some hundreds, and what it keeps stays', async () => {
  const ask = async (n: number) => {
    for (let times = 0; times < 4; times += 1)
      await connections.db.execute(sql`select ${times}::int + ${sql.raw(String(n))} as "many"`);
  };
  for (let n = 0; n < 620; n += 1) await ask(n);
  expect(await prepared('%as "many"')).toBeLessThanOrEqual(500);
  expect(await prepared('%+ 0 as "many"')).toBe(1);
});

test('what is asked once is not kept', async () => {
  for (let n = 0; n < 20; n += 1) await connections.db.execute(sql.raw(`select ${n} as "once"`));
  expect(await prepared('%as "once"')).toBe(0);
});

test('what runs beside a part that failed asks nothing of a connection that is no longer its own', async () => {
  const { db } = connections;
  let ask: (() => Promise<unknown>) | undefined;
  const late = db.transaction(async (tx) => {
    ask = () => tx.execute(sql`select set_config('app.organization', 'another', false)`);
    await tx.execute(sql`select 1 / 0`);
  });
  await expect(late).rejects.toThrow();
  await expect(ask?.()).rejects.toMatchObject({ cause: { message: 'asked of a transaction that has ended' } });
});

test('what was at something else while its connection was lost asks nothing of the one that came after', async () => {
  const { db } = connections;
  const asks: (() => Promise<unknown>)[] = [];
  const owner = openSql(database.superuserUrl, { max: 1 });
  const lost = db.transaction(async (tx) => {
    const [own] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await tx.transaction(async (within) => {
      const ask = (on: typeof tx) => () => on.execute(sql`select set_config('app.organization', 'another', false)`);
      asks.push(ask(tx), ask(within), () => tx.transaction(async (again) => await ask(again)()));
      await owner`select pg_terminate_backend(${own?.pid ?? 0})`;
      await new Promise(() => undefined);
    });
  });
  await expect(lost).rejects.toThrow();
  // The pool's only connection, open again.
  await db.transaction(async (tx) => {
    for (const ask of asks) await expect(ask()).rejects.toThrow();
    const [seen] = await tx.execute<{ organization: string | null }>(
      sql`select current_setting('app.organization', true) as organization`,
    );
    expect(seen?.organization ?? '').toBe('');
  });
  await owner.end();
});

test('whoever wants one plan for any values has it until the transaction ends, and nobody after', async () => {
  const { db } = connections;
  const id = organizationId.parse(crypto.randomUUID());
  const mode = async (plans?: 'once') => {
    const look = (tx: Pick<typeof db, 'execute'>) =>
      tx.execute<{ mode: string }>(sql`select current_setting('plan_cache_mode') as mode`);
    const [row] = await inOrganization(db, id, look, plans ? { plans } : {});
    return row?.mode;
  };
  expect([await mode('once'), await mode(), await mode('once')]).toEqual([
    'force_generic_plan',
    'auto',
    'force_generic_plan',
  ]);
});

test('opened, a pool has all its connections', async () => {
  const { db, open, close } = connect(database.url, { max: 4, applicationName: 'opened' });
  await open();
  const [row] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from pg_stat_activity where application_name = 'opened'`,
  );
  // Of both pools.
  expect(row?.n).toBe(8);
  await close();
});
