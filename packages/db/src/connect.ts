import { availableParallelism } from 'node:os';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { openSql } from './open.ts';
import { prepareOften } from './prepare-often.ts';

/** Drizzle on the serving role; say the organization with `inOrganization` before reading or writing a tenant table. */
export type Database = PostgresJsDatabase<Record<string, never>>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface Connections {
  db: Database;
  /** For the few statements that go without Drizzle: one SQL function a clock-in, pipelined reads. */
  raw: postgres.Sql;
  /** Opens all that both pools will have: else the first of a crowd wait until each has been opened. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * More transactions at once than the machine can work at wait for each other's locks and the disk, each with a connection
 * that has everything to prepare anew: twice its cores and one for the disk
 * (https://wiki.postgresql.org/wiki/Number_Of_Database_Connections), and one to spare.
 */
function mostTransactions(): number {
  return availableParallelism() * 2 + 2;
}

/** What is asked at once goes to connections that are not open yet, as long as there are any. */
async function openAll(pool: postgres.Sql): Promise<void> {
  await Promise.all(Array.from({ length: pool.options.max }, () => pool`select 1`));
}

/** Two pools of the serving role. Drizzle's own keeps dates as strings in raw queries, so raw work has another. */
export function connect(url: string, options: { max: number; applicationName: string }): Connections {
  const settings: postgres.Options<Record<string, never>> = {
    connection: { application_name: options.applicationName, TimeZone: 'UTC' },
  };
  const forDrizzle = openSql(url, { ...settings, max: Math.min(options.max, mostTransactions()) });
  const raw = openSql(url, { ...settings, max: options.max });
  return {
    db: drizzle(prepareOften(forDrizzle)),
    raw,
    open: async () => {
      await Promise.all([openAll(forDrizzle), openAll(raw)]);
    },
    close: async () => {
      await Promise.all([forDrizzle.end({ timeout: 5 }), raw.end({ timeout: 5 })]);
    },
  };
}
