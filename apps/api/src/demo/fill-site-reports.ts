import type { ReportTemplate, SiteKind } from '@daybook/contract/report-templates';
import { dueAt } from '@daybook/rules/reports/due';
import { cashLines, expectedCash } from '@daybook/rules/reports/expected-cash';
import { limitOf } from '@daybook/rules/reports/over-limit';
import type { JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { attachSlips } from './attach-slips.ts';
import { byHandOf, idOf } from './by-hand-of.ts';
import { closersOf, workersAt } from './closers.ts';
import { countFields, drawerOf } from './drawer.ts';
import { atTime, type DayToFile, handInDay, writeDay } from './file-day.ts';
import { filePast, type PastDay } from './file-past.ts';
import type { Filled } from './filled.ts';
import { lotOf } from './lot.ts';
import { dayStart, type Place } from './places.ts';
import { type ReportCase, reportCases, writingSite } from './report-cases.ts';
import { siteLogin } from './site-login.ts';
import { takingsOn } from './takings.ts';
import { trades } from './trades.ts';

const minute = 60_000;
const hour = 60 * minute;
/** So many days are written by the steps of the verbs. */
const closeDays = 2;

interface Site {
  place: Place;
  /** The dates that are asked for, the oldest first; the last one is today's. */
  dates: readonly string[];
  templates: Record<SiteKind, ReportTemplate>;
}

/** A site's reports: the older ones together, and then one after the other what somebody may look at more closely. */
export async function fillSiteReports(ctx: VerbContext<JobActor>, filled: Filled, site: Site): Promise<void> {
  const { place } = site;
  const by = byHandOf(ctx, filled.ids, siteLogin(place.key), 0);
  const approver = byHandOf(ctx, filled.ids, 'manager@demo.daybook', 0);
  const toFile = daysToFile(ctx, filled, site);
  const isPast = ({ daysAgo, one }: ToFile) => daysAgo > closeDays && Object.keys(one).length === 0;
  const past = toFile.filter(isPast).map(({ day }) => day);
  await filePast({ by, approver }, past);
  for (const { day, one, daysAgo } of toFile.filter((each) => !isPast(each))) {
    const id = await writeDay(by, day);
    if (one.photos) await attachSlips(atTime(by, day.submittedAt - 3 * minute), id, day);
    const isWaiting = daysAgo === 0 || one.left !== undefined;
    const approved = { by: atTime(approver, day.approvedAt), comment: one.comment ?? '' };
    await handInDay(atTime(by, day.submittedAt), id, day.submitter, isWaiting ? undefined : approved);
  }
}

interface ToFile {
  day: PastDay;
  one: ReportCase;
  daysAgo: number;
}

function daysToFile(ctx: VerbContext<JobActor>, { staff, siteOf }: Filled, site: Site): ToFile[] {
  const { place, dates, templates } = site;
  const now = ctx.house.clock.now().getTime();
  const workers = workersAt(place, now);
  const template = templates[trades[place.key].kind];
  return dates.flatMap((date, index) => {
    const daysAgo = dates.length - 1 - index;
    const one = reportCases[place.key]?.[daysAgo] ?? {};
    const due = dueAt(date, { zone: place.zone, dayStart }, template.dueTime);
    // Today's is written when it is time; where somebody has begun it already, `fillReportChanges` says so.
    const tooEarly = daysAgo === 0 && (place.key === writingSite || now < due - 10 * minute);
    if (tooEarly || one.left === 'missing') return [];
    const closers = closersOf(place, workers.get(date) ?? [], due);
    const drawn = lotOf(`${place.key} ${date} late`);
    const late = drawn < 0.05 ? due - closers.out + drawn * 20 * hour : (3 + drawn * 8) * minute;
    const submittedAt = Math.min(Math.floor(closers.out + late), now - minute);
    const [opener, counter, submitter] = [closers.opener, closers.counter, closers.submitter].map((name) =>
      idOf(staff, name),
    );
    if (!opener || !counter || !submitter) return [];
    const day = {
      ...dayOf({ place, date, one, limit: limitOf(template.varianceLimits, place.currency) }),
      ...{ opener, counter, submitter, siteId: siteOf(place.key), date, submittedAt },
      ...{ openedAt: submittedAt - 34 * minute, lockedAt: submittedAt - 14 * minute },
      approvedAt: approvedAt(place, submittedAt, now),
    };
    return [{ day, one, daysAgo }];
  });
}

/** The manager looks at it in the morning. */
function approvedAt({ zone }: Place, submittedAt: number, now: number): number {
  const after = (zone === 'Asia/Manila' ? 11.5 : 3) * hour + lotOf(`approved ${submittedAt}`) * hour;
  return Math.max(submittedAt + 1, Math.min(Math.floor(submittedAt + after), now - minute));
}

/** What is written and what is counted on a date. */
export function dayOf({
  place,
  date,
  one,
  limit,
}: {
  place: Place;
  date: string;
  one: ReportCase;
  limit: number;
}): Pick<DayToFile, 'fields' | 'counts'> {
  const { step } = trades[place.key];
  const fields = takingsOn(place, date, one);
  const expected = expectedCash(cashLines(new Map(Object.entries(fields))));
  const off = one.variance ?? usualVariance(`${place.key} ${date}`, limit, step);
  const counts = [one.firstVariance, off]
    .filter((variance) => variance !== undefined)
    .map((variance) => drawerOf(expected + variance, place.currency, `${place.key} ${date}`));
  // What was typed in is emptied when it is counted again.
  const [counted] = counts;
  return { fields: { ...fields, ...(counts.length === 1 && counted ? countFields(counted) : {}) }, counts };
}

/** Mostly nothing, often a little, now and then more. */
function usualVariance(seed: string, limit: number, step: number): number {
  const drawn = lotOf(`${seed} off`);
  if (drawn < 0.5) return 0;
  const part = drawn < 0.9 ? 0.02 + lotOf(`${seed} little`) * 0.18 : 0.25 + lotOf(`${seed} more`) * 0.6;
  const off = Math.round((limit * part) / step) * step;
  return lotOf(`${seed} short`) < 0.6 ? -off : off;
}
