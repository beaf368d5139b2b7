import * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';

const lastMoment = 8.64e15;
const place = z.tuple([
  z.int().check(z.minimum(0), z.maximum(lastMoment)),
  z.uuid(),
  z.string().check(z.regex(/^\d{1,20}$/)),
]);

/** Where in the trail a page begins, and where the walk as a whole does. */
export interface TrailPlace {
  /** The last row's moment in ms and its id; null at the beginning. */
  at: number | null;
  id: string | null;
  /** The transaction id that bounds the walk: what may commit from it on is not of it. */
  before: string;
}

export function printPlace({ at, id, before }: TrailPlace): string {
  return Buffer.from(JSON.stringify([at, id, before])).toString('base64url');
}

/** Where a walk goes on; undefined at its beginning. A cursor that Daybook did not print is refused. */
export function readPlace(cursor: string | undefined): TrailPlace | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [at, id, before] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (BigInt(before) > 2n ** 63n - 1n) throw new RangeError('no transaction');
    return { at, id, before };
  } catch {
    throw new Refusal('bad-input', { fields: { cursor: 'not a cursor of this list' } });
  }
}
