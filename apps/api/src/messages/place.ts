import { moment } from '@daybook/contract/values';
import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';

const place = z.tuple([moment, z.uuid()]);
type Place = z.output<typeof place>;

/** Where a list, the newest first, goes on. */
export function readPlace(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Refusal('bad-input', { fields: { cursor: 'not a cursor of this list' } });
  }
}

export function behind(from: Place | undefined, at: AnyColumn, id: AnyColumn): SQL | undefined {
  return from && sql`(${at}, ${id}) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
}

/** A page of `limit` out of `limit + 1` rows, and where the next begins. */
export function pageOf<T extends { id: string; recordedAt: Date }>(
  rows: readonly T[],
  limit: number,
): { rows: T[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const nextCursor = last
    ? Buffer.from(JSON.stringify([momentOf(last.recordedAt), last.id])).toString('base64url')
    : null;
  return { rows: shown, nextCursor };
}
