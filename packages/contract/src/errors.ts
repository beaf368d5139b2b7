/** The HTTP-level code that each reason is answered with (tRPC's names). */
export const reasonCodes = {
  'bad-input': 'BAD_REQUEST',
  'not-found': 'NOT_FOUND',
  'not-allowed': 'FORBIDDEN',
  'foreign-origin': 'FORBIDDEN',
  'not-signed-in': 'UNAUTHORIZED',
  'token-not-valid': 'UNAUTHORIZED',
  'not-in-scope': 'FORBIDDEN',
  'sign-in-failed': 'UNAUTHORIZED',
  'locked-out': 'TOO_MANY_REQUESTS',
  'slow-down': 'TOO_MANY_REQUESTS',
  'demo-sign-in-elsewhere': 'FORBIDDEN',
  'setup-done': 'CONFLICT',
  'setup-code-wrong': 'FORBIDDEN',
  'link-not-valid': 'NOT_FOUND',
  'login-taken': 'CONFLICT',
  'number-taken': 'CONFLICT',
  'own-account': 'CONFLICT',
  'last-owner': 'CONFLICT',
  stale: 'CONFLICT',
  'in-use': 'CONFLICT',
  'kiosk-unknown': 'UNAUTHORIZED',
  'kiosk-revoked': 'UNAUTHORIZED',
  'kiosk-purpose': 'FORBIDDEN',
  'code-not-valid': 'NOT_FOUND',
  'pin-unknown': 'FORBIDDEN',
  'badge-unknown': 'FORBIDDEN',
  'grant-not-valid': 'FORBIDDEN',
  'already-in': 'CONFLICT',
  'already-on-break': 'CONFLICT',
  'not-in': 'CONFLICT',
  'not-on-break': 'CONFLICT',
  'future-punch': 'BAD_REQUEST',
  'local-time-does-not-exist': 'BAD_REQUEST',
  'local-time-ambiguous': 'BAD_REQUEST',
  'own-record': 'FORBIDDEN',
  'already-decided': 'CONFLICT',
  'too-late-to-undo': 'CONFLICT',
  'period-lacking': 'CONFLICT',
  'self-approval': 'FORBIDDEN',
  'break-outside-shift': 'BAD_REQUEST',
  'period-locked': 'CONFLICT',
  'other-pay-period': 'CONFLICT',
  'too-early': 'CONFLICT',
  'roster-conflicts': 'CONFLICT',
  'leave-overlaps': 'CONFLICT',
  'no-leave-days': 'BAD_REQUEST',
  'file-unreadable': 'BAD_REQUEST',
  'rows-bad': 'CONFLICT',
  'count-mismatch': 'BAD_REQUEST',
  'count-locked': 'CONFLICT',
  'count-not-locked': 'CONFLICT',
  'already-filed': 'CONFLICT',
  'report-lacking': 'CONFLICT',
  'people-still-in': 'CONFLICT',
  'person-needed': 'FORBIDDEN',
  'not-a-second-person': 'FORBIDDEN',
  'month-closed': 'CONFLICT',
  'slot-taken': 'CONFLICT',
  'hold-expired': 'CONFLICT',
  'not-offered': 'BAD_REQUEST',
  'slug-taken': 'CONFLICT',
  'too-late-to-change': 'CONFLICT',
  'too-many-bookings': 'TOO_MANY_REQUESTS',
  'not-from-here': 'CONFLICT',
  'ticket-active': 'CONFLICT',
  'letter-taken': 'CONFLICT',
  'client-known': 'CONFLICT',
  'idempotency-mismatch': 'CONFLICT',
  'epoch-changed': 'CONFLICT',
  'too-large': 'PAYLOAD_TOO_LARGE',
  'no-such-procedure': 'NOT_FOUND',
  unavailable: 'SERVICE_UNAVAILABLE',
  fault: 'INTERNAL_SERVER_ERROR',
} as const;

/** Why Daybook refused. Closed: a caller can switch over it and the compiler checks that it did. */
export type Reason = keyof typeof reasonCodes;

/** More about a refusal, by name. */
export interface RefusalFacts {
  /** PIN or password tries left before the lock. */
  triesLeft?: number | undefined;
  /** When the lock ends, or when the next try is accepted; RFC 3339. */
  until?: string | undefined;
  /** From when on it is allowed, for `too-early`; RFC 3339. */
  allowedAt?: string | undefined;
  /** The version that is stored now, for `stale`. */
  version?: number | undefined;
  /** The moments that may be meant instead, for a wall time that does not exist or exists twice; RFC 3339 with offset. */
  instants?: string[] | undefined;
  /** What stands in the field now, for `stale` about one field. */
  value?: unknown;
  /** Sent less worked out, in minor units, for `count-mismatch`. */
  difference?: number | undefined;
  /** The record that is there already, for `already-filed`, `client-known` and `ticket-active`. */
  id?: string | undefined;
  /** Where sending goes on, in bytes, for `stale` about a piece of a file. */
  received?: number | undefined;
  /** The next free times, for `slot-taken` and `hold-expired`. */
  free?: { startsAt: string; endsAt: string; providerId: string }[] | undefined;
  /** Who it is about, by name, for `people-still-in`. */
  names?: string[] | undefined;
}

/** The `data` of every error that Daybook answers. `fields` maps an input path (`a.b.0`) to a message. */
export interface ErrorData extends RefusalFacts {
  code: string;
  httpStatus: number;
  path?: string | undefined;
  reason: Reason;
  fields?: Record<string, string> | undefined;
  requestId: string;
}
