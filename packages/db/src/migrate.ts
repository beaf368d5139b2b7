import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { Logger, runMigrations } from 'graphile-worker';
import { openSql } from './open.ts';

const folder = fileURLToPath(new URL('../migrations', import.meta.url));
const lock = 4_040_001;
const silent = new Logger(() => () => undefined);

/**
 * Runs the migrations that are missing, as the owner: the worker's own tables, into which ours leave work, and then ours.
 * Many servers may start at once: one migrates, the others wait.
 */
export async function migrateDatabase(adminUrl: string): Promise<void> {
  const sql = openSql(adminUrl, { max: 1 });
  try {
    await sql`select pg_advisory_lock(${lock})`;
    await runMigrations({ connectionString: adminUrl, logger: silent, noHandleSignals: true });
    await migrate(drizzle(sql), { migrationsFolder: folder });
    await sql`select pg_advisory_unlock(${lock})`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** How many migrations this program knows. */
export async function knownMigrations(): Promise<number> {
  const journal: { entries: unknown[] } = JSON.parse(await readFile(`${folder}/meta/_journal.json`, 'utf8'));
  return journal.entries.length;
}
