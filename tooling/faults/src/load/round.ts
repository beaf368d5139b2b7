import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findPostmaster } from '@daybook/db/embedded/postmaster';
import { killServer, type Place, type Run, within } from '../run.ts';
import { type Load, startLoad } from './load.ts';
import { readBack } from './read-back.ts';
import type { Shop } from './shop.ts';

export type Fault = 'server' | 'PostgreSQL';

export interface Round {
  fault: Fault;
  acknowledged: number;
  sentAgain: number;
  lost: number;
  doubled: number;
  /** From the kill to the first acknowledgement of a punch that was sent after it. */
  secondsWithout: number;
}

const least = 1_000;
const leastAfter = 200;
const patienceMs = 60_000;

/** What goes on through all rounds of one Daybook. */
export interface Course {
  place: Place;
  shop: Shop;
  runs: Run[];
  /** How far each employee is in the day's four kinds of punches. */
  steps: Map<string, number>;
  acknowledged: Set<string>;
}

/** One round: load, a kill at a random moment, back to service, and everything that was acknowledged read back. */
export async function runRound(course: Course, fault: Fault): Promise<Round> {
  const { place, shop, runs, steps } = course;
  const load = startLoad(shop, steps);
  await wait(200 + Math.random() * 1_800);
  const killedAt = performance.now();
  if (fault === 'server') await killServer(place, runs);
  else killDatabase(place);
  const after = () => [...load.acknowledged.values()].filter((at) => at > killedAt);
  const enough = () => after().length >= leastAfter && load.acknowledged.size >= least;
  let first: number | undefined;
  const served = within(patienceMs, () => {
    if (first === undefined && after().length > 0) first = performance.now();
    return enough();
  });
  if (!(await served)) throw new Error(`service did not come back within ${patienceMs / 1000} s after the ${fault}`);
  await load.stop();
  for (const id of load.acknowledged.keys()) course.acknowledged.add(id);
  const { lost, doubled } = await readBack(place, course.acknowledged);
  return { fault, ...told(load), lost, doubled, secondsWithout: ((first ?? killedAt) - killedAt) / 1000 };
}

function told({ acknowledged, sentAgain }: Load): { acknowledged: number; sentAgain: number } {
  return { acknowledged: acknowledged.size, sentAgain };
}

/** Kills the database's first process; its others end with it, and the server has to bring it back by itself. */
function killDatabase({ data }: Place): void {
  const running = findPostmaster(join(data, 'postgres', 'data'));
  if (!running) throw new Error('the database does not run');
  process.kill(running.pid, 'SIGKILL');
}
