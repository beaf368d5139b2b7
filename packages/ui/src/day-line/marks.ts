import { epochMs } from '../language/format.ts';
import type { Axis, Drawn, DrawnShift } from './axis.ts';

type MarkKind = 'planned' | 'worked' | 'break' | 'late' | 'proposed' | 'doubt';
/** One thing on the line; `left` and `width` in per cent of the axis. `open`: still running. */
export interface Mark {
  kind: MarkKind;
  left: number;
  width: number;
  open: boolean;
}

/** Where a moment (ms) stands on the axis, in per cent, kept inside it. */
export function positionOf(axis: Axis, at: number): number {
  const share = ((at - axis.start) / (axis.end - axis.start)) * 100;
  return Math.round(Math.min(100, Math.max(0, share)) * 100) / 100;
}

/** The marks of one line, lowest first. */
export function marksOf(axis: Axis, drawn: Drawn): Mark[] {
  const now = drawn.now === undefined ? axis.end : epochMs(drawn.now);
  const mark = (kind: MarkKind, from: number, to: number, open = false): Mark => {
    const left = positionOf(axis, from);
    return { kind, left, width: Math.round((positionOf(axis, to) - left) * 100) / 100, open };
  };
  const planned = (drawn.planned ?? []).map((shift) => mark('planned', epochMs(shift.start), epochMs(shift.end)));
  const proposed = (drawn.proposed ?? []).map(({ start, end }) => mark('proposed', epochMs(start), epochMs(end)));
  const doubts = (drawn.doubts ?? []).map((at) => mark('doubt', epochMs(at), epochMs(at)));
  const worked = drawn.shifts.flatMap((shift) => shiftMarks(shift, now, mark));
  return [...planned, ...lateness(drawn, mark), ...proposed, ...worked, ...doubts];
}

type MakeMark = (kind: MarkKind, from: number, to: number, open?: boolean) => Mark;

function lateness(drawn: Drawn, mark: MakeMark): Mark[] {
  const first = drawn.shifts[0];
  const start = drawn.planned?.[0]?.start;
  if (!first || start === undefined || epochMs(first.in) <= epochMs(start)) return [];
  return [mark('late', epochMs(start), epochMs(first.in))];
}

function shiftMarks(shift: DrawnShift, now: number, mark: MakeMark): Mark[] {
  const start = epochMs(shift.in);
  // Nobody knows when a shift without its out ended, so no bar claims it.
  if (shift.flags?.includes('missing-out')) return [mark('doubt', start, start)];
  const end = shift.out === null ? now : epochMs(shift.out);
  const marks: Mark[] = [];
  let from = start;
  for (const pause of shift.breaks) {
    const pauseStart = epochMs(pause.start);
    const pauseEnd = pause.end === null ? end : epochMs(pause.end);
    marks.push(mark('worked', from, pauseStart), mark('break', pauseStart, pauseEnd, pause.end === null));
    from = pauseEnd;
  }
  const onBreak = shift.breaks.at(-1)?.end === null;
  if (!onBreak) marks.push(mark('worked', from, end, shift.out === null));
  if (shift.flags?.includes('over-longest-shift')) marks.push(mark('doubt', end, end));
  return marks;
}
