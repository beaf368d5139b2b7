import * as z from 'zod/mini';
import { Refusal } from './refusal.ts';

const place = z.tuple([z.string(), z.uuid()]);

/** Where a list sorted by name goes on: behind this name and id. */
export type Place = z.output<typeof place>;

function printCursor(name: string, id: string): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** The place, or undefined without a cursor; one that Daybook did not print is refused. */
export function readCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Refusal('bad-input', { fields: { cursor: 'not a cursor of this list' } });
  }
}

/** A page of `limit` out of `limit + 1` rows, and where the next begins. */
export function pageOf<T extends { id: string; name: string }>(
  rows: T[],
  limit: number,
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? printCursor(last.name, last.id) : null };
}
