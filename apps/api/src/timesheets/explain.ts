import type * as contract from '@daybook/contract/explanation';
import type { DayKind } from '@daybook/contract/timesheets';
import type { Case, CaseRules } from '@daybook/rules/timesheets/case';
import { timesOfDay } from '@daybook/rules/timesheets/times';
import type { Stretch } from '@daybook/rules/timesheets/valuation';
import { value } from '@daybook/rules/timesheets/value';
import { wallOf } from '@daybook/rules/timesheets/wall';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { withinYears } from './case-rows.ts';
import { readEdits } from './edit-rows.ts';
import { caseOf } from './locked-sheet.ts';
import { payPeriodAt, usualSite } from './pay-period-of.ts';
import { dayViewOf, type Sheet } from './sheet.ts';
import { readSheets } from './sheets.ts';
import { checkSeesHours } from './whose.ts';

type Applied = contract.Explanation['applied'];

/** Why a date's figures are what they are. A locked date is explained by what it was paid by. */
export async function explain(
  { actor, db, house }: VerbContext<AccountActor>,
  { employeeId, date }: z.output<(typeof contract.timesheetsExplain)['input']>,
): Promise<contract.Explanation> {
  const { organizationId } = actor;
  return await db.read(async (tx) => {
    await checkSeesHours(tx, actor, employeeId);
    const { id: siteId } = await usualSite(tx, organizationId, employeeId);
    // What was said of the date was said of its pay period.
    const { period } = await payPeriodAt(tx, organizationId, { siteId, date });
    const asked = { organizationId, employeeIds: [employeeId], period, now: house.clock.now() };
    const [sheets, edits] = await Promise.all([
      readSheets(tx, asked),
      readEdits(tx, organizationId, employeeId, { from: date, to: date }),
    ]);
    const sheet = sheets.get(employeeId);
    if (!sheet) throw new Refusal('not-found');
    return { ...explanationOf(sheet, date), edits };
  });
}

function explanationOf({ person, days, kept, valuation }: Sheet, date: string) {
  const day = days.find((one) => one.date === date);
  // Pay periods may have been cut otherwise since: the lock that holds the date says what it was paid by.
  const paid = kept.find(({ from, to }) => from <= date && date <= to);
  const from = paid ? caseOf(paid.sheet, person.case.sites) : person.case;
  const valued = paid ? value(from, { from: date, to: date }) : valuation;
  const week = valued.weeks.find(({ days }) => days.some((one) => one.date === date));
  const own = week?.days.find((one) => one.date === date);
  if (!day || !week || !own) throw new Error('a date without its workweek');
  const { id, name, version } = week.rules;
  return {
    employee: person.employee,
    zone: person.site.zone,
    rules: { id, name, version, from: id && week.rules.from },
    applied: appliedOf(week.rules, own.dayKind),
    day: dayViewOf(person, day),
    segments: own.stretches.map((stretch) => ({
      ...stretch,
      from: momentOf(stretch.from),
      to: momentOf(stretch.to),
    })),
    weekBefore: week.days.filter((one) => one.date < date).reduce((sum, { figures }) => sum + figures.regular, 0),
    week: withinYears(week),
    clockChange: clockChangeIn(own.stretches, from),
    premiums: own.premiums.map((premium) => ({ ...premium, due: momentOf(premium.due) })),
  };
}

function appliedOf({ rules: { rounding, breaks, night, pay } }: CaseRules, dayKind: DayKind): Applied {
  return {
    rounding,
    paidUpTo: breaks.paidUpTo,
    night,
    overtime: pay.overtime,
    overtimeOnSpecialDays: pay.overtimeOnSpecialDays,
    doubleTime: pay.doubleTime,
    nightAdded: pay.night,
    day: timesOfDay(dayKind, pay),
  };
}

/** A change of the clock between the first and the last of these minutes. */
function clockChangeIn(stretches: readonly Stretch[], { sites }: Case): contract.Explanation['clockChange'] {
  const [first] = stretches;
  const last = stretches.at(-1);
  const zone = first && sites.get(first.siteId)?.zone;
  if (!first || !last || !zone) return null;
  const [change] = wallOf(zone, first.from, last.to).changes(first.from, last.to);
  // Set forward, the wall shows more than went by: an hour was lost.
  return change ? { at: momentOf(change.at), minutes: -change.by / 60_000 } : null;
}
