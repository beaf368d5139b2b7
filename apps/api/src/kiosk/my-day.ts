import { renewGrant } from '@daybook/auth/grants';
import type { MyDay } from '@daybook/contract/kiosk';
import { decides } from '@daybook/contract/timesheets';
import type { Transaction } from '@daybook/db/connect';
import type { DayRule } from '@daybook/rules/business-date';
import { shiftsOf } from '@daybook/rules/clock/shifts';
import { todayOf } from '@daybook/rules/clock/today';
import type { KioskActor } from '../actor.ts';
import { findSiteRule } from '../clock/queue-facts.ts';
import { shiftView } from '../clock/view.ts';
import type { VerbContext } from '../context.ts';
import { leaveFor } from '../roster/leave/leave-for.ts';
import { messagesFor } from '../roster/messages-for.ts';
import { nextShift } from '../roster/next-shift.ts';
import { momentOf } from '../time/moment.ts';
import { outsAskedFor } from '../timesheets/asked-for.ts';
import { readOwnPunches, remindedMs } from '../timesheets/own-punches.ts';
import { readSheet, readToday } from '../timesheets/own-sheet.ts';
import type { SheetDay } from '../timesheets/sheet.ts';
import { checkHolder, holderOf } from './holder.ts';

/** A person's own day, week, messages, forgotten outs, and the last pay period to sign off. */
export async function myDay(ctx: VerbContext<KioskActor>, input: { grant: string }): Promise<MyDay> {
  const { actor, db, house } = ctx;
  const { organizationId, siteId } = actor;
  const now = house.clock.now();
  const grant = holderOf(ctx, input.grant);
  const { employeeId } = grant;
  return await db.read(async (tx) => {
    await checkHolder(tx, actor, grant);
    const rule = await findSiteRule(tx, organizationId, siteId);
    const punches = await readOwnPunches(tx, organizationId, employeeId, new Date(now.getTime() - remindedMs));
    const today = todayOf(punches, now.getTime(), rule);
    const forgotten = shiftsOf(punches, now.getTime(), rule.longestShift)
      .filter(({ flags }) => flags.includes('missing-out'))
      .toReversed();
    const oldest = forgotten.at(-1)?.businessDate;
    const asked = oldest ? await outsAskedFor(tx, organizationId, employeeId, oldest) : new Map<string, Date>();
    const hours = await readHours(tx, { organizationId, employeeId, now }, rule);
    // One screen has one figure for a date: as the week says it, rounded where the rules round.
    const valued = hours.week.days.find((day) => day.businessDate === today.businessDate);
    return {
      today: { ...today, workedMs: valued?.workedMs ?? today.workedMs, shifts: today.shifts.map(shiftView) },
      ...hours,
      messages: await messagesFor(tx, { organizationId, employeeId, siteId }, now),
      forgotten: forgotten.map((shift) => {
        const at = asked.get(shift.businessDate);
        return { businessDate: shift.businessDate, in: momentOf(shift.in), asked: at ? { at: momentOf(at) } : null };
      }),
      next: await nextShift(tx, { organizationId, employeeId }, now),
      leave: await leaveFor(tx, { organizationId, employeeId }, now),
      grant: renewGrant(house.keys, grant, now.getTime()),
    };
  });
}

/** The workweek of today, and the last whole pay period, valued by the person's rules. */
async function readHours(
  tx: Transaction,
  whose: { organizationId: string; employeeId: string; now: Date },
  rule: DayRule,
): Promise<Pick<MyDay, 'week' | 'signOff'>> {
  const { current, lastPeriod } = await readToday(tx, whose, rule);
  const [week] = current.valuation.weeks;
  if (!week) throw new Error('a date is in no workweek');
  const { period, totals, days, digest, signedOff } = await readSheet(tx, whose, lastPeriod);
  return {
    week: { from: week.from, to: week.to, workedMs: ms(week.figures.worked), days: week.days.map(dayHours) },
    signOff: {
      ...period,
      workedMs: ms(totals.worked),
      days: days.map(dayHours),
      signedAt: signedOff && !signedOff.lapsed ? signedOff.at : null,
      figures: digest,
    },
  };
}

function dayHours({ date, figures, flags }: Pick<SheetDay, 'date' | 'figures' | 'flags'>) {
  const lacking = flags.some((flag) => decides.includes(flag));
  return { businessDate: date, workedMs: ms(figures.worked), lacking };
}

function ms(minutes: number): number {
  return minutes * 60_000;
}
