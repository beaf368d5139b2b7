import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownMigrations, migrateDatabase } from './migrate.ts';
import { openSql } from './open.ts';
import { unfitToServe } from './roles.ts';
import * as access from './schema/access.ts';
import * as appointments from './schema/appointments.ts';
import * as audit from './schema/audit.ts';
import * as clientAccesses from './schema/client-accesses.ts';
import * as clients from './schema/clients.ts';
import * as clock from './schema/clock.ts';
import * as directory from './schema/directory.ts';
import * as exceptions from './schema/exceptions.ts';
import * as exportsOf from './schema/exports.ts';
import * as files from './schema/files.ts';
import * as kiosk from './schema/kiosk.ts';
import * as leave from './schema/leave.ts';
import * as live from './schema/live.ts';
import * as messages from './schema/messages.ts';
import * as organization from './schema/organization.ts';
import * as pay from './schema/pay.ts';
import * as portal from './schema/portal.ts';
import * as queue from './schema/queue.ts';
import * as reportAttachments from './schema/report-attachments.ts';
import * as reports from './schema/reports.ts';
import * as roster from './schema/roster.ts';
import * as services from './schema/services.ts';
import * as timesheets from './schema/timesheets.ts';
import { createTestDatabase, type TestDatabase } from './testing/database.ts';

const schema: PgTable[] = [
  access,
  appointments,
  audit,
  clientAccesses,
  clients,
  clock,
  directory,
  exceptions,
  exportsOf,
  files,
  kiosk,
  leave,
  live,
  messages,
  organization,
  pay,
  queue,
  portal,
  reportAttachments,
  reports,
  roster,
  services,
  timesheets,
].flatMap((room) => Object.values(room));

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase('empty');
});
afterAll(() => database.drop());

test('ten servers that start at once migrate an empty database once', async () => {
  await Promise.all(Array.from({ length: 10 }, () => migrateDatabase(database.adminUrl)));
  const sql = openSql(database.adminUrl, { max: 1 });
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from drizzle.__drizzle_migrations`;
  await sql.end();
  expect(row?.n).toBe(await knownMigrations());
});

test('the migrations make the tables, columns, types and nullability of the schema, and no others', async () => {
  const sql = openSql(database.adminUrl, { max: 1 });
  const made = await sql<{ text: string }[]>`
    select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end as text
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`;
  await sql.end();
  const declared = schema.flatMap((table) => {
    const { name, columns } = getTableConfig(table);
    return columns.map(
      (column) => `${name}.${column.name} ${typeName(column.getSQLType())}${column.notNull ? ' not null' : ''}`,
    );
  });
  expect(made.map((row) => row.text).sort()).toEqual(declared.sort());
});

function typeName(declared: string): string {
  if (declared === 'timestamp (3) with time zone') return 'timestamp(3) with time zone';
  return declared === 'timestamp(0)' ? 'timestamp(0) without time zone' : declared;
}

test('a role that could step round row-level security is refused by name', async () => {
  const tell = async (url: string) => {
    const sql = openSql(url, { max: 1 });
    try {
      return await unfitToServe(sql);
    } finally {
      await sql.end();
    }
  };
  expect(await tell(database.superuserUrl)).toBe('the role postgres is a superuser');
  expect(await tell(database.adminUrl)).toMatch(/^the role daybook_owner owns the table /);
  expect(await tell(database.url)).toBeUndefined();
});
