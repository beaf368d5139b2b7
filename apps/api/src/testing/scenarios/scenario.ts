import type { Preset, RuleSet } from '@daybook/contract/pay-rules';
import type { DayFlag, Figures } from '@daybook/contract/timesheets';
import type { Mark } from '../workplace.ts';

/** A site's rules; New York by the American ones unless told. */
export interface Where {
  zone?: string;
  preset?: Preset;
  rules?: Partial<RuleSet>;
  dayStart?: string;
}

/** What somebody punches at such a site, and the figures (in minutes, those that are not 0) and flags that it comes to by date. */
export type Scenario = [
  title: string,
  where: Where,
  marks: Mark[],
  figures: Record<string, Partial<Figures>>,
  flags?: Record<string, DayFlag[]>,
];

export const shift = (date: string, from: string, to: string, next = date): Mark[] => [
  `in ${date} ${from}`,
  `out ${next} ${to}`,
];
export const nightly = (from: string, to: string): Mark[] => [
  `in ${from} 23:00`,
  `break-start ${to} 04:00`,
  `break-end ${to} 04:30`,
  `out ${to} 07:30`,
];
export const days = (dates: string[], from: string, to: string) => dates.flatMap((date) => shift(date, from, to));
export const week = ['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18', '2026-06-19'];
export const manila = { zone: 'Asia/Manila', preset: 'none' } as const;
export const rest = (minutes: number): Mark[] => [
  'in 2026-06-15 09:00',
  'break-start 2026-06-15 12:00',
  `break-end 2026-06-15 12:${minutes}`,
  'out 2026-06-15 17:00',
];
export const quarter = (direction: 'nearest' | 'up' | 'down') =>
  ({ rules: { rounding: { minutes: 15, direction } } }) as const;
export const night = (from: string, to: string) => ({ preset: 'none', rules: { night: { from, to } } }) as const;
export const plain = (worked: number) => ({ worked, regular: worked });
