import type { PunchKind } from '@daybook/contract/clock';
import { Temporal } from 'temporal-polyfill';
import { lotOf } from './lot.ts';
import type { Person } from './people.ts';
import { longestShift, placeOf } from './places.ts';
import { plans } from './plans.ts';

export interface PastPunch {
  kind: PunchKind;
  /** ms since 1970. */
  at: number;
}

const days = 56;
const minute = 60_000;
const restMs = 9 * 60 * minute;

/**
 * What somebody punched in the last eight weeks, oldest first, up to what the person does now. The same person on the
 * same day does the same whenever it is asked: lots are drawn from name and date.
 * @param now ms since 1970
 */
export function historyOf(person: Person, now: number): readonly PastPunch[] {
  const before = known.get(person);
  if (before?.now === now) return before.punches;
  const punches = drawnHistory(person, now);
  known.set(person, { now, punches });
  return punches;
}

/** Asked for by half of the demo, and it takes a second for everybody. */
const known = new WeakMap<Person, { now: number; punches: readonly PastPunch[] }>();

function drawnHistory(person: Person, now: number): PastPunch[] {
  const present = person.now === 'planned' ? [] : person.now.map(([kind, ago]) => ({ kind, at: now - ago * minute }));
  const [begins] = present;
  // Whoever is here now has slept before; who is off has gone home a while ago.
  const until = person.now === 'planned' ? now : (begins?.at ?? now - 60 * minute) - (begins ? restMs : 0);
  const shifts = datesUpTo(person, now).map((date) => shiftOn(person, date));
  const past = shifts.filter(({ punches }) => person.now === 'planned' || isOver(punches, until));
  return [...past.flatMap(({ punches }) => punches).filter(({ at }) => at <= until), ...present];
}

/** Whether a shift has ended before then: with an out, or so long ago that nobody waits for one any more. */
function isOver(punches: readonly PastPunch[], until: number): boolean {
  const [first, last] = [punches[0], punches.at(-1)];
  if (!first || !last) return true;
  return last.kind === 'out' ? last.at <= until : first.at + longestShift * minute <= until;
}

function datesUpTo(person: Person, now: number): Temporal.PlainDate[] {
  const { zone } = placeOf(person.site);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const weekdays: readonly number[] = plans[person.plan].weekdays;
  const usual = Array.from({ length: days + 1 }, (_, ago) => today.subtract({ days: days - ago }))
    .filter((date) => weekdays.includes(date.dayOfWeek))
    .filter((date) => lot(person, date, 'absent') >= 0.03);
  const changed = nightOfClockChange(person, now);
  if (!changed || usual.some((date) => date.equals(changed))) return usual;
  return [...usual, changed].sort(Temporal.PlainDate.compare);
}

/** Who works by night took the one in which the clock was last set, however long ago that was. */
function nightOfClockChange(person: Person, now: number): Temporal.PlainDate | undefined {
  if (person.plan !== 'night') return undefined;
  const { zone } = placeOf(person.site);
  const change = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).getTimeZoneTransition('previous');
  // A zone whose clock has stood still for years has no such night.
  if (!change || now - change.epochMilliseconds > 400 * 24 * 60 * minute) return undefined;
  return change.toPlainDate().subtract({ days: 1 });
}

/** One shift as it really went: a little early or late, now and then very late, over time, or without an out. */
function shiftOn(person: Person, date: Temporal.PlainDate): { punches: PastPunch[] } {
  const plan = plans[person.plan];
  const { zone } = placeOf(person.site);
  const wall = (time: string, after: string): number => {
    const day = time < after ? date.add({ days: 1 }) : date;
    return day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
  };
  const drawn = (what: string, from: number, to: number) => (from + lot(person, date, what) * (to - from)) * minute;
  const late = lot(person, date, 'late') < 0.07 ? drawn('how late', 8, 48) : 0;
  const longer = isLongWeek(person, date) ? drawn('longer', 70, 150) : 0;
  const start = Math.floor(wall(plan.start, plan.start) + drawn('in', -9, 3) + late);
  const end = Math.floor(wall(plan.end, plan.start) + drawn('out', -1, 9) + longer);
  const punches: PastPunch[] = [{ kind: 'in', at: start }];
  if (plan.break) {
    const pause = Math.floor(wall(plan.break.start, plan.start) + drawn('pause', -12, 25));
    punches.push({ kind: 'break-start', at: pause });
    punches.push({ kind: 'break-end', at: Math.floor(pause + plan.break.minutes * minute + drawn('back', -6, 4)) });
  }
  const isKept = nightOfClockChange(person, end)?.equals(date) ?? false;
  if (isKept || lot(person, date, 'forgotten') >= 0.006) punches.push({ kind: 'out', at: end });
  return { punches };
}

/** One week in five is a long one for a person. */
function isLongWeek(person: Person, date: Temporal.PlainDate): boolean {
  return lot(person, date.subtract({ days: date.dayOfWeek - 1 }), 'long week') < 0.2;
}

/** A number from 0 up to 1, always the same for the same person, date and question. */
function lot({ name }: Person, date: Temporal.PlainDate, question: string): number {
  return lotOf(`${name} ${date.toString()} ${question}`);
}
