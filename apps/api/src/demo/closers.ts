import { businessDate } from '@daybook/rules/business-date';
import { historyOf } from './history.ts';
import { people } from './people.ts';
import { dayStart, type Place } from './places.ts';

/** Somebody who worked on a date and has left; moments in ms since 1970. */
interface Worker {
  name: string;
  out: number;
}

/** Who opened the report of a date, who counted and who handed it in, and when the last of them left. */
export interface Closers {
  opener: string;
  counter: string;
  submitter: string;
  out: number;
}

/** Who was at a site on its dates and left on the same one, by the date; whoever left last is the first. */
export function workersAt({ key, zone }: Place, now: number): ReadonlyMap<string, readonly Worker[]> {
  const found: (Worker & { date: string })[] = [];
  for (const person of people.filter(({ site }) => site === key)) {
    let date = '';
    for (const { kind, at } of historyOf(person, now)) {
      const on = businessDate(at, { zone, dayStart });
      if (kind === 'in') date = on;
      if (kind === 'out' && on === date) found.push({ name: person.name, out: at, date });
    }
  }
  return Map.groupBy(
    found.sort((a, b) => b.out - a.out),
    ({ date }) => date,
  );
}

/**
 * The last who left before the report was due, and two before them as far as there were so many.
 * @param due ms since 1970
 */
export function closersOf({ key }: Place, workers: readonly Worker[], due: number): Closers {
  const names = workers.filter(({ out }) => out <= due - 15 * 60_000);
  const [last, second, third] = names;
  const anybody = people.find(({ site }) => site === key)?.name ?? '';
  const submitter = last?.name ?? anybody;
  const counter = second?.name ?? submitter;
  return { submitter, counter, opener: third?.name ?? counter, out: last?.out ?? due - 40 * 60_000 };
}
