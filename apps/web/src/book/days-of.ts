import type { Slot } from '@daybook/contract/appointments';
import type { EmployeeId } from '@daybook/contract/ids';
import { epochMs, wallDate, wallTime } from '@daybook/ui/language/format';

/** One calendar date at the site, with the times that are free then. */
export interface Day {
  date: string;
  slots: Slot[];
}

const dayMs = 24 * 3_600_000;

/** The calendar date (`YYYY-MM-DD`) so many days after another. */
export function dateAfter(date: string, days: number): string {
  return wallDate('UTC', epochMs(`${date}T00:00:00.000Z`) + days * dayMs);
}

/** Every date from the first on, also those on which nothing is free. */
export function daysOf(slots: readonly Slot[], zone: string, first: string, count: number): Day[] {
  const byDate = new Map<string, Slot[]>();
  for (const slot of slots) {
    const date = wallDate(zone, slot.startsAt);
    byDate.set(date, [...(byDate.get(date) ?? []), slot]);
  }
  return Array.from({ length: count }, (_, ahead) => {
    const date = dateAfter(first, ahead);
    return { date, slots: byDate.get(date) ?? [] };
  });
}

/** The first date behind this one on which something is free, else the last before it. */
export function nextFree(days: readonly Day[], date: string): Day | null {
  const free = days.filter(({ slots }) => slots.length > 0);
  return free.find((day) => day.date > date) ?? free.findLast((day) => day.date < date) ?? null;
}

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** The part of the day that a clock on the wall of the zone shows. */
export function dayPartOf(zone: string, moment: string): DayPart {
  const { hour } = wallTime(zone, moment);
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

const fewestDays = 5;

/** The dates to choose from: up to the last on which something is free, and always some to see. */
export function daysToShow(days: readonly Day[]): Day[] {
  return days.slice(0, Math.max(days.findLastIndex(({ slots }) => slots.length > 0) + 1, fewestDays));
}

/** What this browser holds takes a place and is in no list of what is free; here it is free all the same. */
export function withHeld(
  slots: readonly Slot[],
  held: { startsAt: string; endsAt: string; providerId: EmployeeId } | null,
): Slot[] {
  if (!held || slots.some(({ startsAt }) => startsAt === held.startsAt)) return [...slots];
  const { startsAt, endsAt, providerId } = held;
  const own = { startsAt, endsAt, providers: [{ id: providerId, free: 1 }] };
  return [...slots, own].toSorted((a, b) => epochMs(a.startsAt) - epochMs(b.startsAt));
}
