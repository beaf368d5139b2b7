import { randomUUID } from 'node:crypto';
import type { PunchKind, PunchMethod } from '@daybook/contract/clock';
import type { Transaction } from '@daybook/db/connect';
import { amendments, punches } from '@daybook/db/schema/clock';
import { and, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import { authorOf } from '../../audit/author.ts';
import { record } from '../../audit/record.ts';
import type { VerbContext } from '../../context.ts';
import type { Effect } from '../../exceptions/answerer.ts';
import type { ExceptionRow } from '../../exceptions/exception-rows.ts';
import { tell } from '../../live/tell.ts';
import { momentOf } from '../../time/moment.ts';
import { raiseMissed } from '../raise-missed.ts';
import type { Held } from './evidence.ts';
import { shiftDate } from './shift-date.ts';

type Ctx = VerbContext<AccountActor>;

interface Entered {
  employeeId: string;
  siteId: string;
  kind: PunchKind;
  /** ms. */
  at: number;
  businessDate: string;
  reason: string;
}

/** Enters a punch that nobody pressed. As with all of these, the caller holds the person's presence. */
export async function enterPunch(tx: Transaction, ctx: Ctx, { reason, ...entered }: Entered): Promise<Effect> {
  const id = randomUUID();
  const { employeeId, siteId, kind, at, businessDate } = entered;
  await tx.insert(punches).values({
    ...ofDecision(ctx, id, entered),
    occurredAt: new Date(at),
    method: 'manager',
    source: 'manager',
  });
  await amend(tx, ctx, { action: 'add', punchId: id, employeeId, reason });
  await record(tx, authorOf(ctx), {
    action: 'clock.punches-entered',
    subject: { kind: 'punch', id },
    after: { employeeId, siteId, kind, at: momentOf(at), businessDate, reason },
  });
  await afterwards(tx, ctx, { id, employeeId, siteId });
  return { punchId: id };
}

/** Makes a punch that counts of a held one, whose own row stays as it came. */
export async function acceptHeld(
  tx: Transaction,
  ctx: Ctx,
  { held, employeeId, at, reason }: { held: Held; employeeId: string; at: number; reason: string },
): Promise<Effect> {
  const id = randomUUID();
  const kind = held.kind as PunchKind;
  const asCame = held.employeeId === employeeId && held.at.getTime() === at;
  const { siteId } = held;
  const businessDate = asCame ? held.businessDate : await shiftDate(tx, ctx, { employeeId, siteId, kind, at });
  await tx.insert(punches).values({
    ...ofDecision(ctx, id, { employeeId, siteId, kind, at, businessDate }),
    kioskId: held.kioskId,
    occurredAt: held.occurredAt,
    method: held.method as PunchMethod,
    source: 'queue',
    elapsedMs: held.elapsedMs,
    skewMs: held.skewMs,
    bootId: held.bootId,
    queueVersion: held.queueVersion,
  });
  await amend(tx, ctx, { action: 'accept', punchId: id, heldId: held.id, employeeId, reason });
  await record(tx, authorOf(ctx), {
    action: 'clock.punch-accepted',
    subject: { kind: 'punch', id },
    after: { heldId: held.id, employeeId, siteId, kind, at: momentOf(at), businessDate, reason },
  });
  await afterwards(tx, ctx, { id, employeeId, siteId });
  return { punchId: id, employeeId };
}

/** A held punch that does not count: nothing is written but that somebody said so. */
export async function rejectHeld(tx: Transaction, ctx: Ctx, held: Held, reason: string): Promise<void> {
  const { id, employeeId, siteId, kind } = held;
  await record(tx, authorOf(ctx), {
    action: 'clock.punch-rejected',
    subject: { kind: 'punch', id },
    after: { ...(employeeId ? { employeeId } : {}), siteId, kind, at: momentOf(held.at), reason },
  });
}

/** Voids the punch that an answer made, if it made one; its row stays. */
export async function voidEffect(tx: Transaction, ctx: Ctx, _exception: ExceptionRow, effect: Effect): Promise<void> {
  const { punchId } = effect;
  if (!punchId) return;
  const [punch] = await tx
    .select()
    .from(punches)
    .where(and(eq(punches.organizationId, ctx.actor.organizationId), eq(punches.id, punchId)));
  if (!punch) throw new Error('an answer made a punch that is not there');
  const { employeeId, siteId, kind, at } = punch;
  const reason = 'undone';
  await amend(tx, ctx, { action: 'void', punchId, employeeId, reason });
  await record(tx, authorOf(ctx), {
    action: 'clock.punch-voided',
    subject: { kind: 'punch', id: punchId },
    after: { employeeId, siteId, kind, at: momentOf(at), reason },
  });
  await afterwards(tx, ctx, { id: punchId, employeeId, siteId });
}

function ofDecision({ actor, request, house }: Ctx, id: string, entered: Omit<Entered, 'reason'>) {
  const { employeeId, siteId, kind, at, businessDate } = entered;
  return {
    organizationId: actor.organizationId,
    id,
    employeeId,
    siteId,
    kind,
    at: new Date(at),
    businessDate,
    flags: [],
    address: request.address,
    requestId: request.requestId,
    recordedAt: house.clock.now(),
  };
}

async function amend(
  tx: Transaction,
  { actor, request, house }: Ctx,
  amendment: { action: string; punchId: string; heldId?: string; employeeId: string; reason: string },
): Promise<void> {
  await tx.insert(amendments).values({
    organizationId: actor.organizationId,
    id: randomUUID(),
    ...amendment,
    authorId: actor.accountId,
    address: request.address,
    requestId: request.requestId,
    recordedAt: house.clock.now(),
  });
}

/** The person's presence is what the punches come to now, whoever watches the board is told, and shifts are looked at anew. */
async function afterwards(
  tx: Transaction,
  { actor, house }: Ctx,
  { id, employeeId, siteId }: { id: string; employeeId: string; siteId: string },
): Promise<void> {
  const { organizationId } = actor;
  const now = house.clock.now();
  await tx.execute(sql`select recount_presence(${organizationId}::uuid, ${employeeId}::uuid)`);
  await raiseMissed(tx, organizationId, now, [employeeId]);
  await tell(tx, organizationId, now, {
    topic: 'clock',
    kind: 'clock.punched',
    permission: 'board.see',
    siteId,
    ids: { siteId, employeeId, punchId: id },
  });
}
