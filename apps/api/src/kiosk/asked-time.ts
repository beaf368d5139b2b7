import type { PunchKind } from '@daybook/contract/clock';
import { businessDate, type DayRule } from '@daybook/rules/business-date';
import type { Hours } from '@daybook/rules/timesheets/week';
import { Refusal } from '../refusal.ts';
import { lookBackMs } from '../timesheets/hours.ts';

/** Two days: more than the longest shift that a site may allow. */
const reachMs = 48 * 3_600_000;

/**
 * Refuses what cannot be meant: a time to come, an `out` or a break of a date on which the person did not clock in, or
 * not within two days after that `in`. A forgotten `in` is of a date up to now.
 */
export function checkAsked(
  asked: { kind: PunchKind; at: Date; businessDate: string },
  { shifts: all }: Hours,
  rule: DayRule,
  now: Date,
): void {
  const at = asked.at.getTime();
  if (at > now.getTime()) throw new Refusal('future-punch', { fields: { at: 'still to come' } });
  if (asked.kind === 'in') {
    if (businessDate(at, rule) !== asked.businessDate || at < now.getTime() - lookBackMs) {
      throw new Refusal('not-found', { fields: { businessDate: 'not the date of that time' } });
    }
    return;
  }
  const shifts = all.filter((shift) => shift.businessDate === asked.businessDate);
  if (shifts.length === 0) throw new Refusal('not-found', { fields: { businessDate: 'no shift' } });
  if (!shifts.some((shift) => shift.in < at && at - shift.in <= reachMs)) {
    throw new Refusal('bad-input', { fields: { at: 'not after the in' } });
  }
}
