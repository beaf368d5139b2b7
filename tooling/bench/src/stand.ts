import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { socketUrl } from '@daybook/db/embedded/answers';
import { findPostmaster } from '@daybook/db/embedded/postmaster';
import { openSql } from '@daybook/db/open';
import { leave, newPlace, type Place, ready, serverPid, startDaybook } from '@daybook/faults/run';
import type { Sql } from 'postgres';
import type { Order, Outcome } from './generator.ts';
import { makePeople, type Person } from './people.ts';
import { hasPgbench, preparePgbench, type Reference } from './pgbench.ts';

/** Everything that a run measures with: Daybook, pgbench beside it, the framework alone, and who sends the load. */
export interface Stand {
  daybookPort: number;
  frameworkPort: number;
  pgbench: ((clients: number, seconds: number) => Promise<Reference>) | undefined;
  send(order: Order): Promise<Outcome>;
  punches(): Promise<number>;
  /** Lets the planner know what the tables hold by now, as the database does by itself after a minute. */
  analyze(): Promise<void>;
  /** The most memory that the server's process has held, in MiB. */
  mostMemory(): number;
  end(): Promise<void>;
}

const people = 2_048;

function program(name: string, args: string[]): ChildProcess {
  return fork(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), args, { stdio: 'inherit' });
}

const answerOf = <T>(child: ChildProcess): Promise<T> => new Promise((resolve) => child.once('message', resolve));

async function askGenerator(child: ChildProcess, message: Order | { people: Person[] }): Promise<Outcome> {
  const answer = answerOf<Outcome>(child);
  child.send(message);
  return await answer;
}

/** Starts it all for so many organizations. */
export async function openStand(organizations: number): Promise<Stand> {
  const place: Place = await newPlace();
  const run = startDaybook(place);
  await ready(place, run);
  const postmaster = findPostmaster(join(place.data, 'postgres', 'data'));
  if (!postmaster) throw new Error('the database does not run');
  const sql: Sql = openSql(socketUrl(postmaster.socketDirectory, 'postgres', 'daybook'), { max: 1 });
  const all = await makePeople(sql, place.data, organizations, 2 * people);
  const ours = all.filter((_, at) => at % 2 === 0);
  const theirs = all.filter((_, at) => at % 2 === 1);
  const pgbench = hasPgbench() ? await preparePgbench(sql, theirs, postmaster.socketDirectory) : undefined;
  const frameworkPort = (await newPlace()).port;
  const framework = program('framework', [String(frameworkPort)]);
  await answerOf(framework);
  const generator = program('generator', []);
  await askGenerator(generator, { people: ours });
  return {
    daybookPort: place.port,
    frameworkPort,
    pgbench,
    send: (order) => askGenerator(generator, order),
    punches: async () => {
      const [row] = await sql<{ n: number }[]>`select count(*)::int as n from punches`;
      return row?.n ?? 0;
    },
    analyze: async () => {
      await sql`analyze`;
    },
    mostMemory: () => {
      const status = readFileSync(`/proc/${serverPid(place)}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
    },
    end: async () => {
      framework.kill();
      generator.kill();
      await sql.end();
      await leave(place, [run]);
    },
  };
}
