import { daysAfter } from '../time.ts';

const mostDays = 92;

/** Four weeks up to today, where the address says no other dates. */
export function spanOf(today: string, from: string | undefined, to: string | undefined): { from: string; to: string } {
  const last = to ?? today;
  return { from: from ?? daysAfter(last, -27), to: last };
}

/** Whether the server answers it: the first date first, and not too many. */
export function isSpan({ from, to }: { from: string; to: string }): boolean {
  return from <= to && to < daysAfter(from, mostDays);
}

/** Every date of it. */
export function datesOf({ from, to }: { from: string; to: string }): string[] {
  return Array.from({ length: mostDays }, (_, n) => daysAfter(from, n)).filter((date) => date <= to);
}
