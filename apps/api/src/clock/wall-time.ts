import type { WallMoment } from '@daybook/contract/values';
import { wallInstant } from '@daybook/rules/wall-moment';
import { Refusal } from '../refusal.ts';

/**
 * The moment that a person means by a wall time at a site. Refused where the wall clock never showed it or showed it
 * twice, with the moments that may be meant; `field` is where in the input it stands.
 */
export function momentAt(wall: WallMoment, zone: string, field: string): Date {
  const found = wallInstant(wall, zone);
  if (found.is === 'one') return new Date(found.at);
  const reason = found.is === 'none' ? 'local-time-does-not-exist' : 'local-time-ambiguous';
  throw new Refusal(reason, { facts: { instants: found.instants }, fields: { [field]: reason } });
}

/** The moment that an answer has to name. */
export function momentGiven(wall: WallMoment | undefined, zone: string): Date {
  if (!wall) throw new Refusal('bad-input', { fields: { at: 'when' } });
  return momentAt(wall, zone, 'at');
}
