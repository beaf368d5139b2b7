import type { PunchKind } from '@daybook/contract/clock';
import { businessDate, type DayRule } from '../business-date.ts';
import { decidePunch, type Presence, presenceAfter } from './decide.ts';

/** A punch that counts, as it is known when a queued one is placed among them. */
export interface Known {
  id: string;
  kind: PunchKind;
  /** ms */
  at: number;
  businessDate: string;
}

export interface Place {
  /** The shift that was open then, or a day of its own. */
  businessDate: string;
  /** Whether it would have been recorded, had it come in its time. */
  fits: boolean;
}

const debounceMs = 60_000;
const nothing: Presence = { state: 'out', kind: null, at: null, shiftStart: null };

/** The punch that one of this kind at this time means: the same press, less than a minute away. */
export function repeatedPress(known: readonly Known[], kind: PunchKind, at: number): Known | undefined {
  return known.find((punch) => punch.kind === kind && Math.abs(punch.at - at) < debounceMs);
}

/**
 * Where a punch that comes late, or is entered by hand, stands among those that count. It is never refused.
 * @param known in order of time
 */
export function placeAmong(
  known: readonly Known[],
  kind: PunchKind,
  at: number,
  site: DayRule & { longestShift: number },
): Place {
  let presence = nothing;
  let shiftDate: string | null = null;
  for (const punch of known) {
    if (punch.at > at) break;
    presence = presenceAfter(presence, punch.kind, punch.at);
    if (punch.kind === 'in') shiftDate = punch.businessDate;
  }
  const fits = decidePunch(presence, kind, at, site.longestShift).outcome === 'recorded';
  const ofShift = kind !== 'in' && fits ? shiftDate : null;
  return { businessDate: ofShift ?? businessDate(at, site), fits };
}
