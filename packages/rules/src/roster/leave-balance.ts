import type { LeaveState } from '@daybook/contract/leave';
import type { LeaveDay } from './leave-days.ts';

/** What was ever taken, asked or adjusted of one kind by one person. The order changes nothing. */
export interface LeaveLedger {
  days: readonly (LeaveDay & { state: LeaveState })[];
  adjustments: readonly { year: number; minutes: number }[];
}

/** Minutes of a calendar year. */
export interface YearOfLeave {
  granted: number;
  adjusted: number;
  /** On dates of the year, whenever the request began: one across New Year counts each date in its own year. */
  taken: number;
  asked: number;
  /** May be less than nothing: whoever decides sees it, and may still grant. */
  left: number;
}

/** @param yearlyMinutes what the kind grants each calendar year */
export function balanceOf(yearlyMinutes: number, year: number, { days, adjustments }: LeaveLedger): YearOfLeave {
  const inYear = days.filter(({ date }) => yearOf(date) === year);
  const minutesOf = (state: LeaveState) => sum(inYear.filter((day) => day.state === state));
  const adjusted = sum(adjustments.filter((one) => one.year === year));
  const taken = minutesOf('approved');
  return { granted: yearlyMinutes, adjusted, taken, asked: minutesOf('asked'), left: yearlyMinutes + adjusted - taken };
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function sum(all: readonly { minutes: number }[]): number {
  return all.reduce((total, { minutes }) => total + minutes, 0);
}
