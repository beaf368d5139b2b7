import {
  type AccountId,
  calendarFeedId,
  type EmployeeId,
  type LeaveKindId,
  leaveKindId,
  leaveRequestId,
  type SiteId,
} from '@daybook/contract/ids';
import type { LeaveInput } from '@daybook/contract/leave';
import { newId } from '@daybook/contract/new-id';
import { businessDate } from '@daybook/rules/business-date';
import { Temporal } from 'temporal-polyfill';
import type { AccountActor, JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { requestLeave as requestAtTablet } from '../kiosk/request-leave.ts';
import { Refusal } from '../refusal.ts';
import { createFeed } from '../roster/feeds/create-feed.ts';
import { decideLeave } from '../roster/leave/decide-leave.ts';
import { requestLeave } from '../roster/leave/request-leave.ts';
import { saveKind } from '../roster/leave/save-kind.ts';
import { atTablet, grantOf } from './at-tablet.ts';
import { byHandOf, dayMs, idOf } from './by-hand-of.ts';
import { people } from './people.ts';
import { dayStart, placeOf, type SiteKey } from './places.ts';
import { staysAway } from './planned.ts';

interface Filled {
  staff: readonly EmployeeId[];
  siteOf: (key: SiteKey) => SiteId;
  ids: ReadonlyMap<string, AccountId>;
}

const day = 480;
const kinds = {
  vacation: { name: 'Vacation', paid: true, yearlyMinutes: 15 * day },
  sick: { name: 'Sick leave', paid: true, yearlyMinutes: 10 * day },
  // Labor Code of the Philippines, article 95.
  incentive: { name: 'Service incentive leave', paid: true, yearlyMinutes: 5 * day },
  unpaid: { name: 'Unpaid leave', paid: false, yearlyMinutes: null },
} as const;

/** Kinds of leave, requests that wait, some that were granted or declined, and days on which people were sick. */
export async function fillLeave(ctx: VerbContext<JobActor>, filled: Filled): Promise<void> {
  const { staff, siteOf, ids } = filled;
  const owner = byHandOf(ctx, ids, 'owner@demo.daybook', 60 * dayMs);
  const kindOf = new Map<keyof typeof kinds, LeaveKindId>();
  for (const [key, kind] of Object.entries(kinds) as [keyof typeof kinds, (typeof kinds)[keyof typeof kinds]][]) {
    const id = leaveKindId.parse(newId());
    await saveKind(owner, { id, ...kind, dayMinutes: day, askable: true, archived: false });
    kindOf.set(key, id);
  }
  const leave = (key: keyof typeof kinds, from: string, to: string, note: string, minutes?: number): LeaveInput => {
    const kindId = kindOf.get(key);
    if (!kindId) throw new Error('a kind of leave is not there');
    return { id: leaveRequestId.parse(newId()), kindId, from, to, note, ...(minutes ? { minutes } : {}) };
  };
  const today = Temporal.PlainDate.from(
    businessDate(ctx.house.clock.now().getTime(), { zone: placeOf('calamba').zone, dayStart }),
  );
  const ahead = (days: number) => today.add({ days }).toString();
  const monday = today.add({ days: 15 - today.dayOfWeek - 7 });
  const manager = (daysAgo: number) => byHandOf(ctx, ids, 'manager@demo.daybook', daysAgo * dayMs);
  const enter = (name: string, daysAgo: number, what: LeaveInput) =>
    requestLeave(manager(daysAgo), { employeeId: idOf(staff, name), leave: what });
  await enter(
    'Rowena Cruz',
    9,
    leave('vacation', monday.toString(), monday.add({ days: 2 }).toString(), 'Her brother’s wedding'),
  );
  await enter('Gemma Luna', 20, leave('vacation', ahead(12), ahead(16), ''));
  await fillSick(manager, staff, ctx.house.clock.now().getTime(), leave);
  const jomar = ofJomar(ctx, filled, 2);
  await requestLeave(jomar, {
    employeeId: idOf(staff, 'Jomar Villanueva'),
    leave: leave('vacation', ahead(18), ahead(20), 'Family visit in Batangas'),
  });
  const away = await atTablet(ctx, siteOf('santaRosa'));
  const asks = (name: string, what: LeaveInput) =>
    requestAtTablet(away, { grant: grantOf(away, idOf(staff, name)), leave: what });
  await onFirstWorkday(3, (days) =>
    asks('Cherry Banaag', leave('sick', ahead(days), ahead(days), 'At the dentist in the afternoon', 240)),
  );
  await asks('Ferdinand Cabrera', leave('incentive', ahead(32), ahead(41), ''));
  const parian = await requestLeave(jomar, {
    employeeId: idOf(staff, 'Jomar Villanueva'),
    leave: leave('unpaid', ahead(45), ahead(60), 'A course in Manila'),
  });
  const reason = 'Two of us are away in those weeks already';
  await decideLeave(manager(1), { id: parian.id, version: parian.version, decision: 'decline', reason });
  await createFeed(jomar, {
    ...{ id: calendarFeedId.parse(newId()), employeeId: idOf(staff, 'Jomar Villanueva'), name: 'My phone' },
  });
}

/** Some of those who stayed away were sick, as the manager entered the day after. */
async function fillSick(
  manager: (daysAgo: number) => VerbContext<AccountActor>,
  staff: readonly EmployeeId[],
  now: number,
  leave: (key: 'sick', from: string, to: string, note: string) => LeaveInput,
): Promise<void> {
  const away = people.flatMap((person, index) => {
    const employeeId = staff[index];
    const at = staysAway(person, now).findLast((start) => start < now - 2 * dayMs);
    if (!employeeId || at === undefined) return [];
    return [{ employeeId, at, date: businessDate(at, { zone: placeOf(person.site).zone, dayStart }) }];
  });
  for (const { employeeId, at, date } of away.toSorted((a, b) => b.at - a.at).slice(0, 4)) {
    const daysAgo = Math.max(0, Math.floor((now - at) / dayMs) - 1);
    await unlessRestDay(() =>
      requestLeave(manager(daysAgo), { employeeId, leave: leave('sick', date, date, 'Called in sick') }),
    );
  }
}

/** Asks for the first date from so many days ahead on that is a working day, whatever weekday it is today. */
async function onFirstWorkday(days: number, ask: (days: number) => Promise<unknown>): Promise<void> {
  for (let ahead = days; ahead < days + 10; ahead += 1) if (await unlessRestDay(() => ask(ahead))) return;
}

/** Whether it was asked: of a rest day and of a holiday nobody asks leave. */
async function unlessRestDay(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'no-leave-days') return false;
    throw error;
  }
}

/** The one employee of the demo who has an account. */
function ofJomar(ctx: VerbContext<JobActor>, { staff, ids }: Filled, daysAgo: number): VerbContext<AccountActor> {
  const own = byHandOf(ctx, ids, 'employee@demo.daybook', daysAgo * dayMs);
  return { ...own, actor: { ...own.actor, employeeId: idOf(staff, 'Jomar Villanueva') } };
}
