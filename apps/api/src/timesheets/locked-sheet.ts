import { punchKind } from '@daybook/contract/clock';
import { payRulesId, punchId, siteId } from '@daybook/contract/ids';
import { ruleSet } from '@daybook/contract/pay-rules';
import { adjustment, dayView, figures, payView, timesheet } from '@daybook/contract/timesheets';
import { type Case, type CaseSite, holidayKinds } from '@daybook/rules/timesheets/case';
import * as z from 'zod/mini';

const site = z.object({
  id: siteId,
  zone: z.string(),
  dayStart: z.string(),
  longestShift: z.int(),
  proposeOutAfter: z.optional(z.int()),
  holidays: z.array(z.object({ date: z.string(), kind: z.enum(holidayKinds), name: z.string() })),
});
const keptCase = z.object({
  punches: z.array(z.object({ id: punchId, kind: punchKind, at: z.int(), businessDate: z.string(), siteId })),
  sites: z.array(site),
  homeSiteId: siteId,
  rules: z.array(
    z.object({ from: z.string(), id: z.nullable(payRulesId), name: z.string(), version: z.int(), rules: ruleSet }),
  ),
  terms: z.array(
    z.object({
      from: z.string(),
      siteId: z.nullable(siteId),
      rate: z.nullable(z.int()),
      currency: z.string(),
      restDays: z.nullable(z.array(z.int())),
    }),
  ),
  leave: z.array(z.object({ date: z.string(), minutes: z.int(), name: z.string() })),
  plans: z.array(z.object({ businessDate: z.string(), siteId, start: z.int(), end: z.int() })),
  leftAsIs: z.array(punchId),
  employed: z.object({ from: z.string(), to: z.nullable(z.string()) }),
  now: z.int(),
});
type KeptCase = z.output<typeof keptCase>;

/**
 * A sheet as it was paid, in the lock's `sheet`: what it showed, and what it came from, so that it can be explained for
 * ever and what comes later is valued by the rules, rates and calendars of then.
 */
export const lockedSheet = z.object({
  days: z.array(dayView),
  weeks: timesheet.shape.weeks,
  totals: figures,
  pay: z.nullable(payView),
  rules: timesheet.shape.rules,
  /** Those of earlier locks that were paid with it. */
  adjustments: z.array(adjustment),
  digest: z.string(),
  signedOff: timesheet.shape.signedOff,
  /** A kept case; it is read by `caseOf` where it is needed, since a list of paid sheets needs none. */
  case: z.unknown(),
});
export type LockedSheet = z.output<typeof lockedSheet>;

/** The case as a lock keeps it: of the sites those alone that it is about. What waits is not of it: nothing did. */
export function keepCase({
  sites,
  punches,
  rules,
  terms,
  leave,
  plans,
  leftAsIs,
  homeSiteId,
  employed,
  now,
}: Case): KeptCase {
  const about = new Set([homeSiteId, ...punches.map((punch) => punch.siteId)]);
  return {
    punches: [...punches],
    sites: [...sites].filter(([id]) => about.has(id)).map(([id, one]) => keepSite(id, one)),
    homeSiteId,
    rules: [...rules],
    terms: terms.map((one) => ({ ...one, restDays: one.restDays && [...one.restDays] })),
    leave: [...leave],
    plans: [...plans],
    leftAsIs: [...leftAsIs],
    employed,
    now,
  };
}

function keepSite(id: KeptCase['homeSiteId'], { holidays, ...rule }: CaseSite): KeptCase['sites'][number] {
  return { id, ...rule, holidays: [...holidays].map(([date, holiday]) => ({ date, ...holiday })) };
}

/** The case that a lock kept. Sites that it did not know are as they are now. */
export function caseOf(sheet: LockedSheet, sites: Case['sites']): Case {
  const kept = keptCase.parse(sheet.case);
  const own = kept.sites.map(
    ({ id, holidays, ...rule }) =>
      [id, { ...rule, holidays: new Map(holidays.map(({ date, ...one }) => [date, one])) }] as const,
  );
  const leftAsIs = new Set(kept.leftAsIs);
  return { ...kept, sites: new Map([...sites, ...own]), askedOuts: new Map(), waiting: new Map(), leftAsIs };
}
