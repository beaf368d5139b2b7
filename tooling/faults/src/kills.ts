import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Course, type Fault, type Round, runRound } from './load/round.ts';
import { openShop } from './load/shop.ts';
import { leave, newPlace, type Run, ready, startDaybook } from './run.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, fault: { type: 'string' }, json: { type: 'string' } },
});
const people = 24;
const faults: Fault[] = (['server', 'PostgreSQL'] as const).filter(
  (fault) => !values.fault || values.fault.toLowerCase() === fault.toLowerCase(),
);
const say = (line: string) => process.stdout.write(`${line}\n`);

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const sorted = (numbers: number[]) => numbers.toSorted((a, b) => a - b);
const median = (numbers: number[]) => sorted(numbers)[Math.floor(numbers.length / 2)] ?? 0;

function row(fault: Fault, rounds: Round[]): string[] {
  const seconds = rounds.map(({ secondsWithout }) => secondsWithout);
  return [
    `kill -9 ${fault}`,
    String(rounds.length),
    String(sum(rounds.map(({ acknowledged }) => acknowledged))),
    String(Math.min(...rounds.map(({ acknowledged }) => acknowledged))),
    String(sum(rounds.map(({ sentAgain }) => sentAgain))),
    String(sum(rounds.map(({ lost }) => lost))),
    String(sum(rounds.map(({ doubled }) => doubled))),
    median(seconds).toFixed(1),
    Math.max(...seconds).toFixed(1),
  ];
}

const head = [
  'fault',
  'rounds',
  'acknowledged',
  'least a round',
  'sent again',
  'lost',
  'doubled',
  'without, s',
  'worst, s',
];

function table(rows: string[][]): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)));
  return [head, ...rows].map((cells) => line(cells).join('  ')).join('\n');
}

/** Runs all rounds on one Daybook. Answers what each came to. */
async function run(): Promise<Round[]> {
  const place = await newPlace();
  const runs: Run[] = [startDaybook(place)];
  const rounds: Round[] = [];
  try {
    const [first] = runs;
    if (first) await ready(place, first);
    const shop = await openShop(`http://127.0.0.1:${place.port}`, runs[0] as Run, people);
    const course: Course = { place, shop, runs, steps: new Map(), acknowledged: new Set() };
    for (const fault of faults) {
      for (let n = 1; n <= Number(values.rounds); n += 1) {
        const round = await runRound(course, fault);
        rounds.push(round);
        const { acknowledged, lost, doubled, secondsWithout } = round;
        say(
          `${fault} ${n}: ${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled, ${secondsWithout.toFixed(1)} s without`,
        );
      }
    }
    return rounds;
  } finally {
    await leave(place, runs);
  }
}

const rounds = await run();
say(
  `\n${table(
    faults.map((fault) =>
      row(
        fault,
        rounds.filter((round) => round.fault === fault),
      ),
    ),
  )}`,
);
if (values.json) writeFileSync(values.json, `${JSON.stringify(rounds, undefined, 2)}\n`);
const fine = rounds.every(({ lost, doubled, acknowledged }) => lost === 0 && doubled === 0 && acknowledged >= 1_000);
process.exitCode = fine ? 0 : 1;
