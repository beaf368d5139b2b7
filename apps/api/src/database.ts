import { startEmbeddedPostgres } from '@daybook/db/embedded/start';
import { migrateDatabase } from '@daybook/db/migrate';
import { openSql } from '@daybook/db/open';
import { createRoles, unfitToServe } from '@daybook/db/roles';
import { type Config, ConfigurationError } from './config.ts';
import { demoWasCutShort, forgetDemoBegun } from './demo/cut-short.ts';

export interface PreparedDatabase {
  databaseUrl: string;
  adminUrl: string;
  embedded: boolean;
  /** Whether it ran already and may be another process's. */
  adopted: boolean;
  stop(): Promise<void>;
}

/**
 * The database of the configuration, or Daybook's own: running, with its roles, migrated and safe to serve from. Who
 * `holdsData` begins anew when the demo was cut short; a command beside a start that fills it in must not.
 */
export async function prepareDatabase(
  config: Config,
  progress: (sentence: string) => void,
  holdsData: boolean,
): Promise<PreparedDatabase> {
  const database = await findDatabase(config, progress, holdsData);
  try {
    await migrateDatabase(database.adminUrl);
    await checkServingRole(database.databaseUrl);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function findDatabase(
  config: Config,
  progress: (sentence: string) => void,
  holdsData: boolean,
): Promise<PreparedDatabase> {
  if (config.DATABASE_URL && config.DATABASE_ADMIN_URL) {
    return {
      databaseUrl: config.DATABASE_URL,
      adminUrl: config.DATABASE_ADMIN_URL,
      embedded: false,
      adopted: true,
      stop: async () => undefined,
    };
  }
  const server = await startEmbeddedPostgres({ directory: config.embeddedDirectory ?? '', progress });
  const superuser = openSql(server.url('postgres', 'postgres'), { max: 1 });
  try {
    await createRoles(superuser);
    if (holdsData && demoWasCutShort(config.DAYBOOK_DATA)) {
      await superuser`drop database if exists daybook with (force)`;
      forgetDemoBegun(config.DAYBOOK_DATA);
    }
    const there = await superuser`select 1 from pg_database where datname = 'daybook'`;
    if (there.length === 0) await superuser`create database daybook owner daybook_owner`;
  } finally {
    await superuser.end();
  }
  return {
    databaseUrl: server.url('daybook_app', 'daybook'),
    adminUrl: server.url('daybook_owner', 'daybook'),
    embedded: true,
    adopted: server.adopted,
    stop: () => server.stop(),
  };
}

async function checkServingRole(databaseUrl: string): Promise<void> {
  const sql = openSql(databaseUrl, { max: 1 });
  try {
    const unfit = await unfitToServe(sql);
    if (unfit)
      throw new ConfigurationError(`DATABASE_URL must name a plain serving role such as daybook_app, but ${unfit}.`);
  } finally {
    await sql.end();
  }
}
