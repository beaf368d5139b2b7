import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import type { ValuedDay } from '@daybook/rules/timesheets/valuation';
import { value, type WallMaker } from '@daybook/rules/timesheets/value';
import { type AttendedPlan, attendedOf } from './attended-plans.ts';
import type { DateSpan } from './case-rows.ts';
import { caseOf } from './locked-sheet.ts';
import { type PersonCase, readCases } from './read-cases.ts';
import { type Excused, type PublishedRow, peopleOfReport, planKey, readExcused, readPublished } from './report-rows.ts';
import { keptLock, type Lock } from './sheet-of.ts';
import { readLocks } from './sheet-rows.ts';
import { sharedWalls } from './sheets.ts';

/** What a person did, and was meant to do, at a site on a business date. Minutes, and times that something was so. */
export interface ReportDay {
  employee: PersonCase['employee'];
  siteId: SiteId;
  date: string;
  planned: number;
  worked: number;
  overtime: number;
  late: number;
  lateMinutes: number;
  leftEarly: number;
  leftEarlyMinutes: number;
  absent: number;
  leave: number;
  /** Whether something of it does not count against the person, by decision: it is in none of the counts. */
  excused: boolean;
}

/**
 * The days of everybody at these sites, by person, date and site. A work period counts to the site and date that it
 * began at, a plan to its own, paid leave to the person's usual site. A date that is paid is as it was paid. A fixed
 * number of statements.
 */
export async function readReportDays(
  tx: Transaction,
  { organizationId, siteIds, span, now }: { organizationId: string; siteIds: SiteId[]; span: DateSpan; now: Date },
): Promise<ReportDay[]> {
  const asked = { siteIds, span };
  const employeeIds = await peopleOfReport(tx, organizationId, asked);
  const [cases, locks, published, excused] = await Promise.all([
    readCases(tx, { organizationId, employeeIds, span, now, asItIs: true }),
    readLocks(tx, { organizationId, employeeIds, span }),
    readPublished(tx, organizationId, asked),
    readExcused(tx, organizationId, asked),
  ]);
  const locksOf = Map.groupBy(locks, ({ employeeId }) => employeeId);
  const plansOf = Map.groupBy(published, ({ employeeId }) => employeeId);
  const wall = sharedWalls();
  return employeeIds.flatMap((id) => {
    const person = cases.get(id);
    if (!person) return [];
    const valued = valuedDays(person, { span, locks: (locksOf.get(id) ?? []).flatMap(keptLock), wall });
    const days = daysOf(person, valued, { siteIds, plans: plansOf.get(id) ?? [], excused, now: now.getTime() });
    return days.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  });
}

/** The person's dates as a sheet shows them: by what holds now, or where they are paid, by what a lock kept. */
function valuedDays(
  person: PersonCase,
  { span, locks, wall }: { span: DateSpan; locks: readonly Lock[]; wall: WallMaker },
): ValuedDay[] {
  const kept = new Map(
    locks.flatMap(({ from, to, sheet }) =>
      value(caseOf(sheet, person.case.sites), { from, to }, wall).days.map((day) => [day.date, day] as const),
    ),
  );
  return value(person.case, span, wall).days.map((day) => kept.get(day.date) ?? day);
}

interface Around {
  siteIds: readonly SiteId[];
  plans: readonly PublishedRow[];
  excused: Excused;
  /** ms */
  now: number;
}

function daysOf(person: PersonCase, valued: readonly ValuedDay[], around: Around): ReportDay[] {
  const days = new Map<string, ReportDay>();
  const at = (siteId: SiteId, date: string): ReportDay => {
    const day = days.get(`${date} ${siteId}`) ?? emptyDay(person.employee, siteId, date);
    days.set(`${date} ${siteId}`, day);
    return day;
  };
  for (const { date, stretches, figures } of valued) {
    for (const { siteId, minutes, tier } of stretches) {
      if (tier === null) continue;
      const day = at(siteId, date);
      day.worked += minutes;
      if (tier !== 'regular') day.overtime += minutes;
    }
    if (figures.leave > 0) at(person.site.id, date).leave += figures.leave;
  }
  const { to } = person.case.employed;
  // Whoever works here no more is not expected: what is still published says nothing.
  const plans = around.plans.filter(({ date }) => to === null || date <= to);
  for (const plan of plans) {
    const minutes = (Number(plan.end) - Number(plan.start)) / 60_000 - plan.breakMinutes;
    at(plan.siteId, plan.date).planned += Math.max(0, minutes);
  }
  for (const attended of attendedOf(person.case.punches, plans, around.now))
    addAttended(at(attended.plan.siteId, attended.plan.date), attended, around.excused);
  return [...days.values()].filter(({ siteId }) => around.siteIds.includes(siteId));
}

/** What became of a plan, but for what was excused. */
function addAttended(
  day: ReportDay,
  { plan, lateMinutes, leftEarlyMinutes, absent }: AttendedPlan,
  excused: Excused,
): void {
  const key = planKey(plan);
  const counts = (what: keyof Excused, is: boolean) => {
    const pardoned = is && excused[what].has(key);
    if (pardoned) day.excused = true;
    return is && !pardoned;
  };
  if (counts('coming', lateMinutes > 0)) {
    day.late += 1;
    day.lateMinutes += lateMinutes;
  }
  if (counts('leaving', leftEarlyMinutes > 0)) {
    day.leftEarly += 1;
    day.leftEarlyMinutes += leftEarlyMinutes;
  }
  if (counts('coming', absent)) day.absent += 1;
}

function emptyDay(employee: { id: EmployeeId } & ReportDay['employee'], siteId: SiteId, date: string): ReportDay {
  return {
    employee,
    siteId,
    date,
    planned: 0,
    worked: 0,
    overtime: 0,
    late: 0,
    lateMinutes: 0,
    leftEarly: 0,
    leftEarlyMinutes: 0,
    absent: 0,
    leave: 0,
    excused: false,
  };
}
