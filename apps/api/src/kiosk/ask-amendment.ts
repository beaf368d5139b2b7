import type { PunchKind } from '@daybook/contract/clock';
import type { RequestId } from '@daybook/contract/ids';
import type { WallMoment } from '@daybook/contract/values';
import type { KioskActor } from '../actor.ts';
import { findSiteRule } from '../clock/queue-facts.ts';
import { momentAt } from '../clock/wall-time.ts';
import type { VerbContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';
import { checkMissing, checkPast } from '../timesheets/asked-time.ts';
import { askedMs, readOwnPunches } from '../timesheets/own-punches.ts';
import {
  type AmendmentRequest,
  checkSame,
  countRequest,
  findRequest,
  writeRequest,
} from '../timesheets/write-request.ts';
import { checkHolder, holderOf } from './holder.ts';

interface Asked {
  id: RequestId;
  grant: string;
  kind: PunchKind;
  at: WallMoment;
  businessDate: string;
  note?: string | undefined;
}

/** An employee says at the tablet what was forgotten; a manager decides. The same id again asks once. */
export async function askAmendment(ctx: VerbContext<KioskActor>, input: Asked): Promise<{ at: string }> {
  const { actor, db, house } = ctx;
  const { organizationId, siteId, kioskId } = actor;
  const now = house.clock.now();
  const grant = holderOf(ctx, input.grant);
  const { employeeId } = grant;
  const { id, kind, businessDate, note = '' } = input;
  const rule = await db.read(async (tx) => {
    await checkHolder(tx, actor, grant);
    return await findSiteRule(tx, organizationId, siteId);
  });
  const at = momentAt(input.at, rule.zone, 'at');
  const what = { action: 'add', punchId: null, kind, at, businessDate, note } as const;
  const asked: AmendmentRequest = { id, employeeId, siteId, kioskId, ...what };
  const stored = await db.read((tx) => findRequest(tx, organizationId, id));
  if (stored) {
    checkSame(stored, asked);
    return { at: momentOf(at) };
  }
  await countRequest(ctx, employeeId);
  await db.write(async (tx) => {
    const since = new Date(now.getTime() - askedMs);
    const punches = await readOwnPunches(tx, organizationId, employeeId, since);
    checkPast(at, now);
    checkMissing(asked, { punches, rule, now, field: 'businessDate' });
    await writeRequest(tx, ctx, asked);
  });
  return { at: momentOf(at) };
}
