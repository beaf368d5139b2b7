import { Refusal } from '../../refusal.ts';
import type { Offer } from '../offer-rows.ts';
import { selfBookable } from './self-bookable.ts';

/**
 * Refuses what clients may not book themselves, or not at that moment (ms); answers between which they may.
 */
export function checkOffered(
  { zone, service, isOffered, hasPage }: Offer,
  start: number,
  now: Date,
): { from: number; before: number } {
  const within = selfBookable(service, zone, now);
  if (!isOffered || !hasPage || service.selfBooking === 'no' || start < within.from || start >= within.before)
    throw new Refusal('not-offered');
  return within;
}
