import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtOnce } from './built-once.ts';
import { type Connections, connect, type Transaction } from './connect.ts';
import { auditEvents } from './schema/audit.ts';
import { sites } from './schema/directory.ts';
import { createTestDatabase, type TestDatabase } from './testing/database.ts';

let database: TestDatabase;
let connections: Connections;
const organizationId = crypto.randomUUID();
beforeAll(async () => {
  database = await createTestDatabase();
  connections = connect(database.url, { max: 4, applicationName: 'built once' });
  await within(async (tx) => {
    await tx.execute(sql`insert into organizations (id, name) values (${organizationId}, 'Parian')`);
  });
});
afterAll(async () => {
  await connections.close();
  await database.drop();
});

const byId = builtOnce(['organizationId', 'id'], (tx, value) =>
  tx
    .select()
    .from(sites)
    .where(and(eq(sites.organizationId, value.organizationId), eq(sites.id, value.id))),
);
const add = builtOnce(['organizationId', 'id', 'name', 'archivedAt'], (tx, value) =>
  tx
    .insert(sites)
    .values({ ...value, zone: 'Asia/Manila', currency: 'PHP', dayStart: '04:00', longestShift: 960 })
    .returning({ id: sites.id, archivedAt: sites.archivedAt, version: sites.version }),
);

async function within<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return await connections.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.organization', ${organizationId}, true)`);
    return await work(tx);
  });
}

test('it goes to the transaction that it is asked in, in whichever order they begin and end', async () => {
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  await within(async (outer) => {
    await add(outer, { organizationId, id: first, name: 'One', archivedAt: null });
    // Beside it another, which does not see what the first has not committed, and is rolled back.
    await within(async (inner) => {
      expect(await byId(inner, { organizationId, id: first })).toEqual([]);
      await add(inner, { organizationId, id: second, name: 'Two', archivedAt: null });
      throw new Error('back');
    }).catch((error: Error) => expect(error.message).toBe('back'));
    expect(await byId(outer, { organizationId, id: first })).toMatchObject([{ name: 'One', longestShift: 960 }]);
    await outer
      .transaction(async (savepoint) => {
        await add(savepoint, { organizationId, id: second, name: 'Two', archivedAt: null });
        throw new Error('back');
      })
      .catch((error: Error) => expect(error.message).toBe('back'));
  });
  const found = await within((tx) => Promise.all([first, second].map((id) => byId(tx, { organizationId, id }))));
  expect(found.map((rows) => rows.map(({ name }) => name))).toEqual([['One'], []]);
});

test('what is said is written as its column takes it, a moment and null as well; what is not said is a fault', async () => {
  const archivedAt = new Date('2026-06-15T01:00:00.000Z');
  await within(async (tx) => {
    const [made] = await add(tx, { organizationId, id: crypto.randomUUID(), name: "O'Brien $1", archivedAt });
    expect(made).toMatchObject({ archivedAt, version: 1 });
    const lacking = { organizationId, id: crypto.randomUUID(), name: 'x' } as never;
    await expect(add(tx, lacking)).rejects.toThrow('nothing was said for archivedAt');
  });
});

test('null of a column of JSON is no value there, and not the word', async () => {
  const note = builtOnce(['organizationId', 'id', 'before', 'after'], (tx, value) =>
    tx
      .insert(auditEvents)
      .values({
        ...{ ...value, actorKind: 'job', action: 'reports.due', subjectKind: 'site', subjectId: value.id },
        ...{ address: '', requestId: '' },
      })
      .returning({ without: sql<boolean>`${auditEvents.before} is null`, after: auditEvents.after }),
  );
  const id = crypto.randomUUID();
  const [row] = await within((tx) => note(tx, { organizationId, id, before: null, after: { name: 'Parian' } }));
  expect(row).toEqual({ without: true, after: { name: 'Parian' } });
});
