import type { ClockState, PunchKind } from '@daybook/contract/clock';

/** What a person's punches come to: moments in ms since 1970. */
export interface Presence {
  state: ClockState;
  /** The last punch; null when there is none. */
  kind: PunchKind | null;
  at: number | null;
  /** When the open shift began; null when out. */
  shiftStart: number | null;
}

export type Decision =
  | { outcome: 'recorded' }
  /** The same press again: it means the last punch. */
  | { outcome: 'duplicate-of' }
  | { outcome: 'refused'; reason: 'already-in' | 'already-on-break' | 'not-in' | 'not-on-break' };

/** Two presses of one kind within this time are one. */
const debounceMs = 60_000;

/** Whether the open shift is so long that it cannot be today's: somebody forgot to clock out. */
export function isStale(presence: Presence, at: number, longestShiftMinutes: number): boolean {
  return presence.shiftStart !== null && at - presence.shiftStart > longestShiftMinutes * 60_000;
}

/**
 * What becomes of a punch of this kind now. The kind is always said, never toggled; a stale shift counts as ended,
 * except that an `out` may still close it.
 */
export function decidePunch(presence: Presence, kind: PunchKind, at: number, longestShiftMinutes: number): Decision {
  if (presence.kind === kind && presence.at !== null && at - presence.at < debounceMs)
    return { outcome: 'duplicate-of' };
  const state = isStale(presence, at, longestShiftMinutes) && kind !== 'out' ? 'out' : presence.state;
  const reason = refusals[kind][state];
  return reason === null ? { outcome: 'recorded' } : { outcome: 'refused', reason };
}

type Refused = Extract<Decision, { outcome: 'refused' }>['reason'];

const refusals: Record<PunchKind, Record<ClockState, Refused | null>> = {
  in: { out: null, in: 'already-in', break: 'already-in' },
  'break-start': { out: 'not-in', in: null, break: 'already-on-break' },
  'break-end': { out: 'not-on-break', in: 'not-on-break', break: null },
  out: { out: 'not-in', in: null, break: null },
};

const stateAfter: Record<PunchKind, ClockState> = { in: 'in', 'break-start': 'break', 'break-end': 'in', out: 'out' };

/** The presence after a recorded punch. */
export function presenceAfter(presence: Presence, kind: PunchKind, at: number): Presence {
  const shiftStart = kind === 'in' ? at : kind === 'out' ? null : presence.shiftStart;
  return { state: stateAfter[kind], kind, at, shiftStart };
}
