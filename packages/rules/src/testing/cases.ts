import type { PunchKind } from '@daybook/contract/clock';
import { punchId, type SiteId, siteId } from '@daybook/contract/ids';
import type { Preset, RuleSet } from '@daybook/contract/pay-rules';
import { businessDate } from '../business-date.ts';
import type { Case, CasePunch, CaseSite } from '../timesheets/case.ts';
import { dayNumber } from '../timesheets/days.ts';
import { presetRules } from '../timesheets/presets.ts';
import { wallInstant } from '../wall-moment.ts';

export interface Place extends CaseSite {
  id: SiteId;
}

function place(number: number, zone: string): Place {
  const id = siteId.parse(`01900000-0000-7000-8000-00000000000${number}`);
  return { id, zone, dayStart: '04:00', longestShift: 960, holidays: new Map() };
}
export const newYork = place(1, 'America/New_York');
export const losAngeles = place(2, 'America/Los_Angeles');
export const manila = place(3, 'Asia/Manila');

let made = 0;
function nextPunchId() {
  made += 1;
  return punchId.parse(`01900000-0000-7000-8000-${String(made).padStart(12, '0')}`);
}

/** The moment of a wall time `HH:MM` or `HH:MM:SS` of a date; 24:00 and later are of the date after. */
export function at({ zone }: Place, date: string, time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const later = new Date((dayNumber(date) + Math.floor(hours / 24)) * 86_400_000).toISOString().slice(0, 10);
  const two = (part: number) => String(part).padStart(2, '0');
  const shown = wallInstant({ date: later, time: `${two(hours % 24)}:${two(minutes)}` }, zone);
  if (shown.is !== 'one') throw new Error(`${date} ${time} is not one moment in ${zone}`);
  return shown.at + seconds * 1000;
}

/** The punches of one shift, as `09:00-17:00` with breaks like it; `09:00-` has no out, a break `12:00-` no end. */
export function shift(site: Place, date: string, span: string, ...breaks: string[]): CasePunch[] {
  const [from = '', to = ''] = span.split('-');
  const moments: [PunchKind, string][] = [['in', from]];
  for (const rest of breaks) {
    const [start = '', end = ''] = rest.split('-');
    moments.push(['break-start', start], ['break-end', end]);
  }
  moments.push(['out', to]);
  const recorded = businessDate(at(site, date, from), site);
  return moments
    .filter(([, time]) => time !== '')
    .map(([kind, time]) => ({
      id: nextPunchId(),
      kind,
      at: at(site, date, time),
      businessDate: recorded,
      siteId: site.id,
    }));
}

/** Somebody of a site with these rules, long after the punches. */
export function caseOf(
  home: Place,
  rules: Preset | RuleSet,
  punches: CasePunch[],
  more: Partial<Case> & { sites?: ReadonlyMap<SiteId, CaseSite> } = {},
): Case {
  return {
    punches,
    sites: new Map([newYork, losAngeles, manila, home].map((one) => [one.id, one])),
    homeSiteId: home.id,
    rules: [ruled(typeof rules === 'string' ? presetRules[rules] : rules)],
    terms: [],
    leave: [],
    plans: [],
    askedOuts: new Map(),
    waiting: new Map(),
    leftAsIs: new Set(),
    employed: { from: '2020-01-01', to: null },
    now: Date.UTC(2027, 5, 1),
    ...more,
  };
}

/** A version in force from a date on. */
export function ruled(rules: RuleSet, from = '2020-01-01', version = 0): Case['rules'][number] {
  return { from, id: null, name: 'Tried', version, rules };
}

/** A rate in minor units an hour. */
export function paid(rate: number, currency: string, more: Partial<Case['terms'][number]> = {}): Case['terms'][number] {
  return { from: '2020-01-01', siteId: null, rate, currency, restDays: null, ...more };
}

/** A site with one date of its calendar marked. */
export function withHoliday(site: Place, date: string, kind: 'regular-holiday' | 'special-day' | 'holiday'): Place {
  return { ...site, holidays: new Map([...site.holidays, [date, { kind, name: 'Marked' }]]) };
}
