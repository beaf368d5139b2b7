import { epochMs } from '../language/format.ts';
import type { Axis, Drawn, DrawnShift } from './axis.ts';

type MarkKind = 'planned' | 'leave' | 'worked' | 'overtime' | 'break' | 'late' | 'proposed' | 'doubt';
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
  const spans = (kind: MarkKind, of: Drawn['planned']) =>
    (of ?? []).map(({ start, end }) => mark(kind, epochMs(start), epochMs(end)));
  const beyond = (drawn.overtime ?? []).map(({ start, end }) => [epochMs(start), epochMs(end)] as const);
  const doubts = (drawn.doubts ?? []).map((at) => mark('doubt', epochMs(at), epochMs(at)));
  const worked = drawn.shifts.flatMap((shift) => shiftMarks(shift, now, beyond, mark));
  return [
    ...spans('planned', drawn.planned),
    ...spans('leave', drawn.leave),
    ...lateness(drawn, mark),
    ...spans('proposed', drawn.proposed),
    ...worked,
    ...spans('overtime', drawn.overtime),
    ...doubts,
  ];
}

type Stretch = readonly [from: number, to: number];

/** What is left of a stretch beside those that are drawn in another colour. */
function beside([from, to]: Stretch, others: readonly Stretch[]): Stretch[] {
  return others.reduce<Stretch[]>(
    (left, [start, end]) =>
      left.flatMap(([a, b]) =>
        end <= a || start >= b
          ? [[a, b] as const]
          : (
              [
                [a, start],
                [end, b],
              ] as const
            ).filter(([x, y]) => x < y),
      ),
    [[from, to]],
  );
}

type MakeMark = (kind: MarkKind, from: number, to: number, open?: boolean) => Mark;

function lateness(drawn: Drawn, mark: MakeMark): Mark[] {
  const first = drawn.shifts[0];
  const start = drawn.planned?.[0]?.start;
  if (!first || start === undefined || epochMs(first.in) <= epochMs(start)) return [];
  return [mark('late', epochMs(start), epochMs(first.in))];
}

function shiftMarks(shift: DrawnShift, now: number, beyond: readonly Stretch[], mark: MakeMark): Mark[] {
  const start = epochMs(shift.in);
  // Nobody knows when a shift without its out ended, so no bar claims it.
  if (shift.flags?.includes('missing-out')) return [mark('doubt', start, start)];
  const end = shift.out === null ? now : epochMs(shift.out);
  const marks: Mark[] = [];
  const work = (a: number, b: number, open = false) =>
    beside([a, b], beyond).map(([x, y]) => mark('worked', x, y, open && y === b));
  let from = start;
  for (const pause of shift.breaks) {
    const pauseStart = epochMs(pause.start);
    const pauseEnd = pause.end === null ? end : epochMs(pause.end);
    marks.push(...work(from, pauseStart), mark('break', pauseStart, pauseEnd, pause.end === null));
    from = pauseEnd;
  }
  const onBreak = shift.breaks.at(-1)?.end === null;
  if (!onBreak) marks.push(...work(from, end, shift.out === null));
  if (shift.flags?.includes('over-longest-shift')) marks.push(mark('doubt', end, end));
  return marks;
}
