import { Temporal } from 'temporal-polyfill';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A zone's wall clock. Days are days since 1970-01-01, moments ms since then. */
export interface Wall {
  /** ms to add to a moment to get its wall time. */
  offsetAt(at: number): number;
  /**
   * The first moment at which the wall clock has come to so many minutes after midnight of the day (0 to 2880; the next
   * day's from 1440 on): of two the earlier, and where the clock was set forward over it the moment of that change.
   */
  instantAt(day: number, minutes: number): number;
  /** The wall's calendar day of a moment. */
  dayAt(at: number): number;
  /** Clock changes in [from, to): when, and by how many ms. */
  changes(from: number, to: number): { at: number; by: number }[];
}

/** How far round its span a wall knows its zone's changes: offsets are below a day, and so is what they change by. */
const margin = 4 * day;
const safe = 2 * day;

/**
 * The wall clock of a zone by whole numbers: its changes round [from, to] are looked up once. It is right for any
 * moment; those far from the span are asked of Temporal one by one.
 */
export function wallOf(zone: string, from: number, to: number): Wall {
  const begin = from - margin;
  const end = to + margin;
  const spans = spansOf(zone, begin, end);
  const plain = plainWall(zone);
  const [only] = spans.length === 1 ? spans : [];
  const covers = (at: number) => at >= begin + safe && at < end - safe;
  let recent: OffsetSpan = { from: begin, to: begin, offset: 0 };

  function spanAt(at: number): OffsetSpan {
    if (at < recent.from || at >= recent.to) recent = spans.find((span) => at < span.to) ?? recent;
    return recent;
  }

  return {
    offsetAt: (at) => (covers(at) ? spanAt(at).offset : plain.offsetAt(at)),
    dayAt: (at) => (covers(at) ? Math.floor((at + spanAt(at).offset) / day) : plain.dayAt(at)),
    instantAt(dayNumber, minutes) {
      const shown = dayNumber * day + minutes * minute;
      if (!covers(shown)) return plain.instantAt(dayNumber, minutes);
      if (only) return shown - only.offset;
      for (const span of spans) {
        const at = Math.max(shown - span.offset, span.from);
        if (at < span.to) return at;
      }
      return plain.instantAt(dayNumber, minutes);
    },
    changes(since, until) {
      if (!covers(since) || !covers(until)) return plain.changes(since, until);
      return spans.flatMap((span, index) => {
        const before = spans[index - 1];
        return before && span.from >= since && span.from < until
          ? [{ at: span.from, by: span.offset - before.offset }]
          : [];
      });
    },
  };
}

/** A stretch of time without a clock change. */
interface OffsetSpan {
  from: number;
  to: number;
  offset: number;
}

function spansOf(zone: string, begin: number, end: number): OffsetSpan[] {
  const starts = [begin, ...changesOf(zone, begin, end).map(({ at }) => at)];
  return starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? end,
    offset: zoned(zone, from).offsetNanoseconds / 1e6,
  }));
}

function changesOf(zone: string, from: number, to: number): { at: number; by: number }[] {
  const found: { at: number; by: number }[] = [];
  let next = zoned(zone, from - 1).getTimeZoneTransition('next');
  while (next && next.epochMilliseconds < to) {
    const before = next.subtract({ milliseconds: 1 });
    if (next.epochMilliseconds >= from)
      found.push({ at: next.epochMilliseconds, by: (next.offsetNanoseconds - before.offsetNanoseconds) / 1e6 });
    next = next.getTimeZoneTransition('next');
  }
  return found;
}

function zoned(zone: string, at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

/** The same by Temporal alone, a question at a time. */
export function plainWall(zone: string): Wall {
  return {
    offsetAt: (at) => zoned(zone, at).offsetNanoseconds / 1e6,
    dayAt: (at) =>
      new Temporal.PlainDate(1970, 1, 1).until(zoned(zone, at).toPlainDate(), { largestUnit: 'days' }).days,
    instantAt(dayNumber, minutes) {
      const shown = new Temporal.PlainDateTime(1970, 1, 1).add({ days: dayNumber, minutes });
      const moment = shown.toZonedDateTime(zone, { disambiguation: 'compatible' });
      if (moment.toPlainDateTime().equals(shown)) return moment.epochMilliseconds;
      const change = moment.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
      return (change ?? moment).epochMilliseconds;
    },
    changes: (from, to) => changesOf(zone, from, to),
  };
}
