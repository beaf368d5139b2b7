import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSql } from './open.ts';
import { createTestDatabase, type TestDatabase } from './testing/database.ts';

/** Tables that belong to no organization, and why. Closed: another one fails here until its reason stands here too. */
const withoutTenant = {
  organizations: 'the tenants themselves: their row is their own, by id',
  installation: 'one row for the whole installation: who came first, which epoch',
  attempts: 'wrong tries at logins that may belong to nobody; keyed digests, no names',
};

/** What daybook_gate may see or write across organizations, and nothing else. */
const gateTables = {
  organizations: 'SELECT',
  accounts: 'SELECT',
  account_sites: 'SELECT',
  account_links: 'SELECT',
  staff_sessions: 'SELECT UPDATE',
  api_tokens: 'SELECT UPDATE',
  sites: 'SELECT',
  kiosks: 'SELECT',
  kiosk_sessions: 'SELECT',
  enrolments: 'SELECT',
  employees: 'SELECT',
  early_passes: 'SELECT',
  published_shifts: 'SELECT',
  employee_sites: 'SELECT',
  badges: 'SELECT',
  appointment_links: 'SELECT',
  appointments: 'SELECT',
  clients: 'SELECT',
  outgoing_messages: 'SELECT UPDATE',
  client_accesses: 'SELECT',
  client_accounts: 'SELECT',
  client_sessions: 'SELECT UPDATE',
  client_codes: 'SELECT',
  calendar_feeds: 'SELECT',
  file_links: 'SELECT',
  amendments: 'SELECT',
  punches: 'ALL',
  punch_aliases: 'ALL',
  presence: 'ALL',
  pin_attempts: 'ALL',
  live_events: 'INSERT',
  audit_events: 'INSERT',
};

/** The functions that cross organizations, each from a credential. */
const gateFunctions = [
  'account_by_link',
  'account_by_login',
  'alive',
  'api_token',
  'appointment_link',
  'bookable_site',
  'booking_site',
  'calendar_feed',
  'client_code',
  'client_looks',
  'client_session',
  'due_messages',
  'enrolment_by_code',
  'file_link',
  'find_clients',
  'kiosk_session',
  'like_clients',
  'organizations',
  'own_appointment',
  'punch',
  'staff_session',
  'touch_api_token',
  'touch_client_session',
  'touch_staff_session',
];

/** What else runs as another role than its caller, and why. */
const ownersFunctions = {
  'jobs.enqueue': 'leaves work in the worker’s own tables, for the organization that its transaction has stated',
};

/** Keys to another row without the organization in them, and why. */
const foreignKeysWithoutTenant = ['installation.installation_first_organization_id_organizations_id_fk'];

let database: TestDatabase;
let sql: Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  sql = openSql(database.superuserUrl, { max: 2 });
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

async function tables(): Promise<
  { name: string; secured: boolean; forced: boolean; key: string[]; policies: string[] }[]
> {
  return await sql`
    select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      array(select a.attname::text from pg_index i
        cross join lateral unnest(i.indkey::int2[]) with ordinality k(attnum, position)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary order by k.position) as key,
      array(select p.polname::text from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;
}

test('every tenant table has its organization first in its key, and forced row-level security', async () => {
  const found = await tables();
  expect(found.length).toBeGreaterThan(15);
  for (const table of found) {
    if (table.name in withoutTenant) continue;
    expect(table, table.name).toMatchObject({ secured: true, forced: true });
    expect(table.key[0], `the key of ${table.name}`).toBe('organization_id');
    expect(table.key.length, `the key of ${table.name}`).toBeGreaterThan(1);
    expect(table.policies, table.name).toContain('tenant');
  }
  const names = found.map((table) => table.name);
  expect(Object.keys(withoutTenant).filter((name) => !names.includes(name))).toEqual([]);
});

test('every foreign key carries the organization', async () => {
  const keys = await sql<{ name: string; columns: string[] }[]>`
    select c.conrelid::regclass || '.' || c.conname as name,
      array(select a.attname::text from unnest(c.conkey) k join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k) as columns
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`;
  expect(keys.length).toBeGreaterThan(10);
  const without = keys.filter((key) => !key.columns.includes('organization_id')).map((key) => key.name);
  expect(without).toEqual(foreignKeysWithoutTenant);
});

test('the gate’s functions are those on the list, owned by a role that cannot sign in', async () => {
  const found = await sql<{ name: string; owner: string; login: boolean; superuser: boolean; bypass: boolean }[]>`
    select n.nspname || '.' || p.proname as name, r.rolname as owner, r.rolcanlogin as login, r.rolsuper as superuser, r.rolbypassrls as bypass
    from pg_proc p join pg_roles r on r.oid = p.proowner join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1`;
  const owners = found.filter(({ name }) => name in ownersFunctions);
  expect(owners).toEqual(
    Object.keys(ownersFunctions).map((name) =>
      expect.objectContaining({ name, owner: 'daybook_owner', superuser: false }),
    ),
  );
  const gates = found.filter((row) => !owners.includes(row));
  expect(gates.map((row) => row.name)).toEqual(gateFunctions.map((name) => `gate.${name}`));
  for (const row of gates)
    expect(row).toMatchObject({ owner: 'daybook_gate', login: false, superuser: false, bypass: false });
});

test('the gate sees across organizations what is on the list, and nothing else', async () => {
  const policies = await sql<{ table: string; command: string }[]>`
    select tablename as table, cmd as command from pg_policies
    where schemaname = 'public' and 'daybook_gate' = any (roles) order by 1, 2`;
  const byTable: Record<string, string> = {};
  for (const { table, command } of policies) byTable[table] = byTable[table] ? `${byTable[table]} ${command}` : command;
  expect(byTable).toEqual(gateTables);
});

test('the serving role owns nothing and cannot bypass; facts cannot be changed or removed by it', async () => {
  const [role] =
    await sql`select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = 'daybook_app'`;
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false });
  const owned = await sql`select relname from pg_class where relowner = 'daybook_app'::regrole`;
  expect(owned).toHaveLength(0);
  for (const fact of [
    'punches',
    'client_accesses',
    'guardian_ends',
    'appointment_changes',
    'ticket_changes',
    'punch_aliases',
    'held_punches',
    'amendments',
    'amendment_requests',
    'sign_offs',
    'pay_rule_versions',
    'pay_rule_uses',
    'pay_terms',
    'day_decisions',
    'timesheet_locks',
    'message_reads',
    'early_passes',
    'leave_days',
    'leave_adjustments',
    'files',
    'file_chunks',
    'export_files',
    'report_templates',
    'report_counts',
    'report_versions',
    'report_decisions',
    'report_months',
    'report_reminders',
    'reminder_stops',
    'audit_events',
    'live_events',
  ]) {
    for (const privilege of ['UPDATE', 'DELETE', 'TRUNCATE']) {
      const [held] = await sql<
        { held: boolean }[]
      >`select has_table_privilege('daybook_app', ${fact}, ${privilege}) as held`;
      expect(held?.held, `${privilege} on ${fact}`).toBe(false);
    }
    const [column] = await sql<
      { held: boolean }[]
    >`select has_any_column_privilege('daybook_app', ${fact}, 'UPDATE') as held`;
    expect(column?.held, `UPDATE of a column of ${fact}`).toBe(false);
  }
  const [moved] = await sql`select has_column_privilege('daybook_app', 'tickets', 'number', 'UPDATE') as number,
    has_column_privilege('daybook_app', 'tickets', 'date', 'UPDATE') as date,
    has_table_privilege('daybook_app', 'tickets', 'DELETE') as gone`;
  expect(moved).toEqual({ number: false, date: false, gone: false });
  // Wrong PINs are counted at the tablet and at a site's own sign-in; whose they are, and whose a presence is, stays.
  const [more] =
    await sql`select has_column_privilege('daybook_app', 'pin_attempts', 'employee_id', 'UPDATE') as blames,
    has_column_privilege('daybook_app', 'presence', 'employee_id', 'UPDATE') as moves`;
  expect(more).toEqual({ blames: false, moves: false });
});

test('money and all else of reports is kept in whole numbers', async () => {
  const columns = await sql<{ name: string; type: string }[]>`
    select table_name || '.' || column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and (table_name like '%report%' or table_name like 'attachment%')`;
  expect(columns.length).toBeGreaterThan(80);
  expect(columns.filter(({ type }) => /real|double|numeric|money/.test(type))).toEqual([]);
  const amounts = columns.filter(({ name }) => /\.(total|expected|takings|counted|size|received)$/.test(name));
  const kept = amounts.filter(({ name }) => name !== 'report_counts.counted');
  expect(kept.length).toBeGreaterThan(6);
  for (const { name, type } of kept) expect(type, name).toBe('bigint');
});

test('a query that forgets its tenant finds nothing, and a row of another tenant cannot be written', async () => {
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const app = openSql(database.url, { max: 2 });
  const add = (organization: string, row: string) =>
    app.begin((tx) => [
      tx`select set_config('app.organization', ${organization}, true)`,
      tx`insert into organizations (id, name) values (${row}, 'x')`,
    ]);
  await add(one, one);
  await add(other, other);
  await expect(add(one, crypto.randomUUID())).rejects.toMatchObject({ code: '42501' });
  expect(await app`select id from organizations`).toHaveLength(0);
  const [, seen] = await app.begin((tx) => [
    tx`select set_config('app.organization', ${one}, true)`,
    tx<{ id: string }[]>`select id from organizations`,
  ]);
  expect(seen.map((row) => row.id)).toEqual([one]);
  // The setting ends with its transaction: the next borrower of the connection starts with none.
  expect(await app`select id from organizations`).toHaveLength(0);
  await app.end();
});
