import type { DayView, StampView, WorkPeriod } from '@daybook/contract/timesheets';
import type { Stamp, ValuedDay, ValuedPeriod } from '@daybook/rules/timesheets/valuation';
import { momentOf } from '../time/moment.ts';
import type { PersonCase } from './read-cases.ts';

/** What a valued date is shown as, besides where it stands. */
export function shownDay(
  person: PersonCase,
  { date, dayKind, holiday, leave, planned, periods, stretches, figures, flags }: ValuedDay,
): Omit<DayView, 'state' | 'digest' | 'version' | 'approved'> {
  return {
    date,
    dayKind,
    holiday,
    leave,
    planned: planned.map(({ start, end }) => ({ start: momentOf(start), end: momentOf(end) })),
    periods: periods.map((period) => shownPeriod(person, period)),
    overtime: stretches.flatMap(({ from, to, tier }) =>
      tier === null || tier === 'regular' ? [] : [{ start: momentOf(from), end: momentOf(to), tier }],
    ),
    figures,
    flags,
  };
}

function shownPeriod(person: PersonCase, period: ValuedPeriod): WorkPeriod {
  const { siteId, out, breaks, rawMinutes, flags, proposedOut } = period;
  const shown = (stamp: Stamp) => shownStamp(person, stamp);
  return {
    siteId,
    zone: person.case.sites.get(siteId)?.zone ?? person.site.zone,
    in: shown(period.in),
    out: out && shown(out),
    breaks: breaks.map(({ start, end, minutes, paid }) => ({
      start: shown(start),
      end: end && shown(end),
      minutes,
      paid,
    })),
    rawMinutes,
    flags,
    proposedOut: proposedOut && { at: momentOf(proposedOut.at), by: proposedOut.by },
  };
}

function shownStamp({ punches }: PersonCase, { punch, rounded }: Stamp): StampView {
  const detail = punches.get(punch.id);
  if (!detail) throw new Error('a punch is valued that was not read');
  const { method, source, kiosk, amended } = detail;
  return { punchId: punch.id, at: momentOf(punch.at), rounded: momentOf(rounded), method, source, kiosk, amended };
}
