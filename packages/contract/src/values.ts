import * as z from 'zod/mini';
import { languages } from './languages.ts';

const noControl = /^[^\p{Cc}\p{Cs}]*$/u;

/** One line of text that a person typed: trimmed, no control characters, no lone surrogates. */
export function line(max: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(noControl));
}

/** There is no year 0, and the database takes none. */
const notYearZero = z.regex(/^(?!0000)/);
/** A moment: RFC 3339 in UTC with milliseconds, as `2026-03-08T07:30:00.000Z`. */
export const moment = z.iso.datetime({ precision: 3 }).check(notYearZero);
/** A moment as others may send it: any RFC 3339 in UTC. */
export const anyMoment = z.iso.datetime().check(notYearZero);
/** A calendar date, `YYYY-MM-DD`. */
export const date = z.iso.date().check(notYearZero);
/** A wall time of day, `HH:MM`. */
export const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** A wall time at a site; `offset` (`-05:00`) says which of two is meant when the clock was set back. */
export const wallMoment = z.object({
  /** Nobody's hours go back to before 1970. */
  date: date.check(z.refine((text) => text >= '1970', { error: 'before 1970' })),
  time: timeOfDay,
  offset: z.optional(z.string().check(z.regex(/^[+-]([01]\d|2[0-3]):[0-5]\d$/))),
});
export type WallMoment = z.output<typeof wallMoment>;

/** Why somebody corrects or decides something: kept for ever, and read by whom it is about. */
export const reason = line(500).check(z.minLength(5));

/** Whether this process's time zone database knows the zone (`Asia/Manila`). */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** An IANA time zone by name; offsets such as `+08:00` are refused, since they know no daylight-saving change. */
export const timeZone = z
  .string()
  .check(z.maxLength(64), z.regex(/^[A-Za-z]/), z.refine(isTimeZone, { error: 'not a time zone' }));

/** ISO 4217. */
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

export const language = z.enum(languages);
export type Language = z.output<typeof language>;

/** What is printed on. */
export const paper = z.enum(['A4', 'Letter']);
export type Paper = z.output<typeof paper>;

/** What an API token may do: `read` is every query and stream that its account may call. */
export const tokenScope = z.enum(['read']);
export type TokenScope = z.output<typeof tokenScope>;

/** Where in a list to go on. */
export const cursorInput = {
  cursor: z.optional(z.string().check(z.maxLength(200))),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
};

/** A page of a list; `nextCursor` is null on the last one. */
export function page<T extends z.core.$ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
}

/** Which version of a row was read: the database counts them in 32 bits, and one more has to fit. */
export const version = z.int().check(z.minimum(0), z.maximum(2 ** 31 - 2));

/** An answer that says only that it is done. */
export const done = z.object({ done: z.literal(true) });
