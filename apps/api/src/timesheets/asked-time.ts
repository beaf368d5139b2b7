import type { PunchKind } from '@daybook/contract/clock';
import { businessDate, type DayRule } from '@daybook/rules/business-date';
import { Refusal } from '../refusal.ts';
import { askedMs, type OwnPunch } from './own-punches.ts';

/** Two days: more than the longest shift that a site may allow. */
const reachMs = 48 * 3_600_000;

interface AskedTime {
  kind: PunchKind;
  at: Date;
  businessDate: string;
}

/** Refuses a time to come. */
export function checkPast(at: Date, now: Date): void {
  if (at > now) throw new Refusal('future-punch', { fields: { at: 'still to come' } });
}

/**
 * Refuses what cannot be missing: an `out` or a break of a date on which the person did not clock in, or not within two
 * days after that `in`. A forgotten `in` is of a date up to now.
 * @param field where in the input the date stands
 */
export function checkMissing(
  { kind, at: when, businessDate: date }: AskedTime,
  { punches, rule, now, field }: { punches: readonly OwnPunch[]; rule: DayRule; now: Date; field: string },
): void {
  const at = when.getTime();
  if (kind === 'in') {
    if (businessDate(at, rule) !== date || at < now.getTime() - askedMs)
      throw new Refusal('not-found', { fields: { [field]: 'not the date of that time' } });
    return;
  }
  const begun = punches.filter((punch) => punch.kind === 'in' && punch.businessDate === date);
  if (begun.length === 0) throw new Refusal('not-found', { fields: { [field]: 'no shift' } });
  if (!begun.some((first) => first.at < at && at - first.at <= reachMs))
    throw new Refusal('bad-input', { fields: { at: 'not after the in' } });
}

/** Refuses to move a punch to where it cannot have been: more than two days away. */
export function checkNear(punch: OwnPunch, at: Date): void {
  if (Math.abs(at.getTime() - punch.at) > reachMs)
    throw new Refusal('bad-input', { fields: { at: 'more than two days from the punch' } });
}
