/** The six skies over a site's day. */
type SkyName = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'dusk' | 'night';

const sunrise = 5;
const sunset = 19;

const starts: readonly (readonly [number, SkyName])[] = [
  [sunset, 'night'],
  [17.5, 'dusk'],
  [14, 'afternoon'],
  [11, 'noon'],
  [6.5, 'morning'],
  [sunrise, 'dawn'],
];

export interface Sky {
  name: SkyName;
  /** How far the sun, or by night the moon, has come: 0 where it rises, 1 where it sets. */
  way: number;
  /** How high it stands: 0 at the ends of its way, 1 in the middle. */
  height: number;
}

/** The sky when a clock on the site's wall shows this time. */
export function skyAt({ hour, minute }: { hour: number; minute: number }): Sky {
  const time = hour + minute / 60;
  const name = starts.find(([from]) => time >= from)?.[1] ?? 'night';
  const way =
    name === 'night' ? ((time - sunset + 24) % 24) / (24 - sunset + sunrise) : (time - sunrise) / (sunset - sunrise);
  return { name, way, height: 4 * way * (1 - way) };
}

export type DayPart = 'morning' | 'afternoon' | 'evening';

/** Which greeting an hour asks for. */
export function dayPart(hour: number): DayPart {
  if (hour >= 18 || hour < 4) return 'evening';
  return hour < 12 ? 'morning' : 'afternoon';
}
