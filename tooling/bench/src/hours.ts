import { cpus } from 'node:os';
import type { Case } from '@daybook/rules/timesheets/case';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import { value } from '@daybook/rules/timesheets/value';
import { spread, table } from './figures.ts';
import { year, yearOf } from './hours/year.ts';

/** What it costs to value hours by pay rules, on one core and without a database: the rules alone. */
const people = Array.from({ length: 50 }, (_, person) => yearOf(person));
const punches = people.reduce((sum, { punches: own }) => sum + own.length, 0);
const rounds = 9;

/** Milliseconds by the clock and of this thread's processor time. */
function timed(work: () => void): { clock: number; core: number } {
  const [begin, before] = [performance.now(), process.threadCpuUsage()];
  work();
  const { user, system } = process.threadCpuUsage(before);
  return { clock: performance.now() - begin, core: (user + system) / 1000 };
}

function row(name: string, work: () => void): string[] {
  const [first = { clock: 0, core: 0 }, ...others] = Array.from({ length: rounds }, () => timed(work));
  const ms = (times: number[]) => spread(times, 0);
  return [
    name,
    first.core.toFixed(0),
    ms(others.map(({ core }) => core)),
    ms([first, ...others].map(({ clock }) => clock)),
  ];
}

const fortnights = Array.from({ length: 26 }, (_, index) => {
  const from = dayNumber('2026-01-04') + 14 * index;
  return { from: dayText(from), to: dayText(from + 13) };
});
/** A fortnight as a server asks it: with the punches from the week before on, and no others. */
function punchesRound(person: Case, { from, to }: { from: string; to: string }): Case {
  const [first, last] = [dayText(dayNumber(from) - 10), dayText(dayNumber(to) + 10)];
  return { ...person, punches: person.punches.filter(({ businessDate: date }) => first <= date && date <= last) };
}
const [fortnight = year] = fortnights.slice(12);
const ofFortnight = people.map((person) => punchesRound(person, fortnight));
const byFortnights = people.flatMap((person) => fortnights.map((span) => ({ span, of: punchesRound(person, span) })));

const rows = [
  row('a year, in one', () => {
    for (const person of people) value(person, year);
  }),
  row('the year, by fortnights', () => {
    for (const { of, span } of byFortnights) value(of, span);
  }),
  row('one fortnight', () => {
    for (const person of ofFortnight) value(person, fortnight);
  }),
];
process.stdout.write(`${people.length} people, ${punches} punches a year, ${cpus()[0]?.model ?? 'a processor'}\n`);
process.stdout.write(`${table(['ms', 'core, first round', 'core, then', 'by the clock'], rows)}\n`);
