import {
  type AccountId,
  decisionId,
  type EmployeeId,
  editId,
  punchId,
  requestId,
  type SiteId,
} from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { decides, type PeriodInput, type TimesheetRow } from '@daybook/contract/timesheets';
import type { WallMoment } from '@daybook/contract/values';
import { Temporal } from 'temporal-polyfill';
import type { AccountActor, JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { amend } from '../timesheets/amend.ts';
import { approve } from '../timesheets/approve.ts';
import { getTimesheet } from '../timesheets/get-timesheet.ts';
import { giveBack } from '../timesheets/give-back.ts';
import { listTimesheets } from '../timesheets/list-timesheets.ts';
import { lock } from '../timesheets/lock.ts';
import { periods } from '../timesheets/periods.ts';
import { requestAmendment } from '../timesheets/request-amendment.ts';
import { byHandOf, dayMs, idOf } from './by-hand-of.ts';
import { bringLate } from './fill-late.ts';
import { type SiteKey, sites } from './places.ts';

const manager = 'manager@demo.daybook';
/** Whose sheet of the last period nobody has looked at yet. */
const later: readonly string[] = ['Rhea Mae Santiago', 'Arnel Pangilinan', 'Jomar Villanueva', 'Carlo Medina'];
/** Whose sheet was given back. */
const returned = 'Joel Marasigan';
/** Whose paper list was found when the period was paid. */
const forgotten = 'Rowena Cruz';
/** Whose out was corrected after the approval. */
const corrected = 'Jessa Umali';

interface Filled {
  staff: readonly EmployeeId[];
  siteOf: (key: SiteKey) => SiteId;
  ids: ReadonlyMap<string, AccountId>;
}

/** The pay period before the last one is paid and locked; of the last one much is approved, and something is left. */
export async function fillApprovals(ctx: VerbContext<JobActor>, filled: Filled): Promise<void> {
  for (const { key } of sites) {
    const siteId = filled.siteOf(key);
    const last = (await periods(byHandOf(ctx, filled.ids, manager, 0), { siteId })).before;
    const dayBefore = Temporal.PlainDate.from(last.from).subtract({ days: 1 }).toString();
    const paid = (await periods(byHandOf(ctx, filled.ids, manager, 0), { siteId, date: dayBefore })).current;
    await approveAll(ctx, filled, siteId, paid, () => true);
    await lockApproved(ctx, filled, siteId, paid);
    if (key === 'losBanos') await bringLate(after(ctx, filled, paid, 3), idOf(filled.staff, forgotten), paid);
    await approveAll(ctx, filled, siteId, last, ({ employee }) => !later.includes(employee.name));
    if (key === 'santaRosa') await giveBackTo(ctx, filled, last);
    if (key === 'losBanos') await correct(ctx, filled, last);
  }
  await ask(ctx, filled);
}

/** The manager, a day after the period was over, or now. */
function after(
  ctx: VerbContext<JobActor>,
  { ids }: Filled,
  { to }: PeriodInput,
  days: number,
): VerbContext<AccountActor> {
  const then = Date.parse(`${to}T22:00:00Z`) + days * dayMs;
  return byHandOf(ctx, ids, manager, Math.max(0, ctx.house.clock.now().getTime() - then));
}

async function approveAll(
  ctx: VerbContext<JobActor>,
  filled: Filled,
  siteId: SiteId,
  period: PeriodInput,
  wanted: (row: TimesheetRow) => boolean,
): Promise<void> {
  const by = after(ctx, filled, period, 1);
  const { items } = await listTimesheets(by, { period, siteId, limit: 200 });
  const sheets = items
    .filter((row) => wanted(row) && !row.flags.some((flag) => decides.includes(flag)))
    .map(({ employee, digest }) => ({ employeeId: employee.id, digest }));
  if (sheets.length > 0) await approve(by, { id: decisionId.parse(newId()), period, sheets });
}

async function lockApproved(
  ctx: VerbContext<JobActor>,
  filled: Filled,
  siteId: SiteId,
  period: PeriodInput,
): Promise<void> {
  const by = after(ctx, filled, period, 2);
  const { items } = await listTimesheets(by, { period, siteId, limit: 200 });
  const sheets = items
    .filter(({ approved }) => approved)
    .map(({ employee, digest }) => ({ employeeId: employee.id, digest }));
  if (sheets.length > 0) await lock(by, { id: decisionId.parse(newId()), period, sheets });
}

async function giveBackTo(ctx: VerbContext<JobActor>, filled: Filled, period: PeriodInput): Promise<void> {
  const by = after(ctx, filled, period, 2);
  const employeeId = idOf(filled.staff, returned);
  const { digest } = await getTimesheet(by, { employeeId, period });
  const comment = 'Please look at the breaks again, Joel, and say when they really were';
  await giveBack(by, { id: decisionId.parse(newId()), period, sheets: [{ employeeId, digest }], comment });
}

/** An out was half an hour later than the punch: the day that it is of needs approval again. */
async function correct(ctx: VerbContext<JobActor>, filled: Filled, period: PeriodInput): Promise<void> {
  const by = after(ctx, filled, period, 2);
  const employeeId = idOf(filled.staff, corrected);
  const sheet = await getTimesheet(by, { employeeId, period });
  const day = sheet.days.findLast(({ state, periods: own }) => state === 'approved' && own.length > 0);
  const out = day?.periods.at(-1)?.out;
  if (!day || !out) return;
  await amend(by, {
    id: editId.parse(newId()),
    employeeId,
    date: day.date,
    version: day.version,
    changes: [
      {
        action: 'replace',
        id: punchId.parse(newId()),
        punchId: out.punchId,
        kind: 'out',
        at: wallAt(Date.parse(out.at) + 30 * 60_000, sheet.site.zone),
      },
    ],
    reason: 'Stayed for the stock count, Rowena confirms it',
  });
}

/** Jomar asks for the last in to be moved, from the own account. */
async function ask(ctx: VerbContext<JobActor>, filled: Filled): Promise<void> {
  const employeeId = idOf(filled.staff, 'Jomar Villanueva');
  const hand = byHandOf(ctx, filled.ids, 'employee@demo.daybook', 0);
  const by = { ...hand, actor: { ...hand.actor, employeeId } };
  const period = (await periods(by, { employeeId })).before;
  const { days, site } = await getTimesheet(by, { employeeId, period });
  const day = days.findLast(({ periods: own, state }) => own.length > 0 && state === 'open');
  const first = day?.periods[0]?.in;
  if (!day || !first) return;
  await requestAmendment(by, {
    id: requestId.parse(newId()),
    action: 'replace',
    punchId: first.punchId,
    kind: 'in',
    at: wallAt(Date.parse(first.at) - 20 * 60_000, site.zone),
    date: day.date,
    note: 'Opened the shop alone and clocked in only after the delivery',
  });
}

function wallAt(at: number, zone: string): WallMoment {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return {
    date: wall.toPlainDate().toString(),
    time: wall.toPlainTime().toString({ smallestUnit: 'minute' }),
    offset: wall.offset,
  };
}
