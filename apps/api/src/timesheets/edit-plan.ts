import type { EmployeeId, PunchId, SiteId } from '@daybook/contract/ids';
import type { Change } from '@daybook/contract/timesheet-edits';
import type { CasePunch } from '@daybook/rules/timesheets/case';
import { dayNumber, dayText } from '@daybook/rules/timesheets/days';
import { editPunches, misfitOf, type PunchEdit } from '@daybook/rules/timesheets/edit-punches';
import { rawPeriods } from '@daybook/rules/timesheets/work-periods';
import { type AccountActor, seesSite } from '../actor.ts';
import { momentAt } from '../clock/wall-time.ts';
import { Refusal } from '../refusal.ts';
import type { DateSpan } from './case-rows.ts';
import type { PersonCase } from './read-cases.ts';

/** What is asked of a person's punches. */
export interface Edit {
  employeeId: EmployeeId;
  date: string;
  version: number;
  changes: Change[];
}

/** One change as it will be written: what counts no more, what is added. */
export interface Step {
  voids: CasePunch | null;
  adds: Omit<CasePunch, 'businessDate'> | null;
}

export interface EditPlan {
  steps: Step[];
  edit: PunchEdit;
}

/** The dates that an edit of a date may reach, and that are read for it. */
export function reachOf(date: string): DateSpan {
  const day = dayNumber(date);
  return { from: dayText(day - 2), to: dayText(day + 2) };
}

/** What the changes come to, or the refusal of the first that cannot be; nothing is written. */
export function planEdit(actor: AccountActor, { date, changes }: Edit, person: PersonCase, now: Date): EditPlan {
  checkOnce(changes);
  const steps = changes.map((change, index) => stepOf(actor, person, { change, index, date, now }));
  const edit: PunchEdit = {
    voided: new Set(steps.flatMap(({ voids }) => (voids ? [voids.id] : []))),
    added: steps.flatMap(({ adds }) => (adds ? [adds] : [])),
  };
  checkDates(person, edit, { date, steps });
  checkFit(person, edit, steps);
  return { steps, edit };
}

/** No punch is changed twice, and no id given twice. */
function checkOnce(changes: readonly Change[]): void {
  const seen = new Set<string>();
  for (const [index, change] of changes.entries()) {
    const named = Object.entries(change).filter(([field]) => field === 'id' || field === 'punchId');
    for (const [field, id] of named) {
      if (seen.has(String(id)))
        throw new Refusal('bad-input', { fields: { [`changes.${index}.${field}`]: 'said twice' } });
      seen.add(String(id));
    }
  }
}

interface Asked {
  change: Change;
  index: number;
  date: string;
  now: Date;
}

function stepOf(actor: AccountActor, { case: person }: PersonCase, { change, index, date, now }: Asked): Step {
  const at = `changes.${index}`;
  const voids =
    change.action === 'add' ? null : ownPunch(person.punches, change.punchId, { date, field: `${at}.punchId` });
  if (change.action === 'void') {
    if (!seesSite(actor, voids?.siteId ?? '')) throw new Refusal('not-found');
    return { voids, adds: null };
  }
  const siteId: SiteId | undefined = change.action === 'add' ? change.siteId : voids?.siteId;
  const site = siteId && person.sites.get(siteId);
  if (!siteId || !site || !seesSite(actor, siteId))
    throw new Refusal('not-found', { fields: { [`${at}.siteId`]: 'not a site of this organization' } });
  const moment = momentAt(change.at, site.zone, `${at}.at`);
  if (moment > now) throw new Refusal('future-punch', { fields: { [`${at}.at`]: 'still to come' } });
  return { voids, adds: { id: change.id, kind: change.kind, at: moment.getTime(), siteId } };
}

/** A punch that counts and is of a shift of that date, or counts to that date by itself. */
function ownPunch(
  punches: readonly CasePunch[],
  id: PunchId,
  { date, field }: { date: string; field: string },
): CasePunch {
  const punch = punches.find((one) => one.id === id);
  if (!punch) throw new Refusal('bad-input', { fields: { [field]: 'does not count any more' } });
  const shift = rawPeriods(punches).find(({ in: first, out, breaks }) =>
    [first, out, ...breaks.flatMap(({ start, end }) => [start, end])].includes(punch),
  );
  if (punch.businessDate !== date && shift?.in.businessDate !== date)
    throw new Refusal('bad-input', { fields: { [field]: 'of another date' } });
  return punch;
}

/** What is added counts to this date, or as its shift is moved across the day's start, to the one beside it. */
function checkDates(
  { case: person }: PersonCase,
  edit: PunchEdit,
  { date, steps }: { date: string; steps: readonly Step[] },
): void {
  const after = new Map(editPunches(person.punches, edit, person.sites).map((punch) => [punch.id, punch]));
  for (const [index, { adds }] of steps.entries()) {
    const placed = adds && after.get(adds.id);
    if (placed && Math.abs(dayNumber(placed.businessDate) - dayNumber(date)) > 1)
      throw new Refusal('bad-input', { fields: { [`changes.${index}.at`]: 'of another date' } });
  }
}

/** B04: nothing is left outside its shift. */
function checkFit({ case: person }: PersonCase, edit: PunchEdit, steps: readonly Step[]): void {
  const misfit = misfitOf(person.punches, edit, person.sites);
  if (!misfit) return;
  const isBreak = misfit.kind === 'break-start' || misfit.kind === 'break-end';
  const own = steps.findIndex(({ adds }) => adds?.id === misfit.punchId);
  const field = own === -1 ? 'changes' : `changes.${own}.at`;
  throw new Refusal(isBreak ? 'break-outside-shift' : 'bad-input', { fields: { [field]: 'does not fit its shift' } });
}
