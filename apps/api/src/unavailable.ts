import { Refusal } from './refusal.ts';

/** Stands where a verb is being built. */
export function unavailable(): never {
  throw new Refusal('unavailable');
}
