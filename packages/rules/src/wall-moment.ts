import type { WallMoment } from '@daybook/contract/values';
import { Temporal } from 'temporal-polyfill';

export type WallInstant =
  | { is: 'one'; at: number }
  /** The clock was set forward over it: the moments before and after the gap that may be meant (RFC 3339 with offset). */
  | { is: 'none'; instants: [string, string] }
  /** The clock was set back: both moments, the earlier first. */
  | { is: 'two'; instants: [string, string] };

/**
 * The moment at which a wall clock in the zone shows this, in ms since 1970. Of two, `offset` says which; an offset that
 * the zone does not have then is passed over.
 */
export function wallInstant({ date, time, offset }: WallMoment, zone: string): WallInstant {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { is: 'one', at: earlier.epochMilliseconds };
  const chosen = [earlier, later].find((moment) => moment.offset === offset && moment.toPlainDateTime().equals(wall));
  if (chosen) return { is: 'one', at: chosen.epochMilliseconds };
  const is = earlier.toPlainDateTime().equals(wall) ? 'two' : 'none';
  return { is, instants: [print(earlier), print(later)] };
}

function print(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** What a wall clock in the zone shows at a moment (ms since 1970), with the offset that tells it from another one. */
export function wallMomentOf(at: number, zone: string): WallMoment {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  return { date: wall.toPlainDate().toString(), time, offset: wall.offset };
}
