import type { PunchFlag, PunchKind, PunchMethod, PunchSource, PunchView } from '@daybook/contract/clock';
import type { EmployeeId, KioskId, PunchId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { punches } from '@daybook/db/schema/clock';
import { placeAmong } from '@daybook/rules/clock/place-among';
import type { Member } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { tell } from '../live/tell.ts';
import { momentOf } from '../time/moment.ts';
import { findKnown, findOwnPeople, findSiteRule, lockPeople } from './queue-facts.ts';
import { recount } from './recount.ts';

/** A punch that an account stands for: entered, or accepted from what was held. */
export interface EnteredPunch {
  id: PunchId;
  employeeId: EmployeeId;
  siteId: SiteId;
  kioskId: KioskId | null;
  kind: PunchKind;
  at: Date;
  /** The tablet's own time, or the same. */
  occurredAt: Date;
  method: PunchMethod;
  source: PunchSource;
}

/**
 * Adds such a punch at its place among those that count, and brings presence and boards up to date. It is never refused
 * for what stands round it; what does not fit is flagged.
 */
export async function insertPunch(
  tx: Transaction,
  { actor, house, request }: VerbContext<Member>,
  entered: EnteredPunch,
): Promise<PunchView> {
  const { organizationId } = actor;
  const { id, employeeId, siteId, kind, at, source, method } = entered;
  const now = house.clock.now();
  await lockPeople(tx, organizationId, [employeeId]);
  const site = await findSiteRule(tx, organizationId, siteId);
  const known = await findKnown(tx, organizationId, [employeeId], at);
  const own = await findOwnPeople(tx, organizationId, siteId, [employeeId]);
  const { businessDate, fits } = placeAmong(known.get(employeeId) ?? [], kind, at.getTime(), site);
  const flags: PunchFlag[] = [];
  if (!fits) flags.push('does-not-fit');
  if (!own.has(employeeId)) flags.push('other-site');
  const { address, requestId } = request;
  await tx
    .insert(punches)
    .values({ organizationId, ...entered, businessDate, flags, address, requestId, recordedAt: now });
  await recount(tx, organizationId, employeeId, now);
  await tell(tx, organizationId, now, {
    topic: 'clock',
    kind: 'clock.punched',
    permission: 'board.see',
    siteId,
    ids: { siteId, employeeId, punchId: id },
  });
  return { id, kind, at: momentOf(at), businessDate, siteId, method, flags, source };
}
