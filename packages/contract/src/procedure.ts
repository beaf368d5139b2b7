import type * as z from 'zod/mini';
import type { Reason } from './errors.ts';
import type { Permission } from './permissions.ts';
import type { TokenScope } from './values.ts';

/**
 * Who may call: everybody, an enrolled kiosk, a client by the portal, or an account with the permission. An account calls by its session or by
 * an API token with the scope for it; where `sessionOnly`, by its session alone.
 */
export type Caller =
  | { by: 'anyone' }
  | { by: 'kiosk'; evenRevoked?: boolean }
  | { by: 'client' }
  | { by: 'account'; permission: Permission; sessionOnly?: boolean };

type Schema = z.core.$ZodType;

/** One procedure as the wire knows it: declared here once, used by the router, the policy table and the reference. */
export interface Declaration<T extends 'query' | 'mutation' | 'subscription', I extends Schema, O extends Schema> {
  type: T;
  caller: Caller;
  input: I;
  output: O;
  /** The refusals of its own; every procedure may also answer the common ones (`bad-input`, `not-signed-in` …). */
  reasons: readonly Reason[];
}

type Parts<I extends Schema, O extends Schema> = Omit<Declaration<'query', I, O>, 'type'>;

export const anyone = { by: 'anyone' } as const;
export const kiosk = { by: 'kiosk' } as const;
/** For whoever is signed in to the portal: of the own and those looked after. */
export const client = { by: 'client' } as const;
/** For what a kiosk may still do for 30 days after it was revoked. */
export const kioskEvenRevoked = { by: 'kiosk', evenRevoked: true } as const;
export function account<P extends Permission>(permission: P) {
  return { by: 'account', permission } as const;
}
/** For what is about signing in itself: a token must not look after sessions and tokens. */
export function signedIn<P extends Permission>(permission: P) {
  return { by: 'account', permission, sessionOnly: true } as const;
}

/** The scope that a token needs to call it; null: no token may. */
export function scopeFor({
  type,
  caller,
}: {
  type: 'query' | 'mutation' | 'subscription';
  caller: Caller;
}): TokenScope | null {
  if (caller.by === 'account' && caller.sessionOnly) return null;
  return type === 'mutation' ? null : 'read';
}

export function query<I extends Schema, O extends Schema>(parts: Parts<I, O>): Declaration<'query', I, O> {
  return { type: 'query', ...parts };
}
export function mutation<I extends Schema, O extends Schema>(parts: Parts<I, O>): Declaration<'mutation', I, O> {
  return { type: 'mutation', ...parts };
}
/** `output` is the schema of one event. */
export function subscription<I extends Schema, O extends Schema>(
  parts: Parts<I, O>,
): Declaration<'subscription', I, O> {
  return { type: 'subscription', ...parts };
}
