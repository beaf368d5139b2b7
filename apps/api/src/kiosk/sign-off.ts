import { employeeId as anEmployee, type SignOffId } from '@daybook/contract/ids';
import type { KioskActor } from '../actor.ts';
import { findSiteRule, lockPeople } from '../clock/queue-facts.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { readSheet, readToday } from '../timesheets/own-sheet.ts';
import { signSheet } from '../timesheets/sign-sheet.ts';
import { checkHolder, holderOf } from './holder.ts';

interface SigningAtKiosk {
  id: SignOffId;
  grant: string;
  from: string;
  to: string;
  figures: string;
}

/**
 * A person says at the tablet that the hours of the last whole pay period are right, as they were shown: the same sheet,
 * figures and signature as by the own account.
 */
export async function signOff(ctx: VerbContext<KioskActor>, input: SigningAtKiosk): Promise<{ signedAt: string }> {
  const { actor, db, house } = ctx;
  const { organizationId, siteId, kioskId } = actor;
  const now = house.clock.now();
  const grant = holderOf(ctx, input.grant);
  const employeeId = anEmployee.parse(grant.employeeId);
  const { id, from, to, figures: digest } = input;
  return await db.write(async (tx) => {
    await checkHolder(tx, actor, grant);
    await lockPeople(tx, organizationId, [employeeId]);
    const whose = { organizationId, employeeId, now };
    const { lastPeriod } = await readToday(tx, whose, await findSiteRule(tx, organizationId, siteId));
    if (lastPeriod.from !== from || lastPeriod.to !== to) throw new Refusal('not-found');
    const sheet = await readSheet(tx, whose, lastPeriod);
    return { signedAt: momentOf(await signSheet(tx, ctx, sheet, { id, digest, at: { siteId, kioskId } })) };
  });
}
