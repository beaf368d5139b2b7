import { epochMs, formatTime, zoneOffset } from '@daybook/ui/language/format';
import { clockWords } from './clock-words.ts';
import type { Step, Telling } from './step.ts';

/** The clock that was set within the work: an hour less, or an hour more, than the wall clock says. */
export function clockStep({ language, of, length }: Telling): Step[] {
  const { clockChange } = of;
  if (!clockChange) return [];
  const { at, minutes } = clockChange;
  const within = of.segments.find(({ from, to }) => from < at && at <= to);
  const across = within || of.segments.some(({ to }, index) => to <= at && (of.segments[index + 1]?.from ?? '') >= at);
  if (!across) return [];
  const words = clockWords[language];
  const zone = of.day.periods.find(({ siteId }) => siteId === within?.siteId)?.zone ?? of.zone;
  // What the clock showed as it was set: read on the old offset.
  const showed = formatTime('UTC', epochMs(at) + zoneOffset(zone, epochMs(at) - 1));
  const span = length(Math.abs(minutes));
  const title = minutes < 0 ? words.forward(showed, span) : words.back(showed, span);
  return [{ key: 'clock', title, text: words.why, lines: [] }];
}
