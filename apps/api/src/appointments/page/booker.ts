import { attempt, type Limit } from '@daybook/auth/attempts';
import { type Keys, keyedDigest } from '@daybook/auth/keys';
import { newToken } from '@daybook/auth/tokens';
import type { OpenContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { momentOf } from '../../time/moment.ts';

/** Whence somebody books who is not signed in: keyed digests, by which limits go. */
export interface Booker {
  browser: string;
  address: string;
}

const cookieDays = 90;

function cookieName({ house }: OpenContext): string {
  return house.secure ? '__Host-daybook-booking' : 'daybook-booking';
}

/** The browser by its cookie; undefined: it has none yet. */
export function knownBooker(ctx: OpenContext): Booker | undefined {
  const token = ctx.request.cookie(cookieName(ctx));
  return token === undefined ? undefined : bookerOf(ctx, token);
}

/** The same, and one that has no cookie gets it. */
export function bookerFrom(ctx: OpenContext): Booker {
  const known = knownBooker(ctx);
  if (known) return known;
  const token = newToken();
  const secure = ctx.house.secure ? '; Secure' : '';
  ctx.request.setCookie(
    `${cookieName(ctx)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${cookieDays * 86_400}${secure}`,
  );
  return bookerOf(ctx, token);
}

function bookerOf({ house, request }: OpenContext, token: string): Booker {
  const { booking } = house.keys;
  return {
    browser: keyedDigest(booking, 'browser', token),
    address: keyedDigest(booking, 'address', request.address),
  };
}

/** By which the bookings of a mail address are counted, in whatever letters it was typed. */
export function mailDigest({ house }: OpenContext, email: string): string {
  return keyedDigest(house.keys.booking, 'mail', email.trim().toLowerCase());
}

/** Of one kind of call from one address. A person looks at a few dozen dates; more in a minute are asked by a program. */
const limits = {
  look: { tries: 240, windowSeconds: 60, lockSeconds: 60 },
  hold: { tries: 30, windowSeconds: 60, lockSeconds: 60 },
  request: { tries: 30, windowSeconds: 60, lockSeconds: 60 },
  change: { tries: 60, windowSeconds: 60, lockSeconds: 60 },
} as const satisfies Record<string, Limit>;

/** Counts what an address asks for without signing in: `slow-down` for one that asks without end. */
export async function countAsked({ house, request }: OpenContext, what: keyof typeof limits): Promise<void> {
  const key = askedKey(house.keys, what, request.address);
  const { until } = await attempt(house.connections.raw, key, limits[what], house.clock.now());
  if (until) throw new Refusal('slow-down', { facts: { until: momentOf(until) } });
}

export function askedKey({ booking }: Keys, what: keyof typeof limits, address: string): string {
  return keyedDigest(booking, what, address);
}
