import { businessDate } from '@daybook/rules/business-date';
import { Temporal } from 'temporal-polyfill';
import { historyOf } from './history.ts';
import type { Person } from './people.ts';
import { dayStart, placeOf } from './places.ts';
import { plans } from './plans.ts';

/** What somebody is meant to work; moments in ms since 1970. */
export interface Planned {
  start: number;
  end: number;
  breakMinutes: number;
}

const minute = 60_000;
const hour = 60 * minute;
const daysBack = 56;
const daysAhead = 20;
/** Nobody is planned so soon before what the history ends with, and so soon after it. */
const before = 12 * hour;
const after = 8 * hour;

/** Who is meant to be here now and is not: how long ago the shift began, in minutes. */
const notHere: Readonly<Record<string, number>> = { 'Shiela Ramos': 14, 'Liezl Manalo': 171 };

/**
 * What was and is planned for somebody, oldest first, from eight weeks ago to nearly three weeks ahead: the usual hours,
 * and round now such as fit what the person does, whatever the hour is at which the demo begins.
 * @param now ms since 1970
 */
export function plannedOf(person: Person, now: number): Planned[] {
  const usual = usualShifts(person, now);
  const present = presentShift(person, now);
  if (person.now === 'planned') return usual;
  // Who is off or was here in other than the usual hours was not meant to be here in those.
  const from = present ? present.start - before : now - 2 * hour;
  const to = Math.max(now + 2 * hour, present ? present.end + after : 0);
  const others = usual.filter(({ start, end }) => end <= from || start >= to);
  return [...others, ...(present ? [present] : [])].sort((a, b) => a.start - b.start);
}

function usualShifts(person: Person, now: number): Planned[] {
  const plan = plans[person.plan];
  const { zone } = placeOf(person.site);
  const today = Temporal.PlainDate.from(businessDate(now, { zone, dayStart }));
  const weekdays: readonly number[] = plan.weekdays;
  return Array.from({ length: daysBack + daysAhead + 1 }, (_, index) => today.add({ days: index - daysBack }))
    .filter((date) => weekdays.includes(date.dayOfWeek))
    .map((date) => {
      const at = (day: Temporal.PlainDate, time: string) =>
        day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
      return {
        start: at(date, plan.start),
        end: at(plan.end < plan.start ? date.add({ days: 1 }) : date, plan.end),
        breakMinutes: plan.break?.minutes ?? 0,
      };
    });
}

/** The shift that somebody is at, has just ended or never left; or one that the person has not come to. */
function presentShift(person: Person, now: number): Planned | undefined {
  const ago = notHere[person.name];
  if (ago !== undefined) {
    const start = Math.floor((now - ago * minute) / (5 * minute)) * 5 * minute;
    return { start, end: start + 9 * hour, breakMinutes: 60 };
  }
  if (person.now === 'planned') return undefined;
  const [[, began] = [], ...later] = person.now;
  if (began === undefined) return undefined;
  const half = 30 * minute;
  const start = Math.ceil((now - began * minute) / half) * half;
  const [, left] = later.findLast(([kind]) => kind === 'out') ?? [];
  if (left === undefined) return { start, end: start + 9 * hour, breakMinutes: 60 };
  return { start, end: Math.floor((now - left * minute) / half) * half, breakMinutes: 0 };
}

/** A date in the last weeks on which somebody was meant to work and did not come: ms of the planned start. */
export function staysAway(person: Person, now: number): number[] {
  const came = historyOf(person, now).filter(({ kind }) => kind === 'in');
  return plannedOf(person, now)
    .filter(({ end }) => end < now - 12 * hour)
    .filter(({ start, end }) => !came.some(({ at }) => at > start - 4 * hour && at < end))
    .map(({ start }) => start);
}
