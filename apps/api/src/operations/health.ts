import { knownMigrations } from '@daybook/db/migrate';
import type { Sql } from 'postgres';
import type { Clock } from '../time/clock.ts';

export interface Readiness {
  ready: boolean;
  database: boolean;
  migrations: boolean;
  /** Whether the database's clock and ours are within two seconds. */
  clocks: boolean;
}

const mostSkewMs = 2000;

/** Whether this process can do its work: the database answers within two seconds, is migrated and tells our time. */
export async function readiness(sql: Sql, clock: Clock): Promise<Readiness> {
  try {
    const [known, rows] = await Promise.all([knownMigrations(), withinTwoSeconds(ask(sql))]);
    const [row] = rows;
    const migrations = row?.migrations === known;
    const clocks = Math.abs((row?.now.getTime() ?? 0) - clock.now().getTime()) <= mostSkewMs;
    return { ready: migrations && clocks, database: true, migrations, clocks };
  } catch {
    return { ready: false, database: false, migrations: false, clocks: false };
  }
}

function ask(sql: Sql): Promise<{ now: Date; migrations: number }[]> {
  return sql<{ now: Date; migrations: number }[]>`
    select clock_timestamp() as now, (select count(*)::int from drizzle.__drizzle_migrations) as migrations`;
}

async function withinTwoSeconds<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the database did not answer in time')), mostSkewMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
