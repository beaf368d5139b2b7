import { epochMs, type Moment, zoneOffset } from '../language/format.ts';

/** A shift as the day line draws it; the contract's `ShiftView` is one. */
export interface DrawnShift {
  in: Moment;
  out: Moment | null;
  breaks: readonly { start: Moment; end: Moment | null }[];
  flags?: readonly ('missing-out' | 'over-longest-shift')[];
}
interface Span {
  start: Moment;
  end: Moment;
}
/** What one line shows. */
export interface Drawn {
  planned?: readonly Span[];
  shifts: readonly DrawnShift[];
  now?: Moment | undefined;
  /** What may be added and is no fact. */
  proposed?: readonly Span[];
  /** Stretches of the work that are paid as overtime. */
  overtime?: readonly Span[];
  /** Paid, and not worked. */
  leave?: readonly Span[];
  /** Where something was reached, as a day's limit, and what. */
  reached?: { at: Moment; text: string } | undefined;
  /** Punches that wait for a decision. */
  doubts?: readonly Moment[];
}
/** From when to when a line reaches, in ms since 1970. */
export interface Axis {
  start: number;
  end: number;
}

/** The axis trimmed to `margin` ms round what is on it, and `atLeast` ms long. */
export function axisRound(drawn: Drawn, margin: number, atLeast: number): Axis {
  const moments = [
    ...(drawn.planned ?? []).flatMap((shift) => [shift.start, shift.end]),
    ...drawn.shifts.flatMap((shift) => [shift.in, ...(shift.out === null ? [] : [shift.out])]),
    ...(drawn.now === undefined ? [] : [drawn.now]),
    ...[drawn.proposed, drawn.overtime, drawn.leave].flatMap((spans) => spans ?? []).flatMap((s) => [s.start, s.end]),
    ...(drawn.doubts ?? []),
  ].map(epochMs);
  if (moments.length === 0) return { start: 0, end: atLeast };
  const start = Math.min(...moments) - margin;
  return { start, end: Math.max(Math.max(...moments) + margin, start + atLeast) };
}

/** Where on the axis the zone's clocks change, and by how many ms; null when they do not. */
export function clockChange(axis: Axis, zone: string): { at: number; by: number } | null {
  const before = zoneOffset(zone, axis.start);
  const by = zoneOffset(zone, axis.end) - before;
  if (by === 0) return null;
  let low = axis.start;
  let high = axis.end;
  while (high - low > 1000) {
    const middle = (low + high) / 2;
    if (zoneOffset(zone, middle) === before) low = middle;
    else high = middle;
  }
  return { at: high, by };
}
