import type { ExceptionKind } from '@daybook/contract/exceptions';
import type { AccountId, EmployeeId, ExceptionId, SiteId } from '@daybook/contract/ids';
import { exceptions } from '@daybook/db/schema/exceptions';
import { missedShifts } from '@daybook/rules/clock/missed';
import { and, eq, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { JobActor } from '../actor.ts';
import { raiseMissed } from '../clock/raise-missed.ts';
import type { VerbContext } from '../context.ts';
import { decide } from '../exceptions/decide.ts';
import { raiseSilent } from '../kiosk/raise-silent.ts';
import { byHandOf, dayMs, idOf } from './by-hand-of.ts';
import { historyOf } from './history.ts';
import { people } from './people.ts';
import { longestShift, placeOf, type SiteKey } from './places.ts';
import { plans } from './plans.ts';
import { bringQueue, named, pinned, strangeBadge } from './queues.ts';

const hour = 3_600_000;
const minute = 60_000;
/** What is older than this somebody has decided. */
const openMs = 9 * dayMs;
const manager = 'manager@demo.daybook';

interface Filled {
  staff: readonly EmployeeId[];
  siteOf: (key: SiteKey) => SiteId;
  ids: ReadonlyMap<string, AccountId>;
}

/** What needs a decision, and what was decided before: raised and decided by the verbs that everybody else uses. */
export async function fillExceptions(ctx: VerbContext<JobActor>, filled: Filled): Promise<void> {
  await decideOldMissed(ctx, filled);
  await rejectOldName(ctx, filled);
  await bringToday(ctx, filled);
  const { organizationId } = ctx.actor;
  const now = ctx.house.clock.now();
  await ctx.db.write(async (tx) => {
    await raiseMissed(tx, organizationId, now, filled.staff);
    await raiseSilent(tx, organizationId, now);
  });
}

/** The manager said when those left who forgot to clock out weeks ago. */
async function decideOldMissed(ctx: VerbContext<JobActor>, { staff, ids }: Filled): Promise<void> {
  const now = ctx.house.clock.now().getTime();
  for (const [index, person] of people.entries()) {
    const punches = historyOf(person, now).map((punch) => ({ ...punch, businessDate: '', longestShift }));
    const employeeId = staff[index];
    if (!employeeId) throw new Error(`${person.name} has no place in the demo`);
    const { start, end } = plans[person.plan];
    for (const { in: began } of missedShifts(punches, now).filter((shift) => now - shift.in.at > openMs)) {
      const seen = new Date(began.at + 17 * hour);
      await ctx.db.write((tx) => raiseMissed(tx, ctx.actor.organizationId, seen, [employeeId]));
      const { zone } = placeOf(person.site);
      const day = Temporal.Instant.fromEpochMilliseconds(began.at).toZonedDateTimeISO(zone).toPlainDate();
      const date = day.add({ days: end < start ? 1 : 0 }).toString();
      await decide(byHandOf(ctx, ids, manager, now - began.at - 26 * hour), {
        ...(await openOf(ctx, 'missed', employeeId)),
        answer: 'add',
        at: { date, time: end },
        reason: 'Left at the planned end, a colleague confirms it',
      });
    }
  }
}

/** Four days ago a tablet had no network, and somebody said a name at it. */
async function rejectOldName(ctx: VerbContext<JobActor>, { staff, siteOf, ids }: Filled): Promise<void> {
  const then = byTime(ctx, 4 * dayMs);
  const shiela = idOf(staff, 'Shiela Ramos');
  await bringQueue(then, siteOf('losBanos'), [named(then, 2 * hour, shiela)]);
  await decide(byHandOf(ctx, ids, manager, 4 * dayMs - 3 * hour), {
    ...(await openOf(ctx, 'unverified', shiela)),
    answer: 'reject',
    reason: 'On leave that day, and nobody saw Shiela',
  });
}

/** What tablets without network brought today: a name that nothing confirms, a strange badge, an old punch, a wrong clock. */
async function bringToday(ctx: VerbContext<JobActor>, { staff, siteOf }: Filled): Promise<void> {
  await bringQueue(ctx, siteOf('calamba'), [named(ctx, 3 * hour, idOf(staff, 'Liezl Manalo'))]);
  await bringQueue(ctx, siteOf('woodside'), [
    strangeBadge(ctx, 5 * hour),
    pinned(ctx, 4 * dayMs, 'in', staff, 'Denise Walsh', 0),
  ]);
  await bringQueue(ctx, siteOf('parian'), [
    pinned(ctx, 55 * minute, 'in', staff, 'Marlon Castillo', 47 * minute),
    pinned(ctx, 12 * minute, 'out', staff, 'Marlon Castillo', 47 * minute),
  ]);
}

/** The same house, so long ago. */
function byTime(ctx: VerbContext<JobActor>, agoMs: number): VerbContext<JobActor> {
  const at = new Date(ctx.house.clock.now().getTime() - agoMs);
  return { ...ctx, house: { ...ctx.house, clock: { now: () => at } } };
}

/** The one exception of this kind about somebody that is open. */
async function openOf({ db, actor }: VerbContext<JobActor>, kind: ExceptionKind, employeeId: EmployeeId) {
  const [row] = await db.read((tx) =>
    tx
      .select({ id: sql<ExceptionId>`${exceptions.id}`, version: exceptions.version })
      .from(exceptions)
      .where(
        and(
          eq(exceptions.organizationId, actor.organizationId),
          eq(exceptions.employeeId, employeeId),
          eq(exceptions.kind, kind),
          eq(exceptions.state, 'open'),
        ),
      ),
  );
  if (!row) throw new Error('nothing was raised about somebody of the demo');
  return row;
}
