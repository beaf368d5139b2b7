import { businessDate } from '../business-date.ts';
import type { Case } from './case.ts';
import { dayKindOn } from './day-kinds.ts';
import { dayNumber, dayText } from './days.ts';
import { sumOf } from './figures-of.ts';
import { payOf } from './pay.ts';
import type { Piece } from './pieces.ts';
import { type Placed, placePeriods, siteOf } from './place-periods.ts';
import { type Tiered, tiersOf } from './tiers.ts';
import type { Stretch, Valuation, ValuedWeek } from './valuation.ts';
import { valueDay } from './value-day.ts';
import { type Wall, wallOf } from './wall.ts';
import { type Workweek, workweeksOf } from './workweeks.ts';

const minute = 60_000;
const msOfDay = 24 * 60 * minute;

/**
 * How many days before a week a work period may begin that reaches into it: it counts to the date before its wall
 * clock's until the day starts there, and lasts two days at most.
 */
const reach = 3;

/** Gives the wall clock of a zone that is quick round a span of moments (ms). */
export type WallMaker = (zone: string, from: number, to: number) => Wall;

/**
 * A person's hours and pay on the dates of a span (both included), and why each minute is where it is. The same case
 * gives the same answer in whatever order its lists stand.
 * @param wall how wall clocks are made
 */
export function value(person: Case, span: { from: string; to: string }, wall: WallMaker = wallOf): Valuation {
  const [from, to] = [dayNumber(span.from), dayNumber(span.to)];
  const rules = person.rules.toSorted((a, b) => (a.from === b.from ? a.version - b.version : a.from < b.from ? -1 : 1));
  const touched = workweeksOf(from, to, rules);
  const begin = touched[0]?.days[0] ?? from;
  const around = [...workweeksOf(begin - reach, begin - 1, rules), ...touched];
  const weekOf = new Map(around.flatMap((week) => week.days.map((day) => [day, week] as const)));
  const placed = placePeriods(person, (day) => weekOf.get(day)?.rules.rules, wallsOf(person, from, to, wall));
  const periodsOn = byDay(placed);
  const piecesOn = byDay(placed.flatMap(({ pieces }) => pieces));
  const home = siteOf(person, person.homeSiteId);
  const today = dayNumber(businessDate(person.now, home));
  const weeks = touched.map((week) => valueWeek(week, { periodsOn, piecesOn, person, today }));
  const days = weeks.flatMap((week) => week.days).filter(({ date }) => span.from <= date && date <= span.to);
  return { weeks, days, totals: sumOf(days.map(({ figures }) => figures)), pay: payOf(weeks, span, person) };
}

function wallsOf(person: Case, from: number, to: number, wall: WallMaker): (siteId: Case['homeSiteId']) => Wall {
  const walls = new Map<string, Wall>();
  return (siteId) => {
    const { zone } = siteOf(person, siteId);
    const made = walls.get(zone) ?? wall(zone, (from - 14) * msOfDay, (to + 14) * msOfDay);
    walls.set(zone, made);
    return made;
  };
}

type ByDay<T> = ReadonlyMap<number, T[]>;

function byDay<T extends { day: number }>(all: readonly T[]): ByDay<T> {
  const days = new Map<number, T[]>();
  for (const one of all) {
    const own = days.get(one.day);
    if (own) own.push(one);
    else days.set(one.day, [one]);
  }
  return days;
}

function valueWeek(
  { days, rules: inForce }: Workweek,
  {
    periodsOn,
    piecesOn,
    person,
    today,
  }: { periodsOn: ByDay<Placed>; piecesOn: ByDay<Piece>; person: Case; today: number },
): ValuedWeek {
  const { rules } = inForce;
  const pieces = days.flatMap((day) => piecesOn.get(day) ?? []);
  const stretches = new Map<number, Stretch[]>(days.map((day) => [day, []]));
  for (const tiered of tiersOf(pieces, rules, seventhDayOf(days, pieces)))
    stretches.get(tiered.day)?.push(stretchOf(tiered, dayKindOn(tiered.day, tiered.siteId, rules, person)));
  const valued = days.map((day) =>
    valueDay(day, {
      placed: periodsOn.get(day) ?? [],
      stretches: stretches.get(day) ?? [],
      rules,
      person,
      today,
    }),
  );
  return {
    from: dayText(days[0] ?? 0),
    to: dayText(days.at(-1) ?? 0),
    rules: inForce,
    days: valued,
    figures: sumOf(valued.map(({ figures }) => figures)),
  };
}

/** The last day of a workweek on every day of which somebody worked: California Labor Code 510(a) and 551. */
function seventhDayOf(days: readonly number[], pieces: readonly Piece[]): number | null {
  const worked = new Set(pieces.filter(({ kind }) => kind !== 'unpaid-break').map(({ day }) => day));
  return days.length === 7 && worked.size === 7 ? (days[6] ?? null) : null;
}

function stretchOf({ day, ...tiered }: Tiered, dayKind: Stretch['dayKind']): Stretch {
  return { ...tiered, date: dayText(day), minutes: (tiered.to - tiered.from) / minute, dayKind };
}
