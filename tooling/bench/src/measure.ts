import { median } from './figures.ts';
import type { Order, Outcome } from './generator.ts';
import type { Reference } from './pgbench.ts';
import type { Stand } from './stand.ts';

export const levels = [1, 16, 64, 256] as const;
type Level = (typeof levels)[number];

export interface Lengths {
  rounds: number;
  seconds: number;
  warmSeconds: number;
}

/** What one round came to, everything in it within half a minute of everything else. */
export interface Round {
  pgbench: Reference | undefined;
  pgbenchAlone: Reference | undefined;
  framework: Outcome;
  daybook: Record<Level, Outcome>;
  grant: Outcome;
}

export interface Measured {
  rounds: Round[];
  thrownAway: number;
  open: { rate: number; outcome: Outcome }[];
  /** What every load recorded together, and by how much the table grew. */
  recorded: number;
  grown: number;
  wrong: string[];
  mostMemory: number;
}

const openSeconds = 10;
const unsteady = 0.25;
const mostThrownAway = 3;

/** Measures everything in rounds, each in another order, so that a machine that slows down slows all of it alike. */
export async function measure(stand: Stand, lengths: Lengths, say: (line: string) => void): Promise<Measured> {
  const before = await stand.punches();
  const { seconds, warmSeconds } = lengths;
  const all: (Outcome | Reference)[] = [];
  const keep = <T extends Outcome | Reference>(result: T): T => {
    all.push(result);
    return result;
  };
  const port = stand.daybookPort;
  const load = async (connections: number, more: Partial<Order> = {}) =>
    await stand.send({ port, connections, seconds, warmSeconds, way: 'punch', pretended: false, ...more });

  async function round(number: number): Promise<Round> {
    const made: Partial<Round> = {};
    const daybook: Partial<Record<Level, Outcome>> = {};
    const parts: (() => Promise<unknown>)[] = [
      async () => {
        if (stand.pgbench) made.pgbench = keep(await stand.pgbench(32, seconds));
      },
      async () => {
        if (stand.pgbench) made.pgbenchAlone = keep(await stand.pgbench(1, seconds));
      },
      async () => {
        made.framework = await load(64, { port: stand.frameworkPort, pretended: true });
      },
      async () => {
        made.grant = keep(await load(64, { way: 'grant' }));
      },
      ...levels.map((level) => async () => {
        daybook[level] = keep(await load(level));
      }),
    ];
    for (let at = 0; at < parts.length; at += 1) await parts[(at + number * 3) % parts.length]?.();
    return { ...made, daybook } as Round;
  }

  // Sessions that first saw empty tables keep plans that read all of them.
  keep(await load(16));
  await stand.analyze();
  const rounds: Round[] = [];
  let thrownAway = 0;
  for (let number = 0; rounds.length < lengths.rounds; number += 1) {
    const made = await round(number);
    const reference = ({ pgbench, framework }: Round) => pgbench?.rate ?? framework.rate;
    const usual = median([...rounds, made].map(reference));
    const moved = Math.abs(reference(made) / usual - 1) > unsteady;
    if (moved && thrownAway < mostThrownAway) {
      thrownAway += 1;
      say(`  a round is thrown away: the reference moved to ${(reference(made) / usual).toFixed(2)}`);
      continue;
    }
    if (moved) say('  the reference is unsteady, and the round is kept: measure again on a quiet machine');
    rounds.push(made);
    say(`  round ${rounds.length} of ${lengths.rounds}`);
  }
  const open = [];
  for (const rate of [50, 200]) {
    open.push({ rate, outcome: keep(await load(64, { rate, seconds: openSeconds })) });
  }
  const wrong = [...all, ...rounds.map(({ framework }) => framework)].flatMap((one) =>
    'wrong' in one ? one.wrong : [],
  );
  const recorded = all.reduce((sum, one) => sum + one.recorded, 0);
  const grown = (await stand.punches()) - before;
  return { rounds, thrownAway, open, recorded, grown, wrong, mostMemory: stand.mostMemory() };
}
