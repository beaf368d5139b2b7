import type { Explanation, Segment } from '@daybook/contract/explanation';
import type { Language } from '@daybook/contract/values';
import {
  epochMs,
  formatDayOfMonth,
  formatHours,
  formatTime,
  type Moment,
  wallDate,
  zoneOffset,
} from '@daybook/ui/language/format';
import type { Bucket } from '../buckets.ts';

/** How often an hour of an ordinary day is paid, in ten thousandths. */
export const ordinary = 10_000;

/** A line of a step: what on the left, its time or hours on the right. */
export interface Line {
  what: string;
  value: string;
}

/** One step of the reasoning, in words. */
export interface Step {
  key: string;
  title: string;
  text?: string;
  lines: readonly Line[];
  /** The figures whose last word this step is. */
  decides?: readonly Bucket[];
}

/** What the steps of one date are told with. */
export interface Telling {
  language: Language;
  of: Explanation;
  /** Decimal hours of whole minutes: `1.25 h`. */
  hours: (minutes: number) => string;
  /** A limit or a length: `8 h`, `7.50 h`, `20 min`. */
  length: (minutes: number) => string;
  /** The wall time at a site; with its day where that is not the date's own. */
  time: (moment: Moment, zone: string) => string;
  /** The zone of the site where a stretch was worked. */
  zoneOf: (segment: Pick<Segment, 'siteId'>) => string;
}

/** Makes the telling of an explanation in a language. */
export function tellingOf(language: Language, of: Explanation): Telling {
  const zones = new Map(of.day.periods.map(({ siteId, zone }) => [siteId, zone]));
  const decimal = (minutes: number) => `${formatHours(language, minutes * 60_000)} h`;
  return {
    language,
    of,
    hours: decimal,
    length: (minutes) => {
      if (minutes < 60) return `${minutes} min`;
      return minutes % 60 === 0 ? `${minutes / 60} h` : decimal(minutes);
    },
    time: (moment, zone) => {
      const on = wallDate(zone, moment);
      const clock = clockOf(of, zone, moment);
      return on === of.day.date ? clock : `${formatDayOfMonth(language, on)} ${clock}`;
    },
    zoneOf: ({ siteId }) => zones.get(siteId) ?? of.zone,
  };
}

/** What the clock showed; where it showed that twice, with how far it was from UTC (`1:21 (UTC−05:00)`). */
export function clockOf({ clockChange }: Explanation, zone: string, moment: Moment): string {
  const clock = formatTime(zone, moment);
  const at = epochMs(moment);
  if (!clockChange || clockChange.minutes <= 0) return clock;
  const twice = clockChange.minutes * 60_000;
  const since = at - epochMs(clockChange.at);
  if (since < -twice || since >= twice) return clock;
  const offset = zoneOffset(zone, at);
  const far = formatTime('UTC', Math.abs(offset)).padStart(5, '0');
  return `${clock} (UTC${offset < 0 ? '−' : '+'}${far})`;
}

/** A stretch without a cut that does not matter to who reads it. */
export interface Stretch {
  from: string;
  to: string;
  minutes: number;
  zone: string;
}

/** Segments as lines show them: those that follow each other at once are one stretch. */
export function stretchesOf({ zoneOf }: Telling, segments: readonly Segment[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const segment of segments) {
    const last = stretches.at(-1);
    if (last && last.to === segment.from && last.zone === zoneOf(segment)) {
      last.to = segment.to;
      last.minutes += segment.minutes;
    } else {
      stretches.push({ from: segment.from, to: segment.to, minutes: segment.minutes, zone: zoneOf(segment) });
    }
  }
  return stretches;
}
