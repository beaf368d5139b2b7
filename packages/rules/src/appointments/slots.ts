import type { Window } from './provider-windows.ts';
import { overlaps, type Span } from './spans.ts';

/** What is given, as far as time goes; minutes. */
export interface Bookable {
  id: string;
  duration: number;
  /** Kept free after it. */
  buffer: number;
  /** A start is offered so often. */
  step: number;
  /** How many at once with one provider. */
  capacity: number;
}

/** What a provider's time is taken by, buffers and all. */
export interface Busy extends Span {
  serviceId: string;
  /** Of the service's capacity, from 1 on. */
  place: number;
}

/** A span that can be booked: ms since 1970, without the buffer. */
export interface Slot extends Span {
  /** Places that are free, of the capacity. */
  free: number;
}

const minute = 60_000;

/** The span of the provider's time that a start takes. */
export function takenBy(service: Pick<Bookable, 'duration' | 'buffer'>, from: number): Span {
  return { from, to: from + (service.duration + service.buffer) * minute };
}

/**
 * The places of a service that are free in a span, in order. A provider gives one service at a time: while it is another
 * one there are none.
 */
export function freePlaces(service: Pick<Bookable, 'id' | 'capacity'>, span: Span, busy: readonly Busy[]): number[] {
  const taken = new Set<number>();
  for (const one of busy) {
    if (!overlaps(one, span)) continue;
    if (one.serviceId !== service.id) return [];
    taken.add(one.place);
  }
  const places = Array.from({ length: service.capacity }, (_, n) => n + 1).filter((place) => !taken.has(place));
  // Of a capacity that was more, places beyond it may be taken: they count too.
  return places.slice(0, Math.max(0, service.capacity - taken.size));
}

/**
 * What can be booked with one provider, by start, each start once. A slot lies within a window and begins a whole number
 * of steps from where the hours began, counted in time that passes: on the night of a clock change too. The buffer may
 * last beyond the window.
 * @param within starts from its `from` (included) to its `to` (not included)
 */
export function slotsOf(service: Bookable, windows: readonly Window[], busy: readonly Busy[], within: Span): Slot[] {
  const found = new Map<number, Slot>();
  const byStart = busy.toSorted((a, b) => a.from - b.from);
  const longest = byStart.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  const step = service.step * minute;
  for (const window of windows) {
    const least = Math.max(window.from, within.from);
    let begin = 0;
    for (let from = window.anchor + Math.ceil((least - window.anchor) / step) * step; from < within.to; from += step) {
      const to = from + service.duration * minute;
      if (to > window.to) break;
      if (found.has(from)) continue;
      const taken = takenBy(service, from);
      // Whatever began so long ago is over; what begins after the span does not matter.
      while ((byStart[begin]?.from ?? Number.POSITIVE_INFINITY) + longest <= taken.from) begin += 1;
      let end = begin;
      while ((byStart[end]?.from ?? Number.POSITIVE_INFINITY) < taken.to) end += 1;
      const free = freePlaces(service, taken, byStart.slice(begin, end)).length;
      if (free > 0) found.set(from, { from, to, free });
    }
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}
