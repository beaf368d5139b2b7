import type { Rounding } from '@daybook/contract/pay-rules';
import type { Wall } from './wall.ts';

const minute = 60_000;

/** The whole minute that a moment (ms) lies in: hours are counted in minutes, and seconds are dropped first. */
export function minuteOf(at: number): number {
  return Math.floor(at / minute) * minute;
}

/**
 * The moment that a punch is valued at: its minute, or the step of the wall clock that the rules round to. Half a step
 * goes up. What is rounded already stays.
 * Source of the practice: 29 CFR 785.48(b).
 */
export function roundedMoment(at: number, rounding: Rounding | null, wall: Wall): number {
  const exact = minuteOf(at);
  if (rounding === null) return exact;
  const step = rounding.minutes * minute;
  const shown = exact + wall.offsetAt(exact);
  return exact + stepOf(shown, step, rounding.direction) - shown;
}

function stepOf(shown: number, step: number, direction: Rounding['direction']): number {
  if (direction === 'up') return Math.ceil(shown / step) * step;
  if (direction === 'down') return Math.floor(shown / step) * step;
  return Math.floor((shown + step / 2) / step) * step;
}
