import type { WallMoment } from '@daybook/contract/values';
import { Temporal } from 'temporal-polyfill';
import { Refusal } from '../../refusal.ts';

/** The moment (ms) that somebody entered by the site's wall clock. */
export function momentGiven(wall: WallMoment | undefined, zone: string): number {
  if (!wall) throw new Refusal('bad-input', { fields: { at: 'when' } });
  return Temporal.PlainDateTime.from(`${wall.date}T${wall.time}`).toZonedDateTime(zone).epochMilliseconds;
}
