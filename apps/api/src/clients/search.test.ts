import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../testing/client-inputs.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { foundOrganization } from '../testing/lakeshore.ts';

let daybook: Daybook;
let sql: Sql;
let shop: Awaited<ReturnType<typeof foundOrganization>>;
let other: Awaited<ReturnType<typeof foundOrganization>>;

beforeAll(async () => {
  daybook = await startDaybook();
  sql = openSql(daybook.database.superuserUrl, { max: 1 });
  shop = await foundOrganization(daybook);
  other = await foundOrganization(daybook);
  for (const { organizationId } of [shop, other]) await fill(organizationId);
  await sql`vacuum analyze clients`;
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await sql.end();
  await daybook.close();
});

/** Ten thousand people of no two names, each with a telephone number. */
async function fill(organizationId: string): Promise<void> {
  await sql`
    insert into clients (organization_id, id, name, like_name, birth_date, phone, like_phone, email, language, reminders)
    select ${organizationId}, gen_random_uuid(), w.name, w.name, date '1950-01-01' + n, '0' || w.digits, w.digits,
      'p' || n || '@example.org', 'en', true
    from generate_series(1, 10000) n
    cross join lateral (
      select translate(md5(n::text), '0123456789', 'ghijklmnop') || ' '
        || translate(md5((n + 20000)::text), '0123456789', 'ghijklmnop') as name, (9170000000 + n * 7)::text as digits
      ) w`;
}

/** How often each index of clients was used, and the table read from end to end, by the time the counts have settled. */
async function uses(): Promise<Record<string, number>> {
  const app = openSql(daybook.database.superuserUrl, { max: 1 });
  const rows = await app<{ name: string; n: number }[]>`
    select indexrelname as name, idx_scan::int as n from pg_stat_user_indexes where relname = 'clients'
    union all select 'whole table', seq_scan::int from pg_stat_user_tables where relname = 'clients'`;
  await app.end();
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

/** Runs `call` as the serving role does and answers which indexes it took, and whether it read the whole table. */
async function taken(call: (app: Sql) => Promise<unknown>): Promise<string[]> {
  const before = await uses();
  const app = openSql(daybook.database.url, { max: 1 });
  await call(app);
  await app`select pg_stat_force_next_flush()`;
  await app.end();
  const after = await uses();
  return Object.keys(after).filter((name) => (after[name] ?? 0) > (before[name] ?? 0));
}

function find(app: Sql, words: string[], digits: string | null, mail: string | null) {
  return app.begin(async (tx) => {
    await tx`select set_config('app.organization', ${shop.organizationId}, true)`;
    return await tx`select gate.find_clients(${words}::text[], ${digits}, ${mail}, false, null, null, 51)`;
  });
}

test('among ten thousand of one’s own and ten thousand of others, a search goes by an index, and never over all', async () => {
  const [one] = await sql<{ name: string }[]>`select name from clients limit 1`;
  const name = one?.name.slice(0, 5) ?? '';
  expect(await taken((app) => find(app, [name], null, null))).toEqual(['clients_words']);
  expect(await taken((app) => find(app, [], '000042', null))).toEqual(['clients_words']);
  expect(await taken((app) => find(app, [], null, 'p4242@'))).toEqual(['clients_words']);
  expect(await taken((app) => find(app, [], null, null))).toEqual(['clients_sorted']);
});

test('who may be the same is sought by indexes too', async () => {
  const used = await taken((app) =>
    app.begin(async (tx) => {
      await tx`select set_config('app.organization', ${shop.organizationId}, true)`;
      await tx`select gate.like_clients('maria santos', '1984-03-14', '9175550142', 'maria@example.org', 8)`;
    }),
  );
  expect(used).toContain('clients_alike');
  expect(used).not.toContain('whole table');
});

test('a search finds nobody of another organization, and nobody where none is stated', async () => {
  await addClient(other, { name: 'Zenaida Quirante' });
  expect((await shop.owner.api.clients.list.query({ search: 'quirante' })).items).toEqual([]);
  expect((await other.owner.api.clients.list.query({ search: 'quirante' })).items).toHaveLength(1);
  const app = openSql(daybook.database.url, { max: 1 });
  const none = await app`select gate.find_clients(array['zenaida'], null, null, true, null, null, 9)`;
  const likes = await app`select * from gate.like_clients('quirante zenaida', null, null, null, 9)`;
  const looks = await app`select gate.client_looks(array[${newId()}::uuid], null, null, null, 9)`;
  await app.end();
  expect([none.length, likes.length, looks.length]).toEqual([0, 0, 0]);
});
