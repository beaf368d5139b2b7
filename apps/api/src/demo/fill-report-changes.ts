import { type ReportId, reportCountId, reportDecisionId, reportId, reportSubmissionId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { ReportFieldValue } from '@daybook/contract/report-fields';
import type { ReportView } from '@daybook/contract/reports';
import { businessDate } from '@daybook/rules/business-date';
import { dueAt } from '@daybook/rules/reports/due';
import { Temporal } from 'temporal-polyfill';
import type { AccountActor, JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { closeMonth } from '../reports/close-month.ts';
import { correctReport } from '../reports/correct.ts';
import { getReport } from '../reports/get-report.ts';
import { listReports } from '../reports/list-reports.ts';
import { lockCount } from '../reports/lock-count.ts';
import { reopenReport } from '../reports/reopen.ts';
import { reviewReport } from '../reports/review.ts';
import { saveField } from '../reports/save.ts';
import { submitReport } from '../reports/submit.ts';
import { byHandOf, dayMs, idOf } from './by-hand-of.ts';
import { atTime, handInDay, writeDay } from './file-day.ts';
import { dayOf } from './fill-site-reports.ts';
import type { Filled } from './filled.ts';
import { dayStart, placeOf, type SiteKey } from './places.ts';
import { closedMonthSite, reopened, returned, writingSite } from './report-cases.ts';
import { siteLogin } from './site-login.ts';

type Job = VerbContext<JobActor>;
type Dates = (key: SiteKey) => readonly string[];

const minute = 60_000;
const hour = 60 * minute;
const manager = 'manager@demo.daybook';
const owner = 'owner@demo.daybook';

/** What became of some of the reports after they were handed in, and the one that is being written. */
export async function fillReportChanges(ctx: Job, filled: Filled, datesOf: Dates): Promise<void> {
  await giveBack(ctx, filled, datesOf);
  await openAgain(ctx, filled, datesOf);
  await closeLastMonth(ctx, filled, datesOf);
  await beginToday(ctx, filled, datesOf);
}

/** The report of a site so many days ago, for whoever asks. */
async function reportOf(
  by: VerbContext<AccountActor>,
  { siteOf }: Filled,
  key: SiteKey,
  date: string | undefined,
): Promise<ReportView> {
  const [found] = (await listReports(by, { siteId: siteOf(key), from: date, to: date })).items;
  if (!found) throw new Error(`${key} has no report of ${date}`);
  return await getReport(by, { id: found.id });
}

async function giveBack(ctx: Job, filled: Filled, datesOf: Dates): Promise<void> {
  const by = byHandOf(ctx, filled.ids, manager, 2 * hour);
  const { id, version } = await reportOf(by, filled, returned.site, datesOf(returned.site).at(-1 - returned.daysAgo));
  await reviewReport(by, {
    ...{ id, version, decisionId: reportDecisionId.parse(newId()), decision: 'return' },
    comment: 'The GCash slips are 150 less than the till. Please look for the slip and put the right sum in.',
  });
}

/** The bank's list said more than the slips; the second version is approved anew. */
async function openAgain(ctx: Job, filled: Filled, datesOf: Dates): Promise<void> {
  const ago = (reopened.daysAgo - 1) * dayMs;
  const by = byHandOf(ctx, filled.ids, owner, ago - 5 * hour);
  const { id, version } = await reportOf(by, filled, reopened.site, datesOf(reopened.site).at(-1 - reopened.daysAgo));
  const reason = 'The bank counts one card slip more than the report says';
  await reopenReport(by, { id, version, decisionId: reportDecisionId.parse(newId()), reason });
  const site = byHandOf(ctx, filled.ids, siteLogin(reopened.site), ago - 7 * hour);
  await add(site, id, 'tender.card', 46_800);
  await put(site, id, 'section.day.note', 'Card slip 0093 lay behind the terminal.');
  await handInDay(site, id, idOf(filled.staff, 'Liezl Manalo'), undefined);
  await approve(byHandOf(ctx, filled.ids, manager, ago - 9 * hour), id);
}

/** The month before is closed at one site; what was found afterwards is corrected beside it. */
async function closeLastMonth(ctx: Job, filled: Filled, datesOf: Dates): Promise<void> {
  const dates = datesOf(closedMonthSite);
  const today = dates.at(-1) ?? '';
  const last = dates.findLast((date) => date.slice(0, 7) < today.slice(0, 7)) ?? '';
  const closedAt = momentAfter(ctx, last, 3);
  const siteId = filled.siteOf(closedMonthSite);
  await closeMonth(atTime(byHandOf(ctx, filled.ids, owner, 0), closedAt), { siteId, month: last.slice(0, 7) });
  const by = atTime(byHandOf(ctx, filled.ids, manager, 0), Math.max(closedAt, momentAfter(ctx, last, 5)));
  const { id: wrong, lock } = await reportOf(by, filled, closedMonthSite, dates[dates.indexOf(last) - 1]);
  const { id } = await correctReport(by, { id: reportId.parse(newId()), reportId: wrong });
  if (lock) await lockCount(by, { id, countId: reportCountId.parse(newId()), counted: lock.counted });
  await add(by, id, 'tender.gcash', 21_500);
  await put(by, id, 'section.day.note', 'GCash paid 215 more for this date than the slips say; one slip was lost.');
  const { version } = await getReport(by, { id });
  await submitReport(by, { id, version, submissionId: reportSubmissionId.parse(newId()) });
  await approve(byHandOf(ctx, filled.ids, owner, 0), id);
}

/** Ten in the morning so many days after a date, or now if that is yet to come. */
function momentAfter({ house }: Job, date: string, days: number): number {
  const { zone } = placeOf(closedMonthSite);
  const day = Temporal.PlainDate.from(date).add({ days });
  return Math.min(
    day.toZonedDateTime({ timeZone: zone, plainTime: '10:00' }).epochMilliseconds,
    house.clock.now().getTime(),
  );
}

/** Somebody has counted and goes on with the slips; another began it. */
async function beginToday(ctx: Job, { staff, siteOf, ids }: Filled, datesOf: Dates): Promise<void> {
  const place = placeOf(writingSite);
  const now = ctx.house.clock.now().getTime();
  const date = datesOf(writingSite).at(-1) ?? businessDate(now, { zone: place.zone, dayStart });
  const begins = dueAt(date, { zone: place.zone, dayStart: '00:00' }, dayStart);
  const ago = (ms: number) => Math.max(now - ms, Math.min(now, begins + 1));
  const { fields, counts } = dayOf({ place, date, one: { variance: -2_500 }, limit: 0 });
  const written = Object.entries(fields).filter(([field]) => /^(cash|count|paid-out|drop)\./.test(field));
  await writeDay(byHandOf(ctx, ids, siteLogin(writingSite), 0), {
    ...{ siteId: siteOf(writingSite), date, fields: Object.fromEntries(written), counts },
    ...{ opener: idOf(staff, 'Rhea Mae Santiago'), counter: idOf(staff, 'Kristine Joy Bautista') },
    ...{ openedAt: ago(38 * minute), lockedAt: ago(9 * minute), submittedAt: begins },
  });
}

/** A way of paying came to more than was said, by the till and by its slips. */
async function add(by: VerbContext<AccountActor>, id: ReportId, tender: string, more: number): Promise<void> {
  const { fields } = await getReport(by, { id });
  for (const field of [`${tender}.till`, `${tender}.slip`]) {
    const stored = fields.find((one) => one.field === field)?.value;
    await put(by, id, field, (typeof stored === 'number' ? stored : 0) + more);
  }
}

async function put(by: VerbContext<AccountActor>, id: ReportId, field: string, value: ReportFieldValue): Promise<void> {
  const { fields } = await getReport(by, { id });
  const version = fields.find((one) => one.field === field)?.version ?? 0;
  await saveField(by, { id, version, change: { field, value } });
}

async function approve(by: VerbContext<AccountActor>, id: ReportId): Promise<void> {
  const { version } = await getReport(by, { id });
  await reviewReport(by, { id, version, decisionId: reportDecisionId.parse(newId()), decision: 'approve' });
}
