import { renewGrant } from '@daybook/auth/grants';
import type { MyDay } from '@daybook/contract/kiosk';
import type { KioskActor } from '../actor.ts';
import { shiftView } from '../clock/view.ts';
import type { VerbContext } from '../context.ts';
import { messagesFor } from '../roster/messages-for.ts';
import { momentOf, momentOrNull } from '../time/moment.ts';
import { outsAskedFor } from '../timesheets/asked-for.ts';
import { figuresDigest, readHours } from '../timesheets/hours.ts';
import { signedAt } from '../timesheets/signed.ts';
import { checkHolder, holderOf } from './holder.ts';

/** A person's own day, week, messages, forgotten outs, and the week before to sign off. */
export async function myDay(ctx: VerbContext<KioskActor>, input: { grant: string }): Promise<MyDay> {
  const { actor, db, house } = ctx;
  const { organizationId, siteId } = actor;
  const now = house.clock.now();
  const grant = holderOf(ctx, input.grant);
  const { employeeId } = grant;
  return await db.read(async (tx) => {
    await checkHolder(tx, actor, grant);
    const hours = await readHours(tx, { organizationId, employeeId, siteId }, now);
    const { today, week, weekBefore: period, forgotten } = hours;
    const { from, to, workedMs, days } = period;
    const figures = figuresDigest(period);
    const oldest = forgotten.at(-1)?.businessDate;
    const asked = oldest ? await outsAskedFor(tx, organizationId, employeeId, oldest) : new Map<string, Date>();
    return {
      today: { ...today, shifts: today.shifts.map(shiftView) },
      week: { from: week.from, to: week.to, workedMs: week.workedMs, days: week.days },
      messages: await messagesFor(tx, { organizationId, employeeId, siteId }, now),
      forgotten: forgotten.map((shift) => {
        const at = asked.get(shift.businessDate);
        return { businessDate: shift.businessDate, in: momentOf(shift.in), asked: at ? { at: momentOf(at) } : null };
      }),
      signOff: {
        from,
        to,
        workedMs,
        days,
        signedAt: momentOrNull(await signedAt(tx, { organizationId, employeeId, from, to, figures })),
        figures,
      },
      grant: renewGrant(house.keys, grant, now.getTime()),
    };
  });
}
