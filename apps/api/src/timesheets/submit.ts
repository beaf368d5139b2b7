import type { SignOffId } from '@daybook/contract/ids';
import type { AccountActor } from '../actor.ts';
import { lockPeople } from '../clock/queue-facts.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import type { DateSpan } from './case-rows.ts';
import { payPeriodOf, readSheet } from './own-sheet.ts';
import { signSheet } from './sign-sheet.ts';

/** An employee signs the own pay period off, by the own account. */
export async function submit(
  ctx: VerbContext<AccountActor>,
  { id, period, digest }: { id: SignOffId; period: DateSpan; digest: string },
): Promise<{ signedAt: string }> {
  const { actor, db, house } = ctx;
  const { organizationId, employeeId } = actor;
  if (employeeId === null) throw new Refusal('not-found');
  const now = house.clock.now();
  return await db.write(async (tx) => {
    await lockPeople(tx, organizationId, [employeeId]);
    const sheet = await readSheet(tx, { organizationId, employeeId, now }, period);
    const whole = payPeriodOf(sheet.person, period.from);
    if (whole.from !== period.from || whole.to !== period.to)
      throw new Refusal('not-found', { fields: { period: 'not a pay period' } });
    return { signedAt: momentOf(await signSheet(tx, ctx, sheet, { id, digest, at: null })) };
  });
}
