import { minutesOf } from '../time-of-day.ts';
import { dayNumber, dayText } from '../timesheets/days.ts';
import type { Wall } from '../timesheets/wall.ts';

const minute = 60_000;
const minutesOfDay = 24 * 60;

/** A planned shift as people say it: a business date, and wall times `HH:MM`. */
export interface SaidTimes {
  date: string;
  starts: string;
  ends: string;
}

/** The wall's calendar day (days since 1970-01-01), and minutes after its midnight. */
export interface WallTime {
  day: number;
  minutes: number;
}

/**
 * Where a planned shift lies on the wall: a start before the day's start is on the calendar date after the business
 * date, and an end that is not after the start is on the next date.
 * @param dayStart wall time `HH:MM` at which the site's business day starts
 */
export function wallTimes({ date, starts, ends }: SaidTimes, dayStart: string): { start: WallTime; end: WallTime } {
  const startDay = dayNumber(date) + (starts < dayStart ? 1 : 0);
  return {
    start: { day: startDay, minutes: minutesOf(starts) },
    end: { day: startDay + (ends <= starts ? 1 : 0), minutes: minutesOf(ends) },
  };
}

/**
 * The moment (ms since 1970) of a planned wall time, by the time zone database of now: one that comes twice is the first,
 * one that is skipped is as long after the change (`compatible` of Temporal, and of RFC 5545).
 */
export function planMoment({ day, minutes }: WallTime, wall: Pick<Wall, 'offsetAt' | 'instantAt'>): number {
  const shown = (day * minutesOfDay + minutes) * minute;
  const at = wall.instantAt(day, minutes);
  return at + wall.offsetAt(at) === shown ? at : shown - wall.offsetAt(at - 1);
}

/** As the database keeps it: `2026-06-15 22:00:00`. */
export function wallText({ day, minutes }: WallTime): string {
  return `${dayText(day + Math.floor(minutes / minutesOfDay))} ${timeText(minutes % minutesOfDay)}:00`;
}

/** Out of what the database keeps. */
export function wallTimeOf(text: string): WallTime {
  return { day: dayNumber(text.slice(0, 10)), minutes: minutesOf(text.slice(11, 16)) };
}

function timeText(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
