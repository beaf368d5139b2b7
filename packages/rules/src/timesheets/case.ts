import type { CalendarKind } from '@daybook/contract/calendar';
import type { PunchKind } from '@daybook/contract/clock';
import type { PayRulesId, PunchId, SiteId } from '@daybook/contract/ids';
import type { RuleSet } from '@daybook/contract/pay-rules';

/** A punch that counts, as far as hours need it. Moments are ms since 1970. */
export interface CasePunch {
  id: PunchId;
  kind: PunchKind;
  at: number;
  /** The business date of its shift. */
  businessDate: string;
  siteId: SiteId;
}

/** The kinds of dates that are holidays; closing and other hours change nothing about what a date is worth. */
export const holidayKinds = ['regular-holiday', 'special-day', 'holiday'] as const satisfies CalendarKind[];

/** What hours need of a site. */
export interface CaseSite {
  /** IANA zone: nights, midnights and rounding of a shift are those of the site that it began at. */
  zone: string;
  /** Wall time `HH:MM`. */
  dayStart: string;
  /** Minutes. */
  longestShift: number;
  /** Minutes after a planned end until an out is proposed; undefined: only once the longest shift is over. */
  proposeOutAfter?: number | undefined;
  /** The holidays here, by date. */
  holidays: ReadonlyMap<string, { kind: (typeof holidayKinds)[number]; name: string }>;
}

/** One version of a set of rules, in force from a business date on. */
export interface CaseRules {
  from: string;
  id: PayRulesId | null;
  name: string;
  version: number;
  rules: RuleSet;
}

/** What somebody earns and when the person rests, from a business date on. */
export interface CaseTerms {
  from: string;
  /** At this site alone; null: wherever there are none for the site. */
  siteId: SiteId | null;
  /** Minor units an hour. */
  rate: number | null;
  currency: string;
  /** 1 is Monday; null: those of the rules. */
  restDays: readonly number[] | null;
}

/** All that a person's hours come from. The order of any list changes nothing. */
export interface Case {
  punches: readonly CasePunch[];
  sites: ReadonlyMap<SiteId, CaseSite>;
  /** The usual site: its zone says when the person's dates are, its holidays which are paid unworked. */
  homeSiteId: SiteId;
  /** By `from`; the one in force as a workweek begins values all of it. There is always one. */
  rules: readonly CaseRules[];
  terms: readonly CaseTerms[];
  /** Paid, and not worked: it counts in pay and never towards overtime. */
  leave: readonly { date: string; minutes: number; name: string }[];
  plans: readonly { businessDate: string; siteId: SiteId; start: number; end: number }[];
  /** Outs that the employee asked for, by the business date of the shift. */
  askedOuts: ReadonlyMap<string, number>;
  /** Business dates with a held punch, or a request, that waits for a decision. */
  waiting: ReadonlyMap<string, readonly ('held' | 'asked')[]>;
  /** The ins of shifts without a right out of which somebody decided that they stay as they are and count nothing. */
  leftAsIs: ReadonlySet<PunchId>;
  /** From when to when the person is employed, as far as is known: nothing unworked is paid outside it. */
  employed: { from: string; to: string | null };
  /** ms */
  now: number;
}
