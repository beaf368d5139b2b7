import type { Language } from '@daybook/contract/values';
import { epochMs, formatDuration, formatTime, localeOf } from '../language/format.ts';
import { type Axis, clockChange, type Drawn, type DrawnShift } from './axis.ts';
import { positionOf } from './marks.ts';
import { dayLineWords } from './words.ts';

/** Ended breaks of all shifts, in ms. */
function breakMs(shifts: readonly DrawnShift[]): number {
  return shifts
    .flatMap((shift) => shift.breaks)
    .reduce((sum, { start, end }) => sum + (end === null ? 0 : epochMs(end) - epochMs(start)), 0);
}

/** The whole line in words, for who cannot see it: "In 7:56 to 17:03, Break 59 min, Planned 8:00 to 17:00". */
export function lineText(language: Language, zone: string, axis: Axis, drawn: Drawn): string {
  const words = dayLineWords[language];
  const time = (moment: string | number) => formatTime(zone, moment);
  const clauses = drawn.shifts.map((shift) => {
    if (shift.flags?.includes('missing-out')) return words.noOut(time(shift.in));
    return shift.out === null ? words.inSince(time(shift.in)) : words.in(time(shift.in), time(shift.out));
  });
  if (drawn.leave?.length) clauses.push(words.leave);
  if (clauses.length === 0) clauses.push(words.nothing);
  const rested = breakMs(drawn.shifts);
  if (rested > 0) clauses.push(words.breakOf(formatDuration(rested)));
  const running = drawn.shifts.flatMap((shift) => shift.breaks).find((pause) => pause.end === null);
  if (running) clauses.push(words.onBreakSince(time(running.start)));
  clauses.push(...(drawn.overtime ?? []).map(({ start, end }) => words.overtime(time(start), time(end))));
  clauses.push(...(drawn.planned ?? []).map((shift) => words.planned(time(shift.start), time(shift.end))));
  clauses.push(...(drawn.proposed ?? []).map(({ start, end }) => words.proposed(time(start), time(end))));
  clauses.push(...(drawn.doubts ?? []).map((at) => words.doubt(time(at))));
  const change = clockChange(axis, zone);
  if (change) clauses.push(changeText(language, change.by));
  return new Intl.ListFormat(localeOf(language), { type: 'unit', style: 'short' }).format(clauses);
}

/** "1 h less" or "1 h more": what a change of the clocks does to the day. */
export function changeText(language: Language, by: number): string {
  const words = dayLineWords[language];
  const hours = Math.abs(by) / 3_600_000;
  const span = Number.isInteger(hours) ? `${hours} h` : formatDuration(Math.abs(by));
  return by > 0 ? words.hourLost(span) : words.hourGained(span);
}

export interface Label {
  text: string;
  /** Per cent of the axis. */
  at: number;
  /** Whether it ends there; else it stands in the middle. */
  before?: boolean;
}

/** The captions under a line: its ends, and what was reached or else its breaks, those that have room. */
export function labelsOf(language: Language, zone: string, axis: Axis, drawn: Drawn): Label[] {
  const known = [
    ...(drawn.planned ?? []).flatMap((shift) => [shift.start, shift.end]),
    ...drawn.shifts.flatMap((shift) => [shift.in, shift.out ?? drawn.now ?? shift.in]),
    ...(drawn.proposed ?? []).map((span) => span.end),
    ...(drawn.doubts ?? []),
  ].map(epochMs);
  if (known.length === 0) return [];
  const label = (at: number) => ({ text: formatTime(zone, at), at: positionOf(axis, at) });
  const start = label(Math.min(...known));
  const end = label(Math.max(...known));
  if (drawn.reached) {
    const at = positionOf(axis, epochMs(drawn.reached.at));
    // It stands before its line, so what is close behind it may stay nearer than what is before it.
    const room = [start, end].filter((other) => other.at - at > 14 || at - other.at > 45);
    return [...room, { text: drawn.reached.text, at, before: true }];
  }
  const longest = drawn.shifts
    .flatMap((shift) => shift.breaks)
    .map(({ start: from, end: to }) => ({ from: epochMs(from), to: to === null ? epochMs(from) : epochMs(to) }))
    .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  const labels = end.at - start.at < 14 ? [start] : [start, end];
  if (longest && longest.to > longest.from) {
    const at = positionOf(axis, (longest.from + longest.to) / 2);
    const text = dayLineWords[language].breakOf(formatDuration(breakMs(drawn.shifts)));
    if (labels.every((other) => Math.abs(other.at - at) > 22)) labels.push({ text, at });
  }
  return labels;
}
