import { type Punch, shiftsOf } from './shifts.ts';

/** A punch with the longest shift, in minutes, of the site that it was made at. */
export interface PunchAtSite extends Punch {
  longestShift: number;
  /** Of an in: from when on an out is due by what was planned, ms. */
  outDue?: number | undefined;
}

/** A shift that has no out, or one so late that it cannot be right. Moments in ms. */
export interface MissedShift<P> {
  in: P;
  /** Its last punch before what is missing. */
  last: P;
  /** Before when the out has to lie: the next in, or the out that came too late; null: until now. */
  before: number | null;
}

/** The shifts among a person's punches (in order of time) that wait for somebody to say when they ended. */
export function missedShifts<P extends PunchAtSite>(punches: readonly P[], now: number): MissedShift<P>[] {
  return groupByIn(punches, now).flatMap(({ own, flagged, next }) => {
    const [first] = own;
    if (!first || !flagged) return [];
    const out = own.findIndex(({ kind }) => kind === 'out');
    const last = (out === -1 ? own.at(-1) : own[out - 1]) ?? first;
    return [{ in: first, last, before: out === -1 ? next : (own[out]?.at ?? next) }];
  });
}

/** Each shift's own punches, from its in up to the next one, and whether it lacks something by its site's measure. */
function groupByIn<P extends PunchAtSite>(punches: readonly P[], now: number) {
  const starts = punches.flatMap(({ kind }, index) => (kind === 'in' ? [index] : []));
  const bySite = new Map(
    [...new Set(starts.map((start) => punches[start]?.longestShift ?? 0))].map((longest) => [
      longest,
      shiftsOf(punches, now, longest),
    ]),
  );
  return starts.map((start, n) => {
    const end = starts[n + 1];
    const shift = bySite.get(punches[start]?.longestShift ?? 0)?.[n];
    return {
      own: punches.slice(start, end),
      flagged: (shift?.flags.length ?? 0) > 0 || (shift?.out === null && now >= (punches[start]?.outDue ?? now + 1)),
      next: end === undefined ? null : (punches[end]?.at ?? null),
    };
  });
}
