import type { ProviderException } from '@daybook/contract/availability';
import { providerExceptionId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Span } from '@daybook/rules/appointments/spans';
import { wallMomentOf } from '@daybook/rules/wall-moment';

const minute = 60_000;
const quarter = 15 * minute;

/** The last quarter of an hour that has struck; what happens today is told in minutes from it. */
export function quarterOf(now: number): number {
  return Math.floor(now / quarter) * quarter;
}

/** Round now somebody is served, whatever the hour is at which the demo begins: ms since 1970. */
export function livelySpan(now: number): Span {
  return { from: quarterOf(now) - 135 * minute, to: quarterOf(now) + 270 * minute };
}

/** A span as an exception of the site's wall clock, on the date on which it begins. */
export function exceptionOf(
  { from, to }: Span,
  zone: string,
  { is, note }: Pick<ProviderException, 'is' | 'note'>,
): ProviderException {
  const [starts, ends] = [wallMomentOf(from, zone), wallMomentOf(to, zone)];
  const id = providerExceptionId.parse(newId());
  return { id, date: starts.date, is, span: { starts: starts.time, ends: ends.time }, note };
}
