import { epochMs } from '@daybook/ui/language/format';
import { daysAfter } from './time.ts';

/** What a part of an address says, or undefined where it says nothing that is meant. */
export type Read<T> = (said: unknown) => T | undefined;

/**
 * Reads what stands behind the question mark. The contract's schemas would say the same, and would have the first
 * screen load all that schemas are made of before it can tell where it is; what is sent is read by them as ever.
 */
export function reading<S extends Record<string, Read<unknown>>>(
  parts: S,
): (said: Record<string, unknown>) => { [K in keyof S]?: ReturnType<S[K]> } {
  return (said) => {
    const read: { [K in keyof S]?: ReturnType<S[K]> } = {};
    for (const name in parts) {
      const value = parts[name]?.(said[name]);
      if (value !== undefined) read[name] = value as ReturnType<S[typeof name]>;
    }
    return read;
  };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The id of a record of that kind; whether there is one, the server says. */
export function anId<Id extends string>(): Read<Id> {
  return (said) => (typeof said === 'string' && uuid.test(said) ? (said as Id) : undefined);
}

/** One of these words or numbers. */
export function oneOf<const T extends string | number>(...these: readonly T[]): Read<T> {
  return (said) => these.find((one) => one === said);
}

export function text(said: unknown): string | undefined {
  return typeof said === 'string' ? said : undefined;
}

export function yesOrNo(said: unknown): boolean | undefined {
  return typeof said === 'boolean' ? said : undefined;
}

/** A version of something: 1, 2 and so on. */
export function aVersion(said: unknown): number | undefined {
  return typeof said === 'number' && Number.isSafeInteger(said) && said > 0 ? said : undefined;
}

/** A calendar date, `YYYY-MM-DD`. */
export function aDate(said: unknown): string | undefined {
  if (typeof said !== 'string' || !/^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(said)) return undefined;
  // Some browsers take 31 February for a day of March, some for none.
  return Number.isNaN(epochMs(`${said}T00:00:00.000Z`)) || daysAfter(said, 0) !== said ? undefined : said;
}

/** A month, `YYYY-MM`. */
export function aMonth(said: unknown): string | undefined {
  return typeof said === 'string' && /^(19|2\d)\d\d-(0[1-9]|1[0-2])$/.test(said) ? said : undefined;
}
