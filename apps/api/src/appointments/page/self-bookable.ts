import type { Service } from '@daybook/contract/services';
import { dayNumber } from '@daybook/rules/timesheets/days';
import { wallOf } from '@daybook/rules/timesheets/wall';
import { wallMomentOf } from '@daybook/rules/wall-moment';

/** Between which moments (ms) a start must lie for clients to book it: not too soon, and so many dates ahead. */
export function selfBookable(
  { lead, ahead }: Pick<Service, 'lead' | 'ahead'>,
  zone: string,
  now: Date,
): { from: number; before: number } {
  const at = now.getTime();
  const today = dayNumber(wallMomentOf(at, zone).date);
  return { from: at + lead * 60_000, before: wallOf(zone, at, at).instantAt(today + ahead + 1, 0) };
}
