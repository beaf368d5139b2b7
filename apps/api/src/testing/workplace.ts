import type { PunchKind } from '@daybook/contract/clock';
import type { Explanation } from '@daybook/contract/explanation';
import { type EmployeeId, punchId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Preset, RuleSet } from '@daybook/contract/pay-rules';
import type { Figures, Timesheet } from '@daybook/contract/timesheets';
import { noFigures } from '@daybook/rules/timesheets/figures-of';
import { wallInstant } from '@daybook/rules/wall-moment';
import type { Daybook } from './daybook.ts';
import { usePreset } from './hours.ts';
import { addEmployee, addSite, enrolKiosk, foundOrganization, password } from './lakeshore.ts';

/** A kind of punch and when, by the site's wall clock: `in 2026-06-15 08:00`, with seconds or an offset if need be. */
export type Mark = `${PunchKind} ${string}`;

/** The moment of a mark; `2026-11-01 01:30 -05:00` says which of two is meant. */
function momentOfMark(text: string, zone: string): string {
  const [date = '', clock = '', offset] = text.split(' ');
  const [hour, minute, seconds = '0'] = clock.split(':');
  const wall = wallInstant({ date, time: `${hour}:${minute}`, offset }, zone);
  if (wall.is !== 'one') throw new Error(`${text} is not one moment`);
  return new Date(wall.at + Number(seconds) * 1000).toISOString();
}

function kindAndTime(mark: Mark): [PunchKind, string] {
  const space = mark.indexOf(' ');
  return [mark.slice(0, space) as PunchKind, mark.slice(space + 1)];
}

export type Workplace = Awaited<ReturnType<typeof openWorkplace>>;

export async function openWorkplace(daybook: Daybook) {
  return { daybook, ...(await foundOrganization(daybook)) };
}

/** The owner comes in anew: the clock has gone on since. */
export async function comeIn({ owner, login }: Pick<Workplace, 'owner' | 'login'>): Promise<void> {
  await owner.api.access.signIn.mutate({ login, password });
}

/** A site of this zone with a tablet, valued by a preset, or by one with changes. */
export async function addWorkSite(
  { daybook, owner, login }: Workplace,
  { zone, preset, rules = {}, dayStart }: { zone: string; preset: Preset; rules?: Partial<RuleSet>; dayStart?: string },
) {
  await comeIn({ owner, login });
  const site = await addSite(owner, { zone, ...(dayStart ? { dayStart } : {}) });
  await usePreset(owner, preset, rules, site);
  return { site, zone, kiosk: await enrolKiosk(daybook, owner, site) };
}
export type WorkSite = Awaited<ReturnType<typeof addWorkSite>>;

/** Presses at the site's tablet, each at its time. */
async function press({ daybook }: Workplace, { kiosk, zone }: WorkSite, employeeId: EmployeeId, marks: Mark[]) {
  const claim = { method: 'pin', employeeId, pin: '4821' } as const;
  for (const mark of marks) {
    const [kind, time] = kindAndTime(mark);
    const occurredAt = momentOfMark(time, zone);
    daybook.clock.set(occurredAt);
    const id = punchId.parse(newId());
    await kiosk.api.clock.punch.mutate({ id, kind, occurredAt, claim });
  }
}

/** The same punches as a manager enters them, all at once and in no order. */
export async function enter({ owner }: Workplace, { site }: WorkSite, employeeId: EmployeeId, marks: Mark[]) {
  const entries = marks.toReversed().map((mark) => {
    const [kind, time] = kindAndTime(mark);
    const [date = '', clock = '', offset] = time.split(' ');
    const at = { date, time: clock, ...(offset ? { offset } : {}) };
    return { id: punchId.parse(newId()), employeeId, kind, at };
  });
  await owner.api.clock.punchFor.mutate({ siteId: site, reason: 'The tablet was broken', entries });
}

/** Somebody new at the site, who presses there; then it is the evening of the day after. */
export async function work(place: Workplace, at: WorkSite, marks: Mark[]): Promise<EmployeeId> {
  const employeeId = await addEmployee(place.owner, [at.site]);
  await press(place, at, employeeId, marks);
  place.daybook.clock.forward(36 * 3_600_000);
  await comeIn(place);
  return employeeId;
}

/** The figures of a date that are not nothing. */
export function told(sheet: Pick<Timesheet, 'days'>, date: string): Partial<Figures> {
  return some(sheet.days.find((day) => day.date === date)?.figures ?? noFigures);
}

export function some(figures: Figures): Partial<Figures> {
  return Object.fromEntries(Object.entries(figures).filter(([, minutes]) => minutes !== 0));
}

/** The buckets of a date as the minutes that explain it sum to; what is paid without work is not of minutes. */
export function summed({ segments }: Pick<Explanation, 'segments'>): Figures {
  const sum = { ...noFigures };
  for (const { minutes, kind, tier, because, dayKind, night } of segments) {
    if (kind === 'unpaid-break') {
      sum.unpaidBreak += minutes;
      continue;
    }
    sum.worked += minutes;
    if (tier === 'regular') sum.regular += minutes;
    else if (tier === 'double-time') sum.doubleTime += minutes;
    else if (because === 'weekly') sum.overtimeWeekly += minutes;
    else sum.overtimeDaily += minutes;
    if (kind === 'paid-break') sum.paidBreak += minutes;
    if (night) sum.night += minutes;
    if (['rest', 'special-rest', 'holiday-rest'].includes(dayKind)) sum.restDay += minutes;
    if (['special', 'special-rest'].includes(dayKind)) sum.specialDay += minutes;
    if (['holiday', 'holiday-rest'].includes(dayKind)) sum.holiday += minutes;
  }
  return sum;
}
