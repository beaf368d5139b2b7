import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { median, spread, table } from './figures.ts';
import { levels, type Measured, measure, type Round } from './measure.ts';
import { openStand } from './stand.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    json: { type: 'string', default: 'bench.json' },
  },
});
const lengths = {
  rounds: Number(values.rounds ?? (values.quick ? 1 : 3)),
  seconds: Number(values.seconds ?? (values.quick ? 2 : 4)),
  warmSeconds: 1,
};
const say = (line: string) => process.stdout.write(`${line}\n`);

function rows({ rounds }: Measured): string[][] {
  const ratio = (rate: (round: Round) => number) => {
    const ratios = rounds.flatMap((round) => (round.pgbench ? [rate(round) / round.pgbench.rate] : []));
    return ratios.length > 0 ? spread(ratios) : 'no pgbench';
  };
  const toFramework = (rate: (round: Round) => number) =>
    spread(rounds.map((round) => rate(round) / round.framework.rate));
  const line = (
    name: string,
    rate: (round: Round) => number,
    p50?: (r: Round) => number,
    p99?: (r: Round) => number,
  ) => [
    name,
    median(rounds.map(rate)).toFixed(0),
    ratio(rate),
    toFramework(rate),
    p50 ? median(rounds.map(p50)).toFixed(1) : '',
    p99 ? median(rounds.map(p99)).toFixed(1) : '',
  ];
  const references = rounds.every(({ pgbench }) => pgbench)
    ? [
        line('pgbench, 32 clients', (round) => round.pgbench?.rate ?? Number.NaN),
        line('pgbench, 1 client', (round) => round.pgbenchAlone?.rate ?? Number.NaN),
      ]
    : [];
  return [
    ...references,
    line('framework, 64 connections', ({ framework }) => framework.rate),
    ...levels.map((level) =>
      line(
        `clock.punch, ${level} ${level === 1 ? 'connection' : 'connections'}`,
        ({ daybook }) => daybook[level].rate,
        ({ daybook }) => daybook[level].p50,
        ({ daybook }) => daybook[level].p99,
      ),
    ),
    line(
      'identify and punch, 64',
      ({ grant }) => grant.rate,
      ({ grant }) => grant.p50,
      ({ grant }) => grant.p99,
    ),
  ];
}

function tell(organizations: number, measured: Measured): boolean {
  const { rounds, open, recorded, grown, wrong, mostMemory, thrownAway } = measured;
  say(
    `\n${organizations} ${organizations === 1 ? 'organization' : 'organizations'}, ${rounds.length} rounds, ${thrownAway} thrown away`,
  );
  say(table(['', 'a second', '÷ pgbench', '÷ framework', 'p50 ms', 'p99 ms'], rows(measured)));
  for (const { rate, outcome } of open) {
    const { p50, p99, p999 } = outcome;
    say(`open loop, ${rate} a second: p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, p99.9 ${p999.toFixed(1)} ms`);
  }
  const alone = rounds.flatMap(({ pgbenchAlone, daybook }) =>
    pgbenchAlone ? [daybook[1].p50 / pgbenchAlone.mean] : [],
  );
  if (alone.length > 0) say(`one clock-in on an idle server ÷ pgbench's: ${spread(alone)}`);
  say(`the server's process held at most ${mostMemory.toFixed(0)} MiB`);
  say(
    `${recorded} clock-ins were recorded, and the table grew by ${grown}${recorded === grown ? '' : ': they differ'}`,
  );
  for (const answer of new Set(wrong)) say(`a wrong answer: ${answer}`);
  return recorded === grown && wrong.length === 0;
}

say(`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}; only ratios of one run are worth quoting.`);
const results: Record<string, Measured> = {};
let fine = true;
for (const organizations of [1, 50]) {
  say(`Measuring with ${organizations} ${organizations === 1 ? 'organization' : 'organizations'} …`);
  const stand = await openStand(organizations);
  try {
    const measured = await measure(stand, lengths, say);
    results[String(organizations)] = measured;
    fine = tell(organizations, measured) && fine;
  } finally {
    await stand.end();
  }
}
writeFileSync(values.json, `${JSON.stringify({ lengths, results }, undefined, 2)}\n`);
say(`\nAll of it as JSON: ${values.json}`);
process.exitCode = fine ? 0 : 1;
