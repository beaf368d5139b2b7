import { type AccountId, type EmployeeId, plannedShiftId, rosterTemplateId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { ShiftInput } from '@daybook/contract/planned-shifts';
import { businessDate } from '@daybook/rules/business-date';
import { wallMomentOf } from '@daybook/rules/wall-moment';
import { Temporal } from 'temporal-polyfill';
import type { AccountActor, JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { getSite } from '../directory/get-site.ts';
import { updateSite } from '../directory/update-site.ts';
import { publishRoster } from '../roster/publish-roster.ts';
import { saveRoster } from '../roster/save-roster.ts';
import { saveTemplate } from '../roster/save-template.ts';
import { byHandOf, dayMs, idOf } from './by-hand-of.ts';
import { people } from './people.ts';
import { dayStart, placeOf, type SiteKey, sites } from './places.ts';
import { plannedOf } from './planned.ts';
import { plans } from './plans.ts';

interface Filled {
  staff: readonly EmployeeId[];
  siteOf: (key: SiteKey) => SiteId;
  ids: ReadonlyMap<string, AccountId>;
}

/** A span that may be published at once. */
const publishedDays = 35;

/** What was planned and published in the last weeks and for the next two, drafts after that, and templates. */
export async function fillRoster(ctx: VerbContext<JobActor>, filled: Filled): Promise<void> {
  const now = ctx.house.clock.now().getTime();
  const before = byHandOf(ctx, filled.ids, 'manager@demo.daybook', 58 * dayMs);
  for (const { key, zone } of sites) {
    const siteId = filled.siteOf(key);
    const shifts = people.flatMap((person, index) => {
      const employeeId = filled.staff[index];
      if (person.site !== key || !employeeId) return [];
      return plannedOf(person, now).map((one) => saidOf(employeeId, one, zone));
    });
    await saveRoster(before, {
      siteId,
      changes: shifts.map((shift) => ({ id: plannedShiftId.parse(newId()), shift })),
    });
    const today = Temporal.PlainDate.from(businessDate(now, { zone, dayStart }));
    // The week after the next is still being planned.
    const last = today.add({ days: 7 - today.dayOfWeek + 7 });
    for (let from = today.subtract({ days: 60 }); Temporal.PlainDate.compare(from, last) <= 0; ) {
      const end = from.add({ days: publishedDays - 1 });
      const to = Temporal.PlainDate.compare(end, last) < 0 ? end : last;
      await publishRoster(before, { siteId, from: from.toString(), to: to.toString(), despite: true });
      from = to.add({ days: 1 });
    }
  }
  await tiring(byHandOf(ctx, filled.ids, 'manager@demo.daybook', 3 * 3_600_000), filled, now);
  await fillTemplates(before, filled);
  await limitEarly(before, filled.siteOf('woodside'));
}

function saidOf(
  employeeId: EmployeeId,
  { start, end, breakMinutes }: ReturnType<typeof plannedOf>[number],
  zone: string,
): ShiftInput {
  return {
    employeeId,
    date: businessDate(start, { zone, dayStart }),
    starts: wallMomentOf(start, zone).time,
    ends: wallMomentOf(end, zone).time,
    breakMinutes,
    note: '',
  };
}

/** A draft for the week after the next that leaves too little rest, so that the roster has something to say. */
async function tiring(manager: VerbContext<AccountActor>, { staff, siteOf }: Filled, now: number): Promise<void> {
  const today = Temporal.PlainDate.from(businessDate(now, { zone: placeOf('calamba').zone, dayStart }));
  const thursday = today.add({ days: 14 - today.dayOfWeek + 4 }).toString();
  const times = { starts: '04:30', ends: '09:00', breakMinutes: 0, note: 'Delivery' };
  const shift = { employeeId: idOf(staff, 'Evelyn Tolentino'), date: thursday, ...times };
  await saveRoster(manager, { siteId: siteOf('calamba'), changes: [{ id: plannedShiftId.parse(newId()), shift }] });
}

async function fillTemplates(manager: VerbContext<AccountActor>, { staff, siteOf }: Filled): Promise<void> {
  const siteId = siteOf('calamba');
  const id = () => rosterTemplateId.parse(newId());
  const timesOf = ({ start, end, break: pause }: (typeof plans)[keyof typeof plans]) => ({
    ...{ starts: start, ends: end, breakMinutes: pause?.minutes ?? 0, note: '' },
  });
  const usual = people.flatMap((person, index) => {
    const employeeId = staff[index];
    if (person.site !== 'calamba' || !employeeId) return [];
    const plan = plans[person.plan];
    return plan.weekdays.map((weekday) => ({ day: weekday - 1, employeeId, ...timesOf(plan) }));
  });
  await saveTemplate(manager, { id: id(), siteId, name: 'Usual week', entries: usual });
  for (const [name, plan] of [
    ['Opening', plans.early],
    ['Closing', plans.late],
  ] as const)
    await saveTemplate(manager, { id: id(), siteId, name, entries: [{ day: 0, employeeId: null, ...timesOf(plan) }] });
}

/** In New York nobody clocks in more than a quarter of an hour early. */
async function limitEarly(manager: VerbContext<AccountActor>, id: SiteId): Promise<void> {
  const { version, name, zone, currency, dayStart: starts, longestShift, attendance } = await getSite(manager, { id });
  const rules = { ...attendance, earlyIn: 15 };
  await updateSite(manager, { id, version, name, zone, currency, dayStart: starts, longestShift, attendance: rules });
}
