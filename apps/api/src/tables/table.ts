import type { ExportLayout } from '@daybook/contract/exports';
import * as z from 'zod/mini';

/**
 * A cell: text, minutes (written as hours), an amount of minor units with its digits, or nothing. What says at which rate
 * or how often a line is paid is no sum: of a difference it is as it is.
 */
const cell = z.union([
  z.string(),
  z.null(),
  z.object({ minutes: z.int() }),
  z.object({ minor: z.int(), digits: z.int() }),
  z.object({ rate: z.int(), digits: z.int() }),
  z.object({ number: z.number() }),
]);
export type Cell = z.output<typeof cell>;

/** A line by what it is about: with the same key in the next export of its series it is the same line. */
export const line = z.object({ key: z.string(), cells: z.array(cell) });
export type Line = z.output<typeof line>;

/**
 * What of a line makes another export when it changes. Of tables the figures: that a date was approved meanwhile, or a
 * name is written otherwise, is nothing to pay. Of pages all of it, since they are signed as they are.
 */
export function comparedBy({ key, cells }: Line, layout: ExportLayout): string {
  return JSON.stringify([key, layout === 'timesheets' ? cells : cells.map(figureOf)]);
}

/**
 * What changed from one state of a series to the next, in the order of the lines: figures are differences, text is as it
 * is now (or was, of a line that is gone). Lines that say the same are left out.
 */
export function differenceOf(before: readonly Line[], after: readonly Line[], layout: ExportLayout): Line[] {
  const was = new Map(before.map((one) => [one.key, one.cells]));
  const is = new Set(after.map(({ key }) => key));
  const changed = after.flatMap(({ key, cells }) => {
    const old = was.get(key);
    if (old && comparedBy({ key, cells: old }, layout) === comparedBy({ key, cells }, layout)) return [];
    return [{ key, cells: cells.map((now, index) => (old ? minus(now, old[index] ?? null) : now)) }];
  });
  const gone = before
    .filter(({ key }) => !is.has(key))
    .map(({ key, cells }) => ({ key, cells: cells.map((old) => minus(zeroOf(old), old)) }));
  return [...changed, ...gone];
}

function zeroOf(value: Cell): Cell {
  if (value === null || typeof value === 'string') return value;
  if ('minutes' in value) return { minutes: 0 };
  if ('minor' in value) return { minor: 0, digits: value.digits };
  return value;
}

function minus(now: Cell, old: Cell): Cell {
  if (now === null || old === null || typeof now === 'string' || typeof old === 'string') return now;
  if ('minutes' in now && 'minutes' in old) return { minutes: now.minutes - old.minutes };
  if ('minor' in now && 'minor' in old) return { minor: now.minor - old.minor, digits: now.digits };
  return now;
}

/** A figure as it is written: hours with two decimals, amounts with those of their currency; null for text. */
export function figureOf(value: Cell): string | null {
  if (value === null || typeof value === 'string') return null;
  if ('minutes' in value) return decimal(Math.round((Math.abs(value.minutes) * 100) / 60), 2, value.minutes < 0);
  if ('minor' in value) return decimal(Math.abs(value.minor), value.digits, value.minor < 0);
  if ('rate' in value) return decimal(value.rate, value.digits, false);
  return String(value.number);
}

/** A whole number of units of 10^-digits with its point. */
function decimal(units: number, digits: number, negative: boolean): string {
  const text = String(units).padStart(digits + 1, '0');
  const at = text.length - digits;
  const shown = digits === 0 ? text : `${text.slice(0, at)}.${text.slice(at)}`;
  return negative && units > 0 ? `-${shown}` : shown;
}
