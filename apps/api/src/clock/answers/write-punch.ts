import { randomUUID } from 'node:crypto';
import type { PunchKind, PunchMethod } from '@daybook/contract/clock';
import { punchId as aPunch, type EmployeeId, type KioskId, type SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { punchAliases, punches } from '@daybook/db/schema/clock';
import { countedPunches } from '@daybook/db/schema/counted-punches';
import { repeatedPress } from '@daybook/rules/clock/place-among';
import { and, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import { authorOf } from '../../audit/author.ts';
import { record } from '../../audit/record.ts';
import type { VerbContext } from '../../context.ts';
import type { Effect } from '../../exceptions/answerer.ts';
import type { ExceptionRow } from '../../exceptions/exception-rows.ts';
import { Refusal } from '../../refusal.ts';
import { momentOf } from '../../time/moment.ts';
import { amend } from '../amend.ts';
import { insertPunch } from '../insert-punch.ts';
import { findKnown } from '../queue-facts.ts';
import { raiseMissed } from '../raise-missed.ts';
import { voidPunch } from '../void-punch.ts';
import type { Held } from './evidence.ts';

type Ctx = VerbContext<AccountActor>;

interface Entered {
  employeeId: EmployeeId;
  siteId: SiteId;
  kind: PunchKind;
  at: Date;
}

/** Enters a punch that nobody pressed; `together`: with the one that is voided for it. */
export async function enterPunch(
  tx: Transaction,
  ctx: Ctx,
  { employeeId, siteId, kind, at }: Entered,
  reason: string,
  together: { editId?: string; replacesId?: string } = {},
): Promise<Effect> {
  const id = aPunch.parse(randomUUID());
  const entered = { id, employeeId, siteId, kioskId: null, kind, at, occurredAt: at };
  const { businessDate } = await insertPunch(tx, ctx, { ...entered, method: 'manager', source: 'manager' });
  await amend(tx, ctx, { action: 'add', punchId: id, employeeId, reason, ...together });
  await record(tx, authorOf(ctx), {
    action: 'clock.punches-entered',
    subject: { kind: 'punch', id },
    after: { employeeId, siteId, kind, at: momentOf(at), businessDate, reason },
  });
  await raiseMissed(tx, ctx.actor.organizationId, ctx.house.clock.now(), [employeeId]);
  return { punchId: id };
}

/** Makes a punch that counts of a held one, whose own row stays as it came. */
export async function acceptHeld(
  tx: Transaction,
  ctx: Ctx,
  held: Held,
  { employeeId, at }: { employeeId: EmployeeId; at: Date },
  reason: string,
): Promise<Effect> {
  const id = aPunch.parse(randomUUID());
  const [siteId, kind] = [held.siteId as SiteId, held.kind as PunchKind];
  const { businessDate } = await insertPunch(tx, ctx, {
    id,
    employeeId,
    siteId,
    kioskId: held.kioskId as KioskId,
    kind,
    at,
    occurredAt: held.occurredAt,
    method: held.method as PunchMethod,
    source: 'queue',
  });
  await amend(tx, ctx, { action: 'accept', punchId: id, heldId: held.id, employeeId, reason });
  await record(tx, authorOf(ctx), {
    action: 'clock.punch-accepted',
    subject: { kind: 'punch', id },
    after: { heldId: held.id, employeeId, siteId, kind, at: momentOf(at), businessDate, reason },
  });
  await raiseMissed(tx, ctx.actor.organizationId, ctx.house.clock.now(), [employeeId]);
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

/**
 * A press within a minute of the entry was taken as the same one and has no punch of its own: to void the entry would
 * take the press out of the count with it.
 */
async function checkNoneStandsOn(tx: Transaction, organizationId: string, punchId: string): Promise<void> {
  const [repeat] = await tx
    .select({ id: punchAliases.id })
    .from(punchAliases)
    .where(and(eq(punchAliases.organizationId, organizationId), eq(punchAliases.punchId, punchId)))
    .limit(1);
  if (repeat) throw new Refusal('too-late-to-undo');
}

/** Once an edit has taken out what an answer made, there is nothing left to take back: the edit would have to be. */
async function checkCounts(tx: Transaction, organizationId: string, punchId: string): Promise<void> {
  const [counted] = await tx
    .select({ id: countedPunches.id })
    .from(countedPunches)
    .where(and(eq(countedPunches.organizationId, organizationId), eq(countedPunches.id, punchId)));
  if (!counted) throw new Refusal('too-late-to-undo');
}

/** Voids the punch that an answer made, if it made one; its row stays. */
export async function voidEffect(tx: Transaction, ctx: Ctx, _exception: ExceptionRow, effect: Effect): Promise<void> {
  const { punchId } = effect;
  if (!punchId) return;
  await checkCounts(tx, ctx.actor.organizationId, punchId);
  await checkNoneStandsOn(tx, ctx.actor.organizationId, punchId);
  await takeOut(tx, ctx, punchId, { reason: 'undone' });
}

/** Voids a punch by its id, with its line in the trail. */
export async function takeOut(
  tx: Transaction,
  ctx: Ctx,
  punchId: string,
  said: { reason: string; editId?: string },
): Promise<Entered> {
  const { organizationId } = ctx.actor;
  const punch = await findPunch(tx, organizationId, punchId);
  const { employeeId, siteId, kind, at } = punch;
  await voidPunch(tx, ctx, { id: punchId, ...punch }, said);
  await record(tx, authorOf(ctx), {
    action: 'clock.punch-voided',
    subject: { kind: 'punch', id: punchId },
    after: { employeeId, siteId, kind, at: momentOf(at), reason: said.reason },
  });
  await raiseMissed(tx, organizationId, ctx.house.clock.now(), [employeeId]);
  return punch;
}

/**
 * Takes back that a punch was voided: nothing counts again that was voided, so the same is entered once more; unless an
 * edit has done so meanwhile.
 */
export async function enterAgain(tx: Transaction, ctx: Ctx, voided: string): Promise<void> {
  const punch = await findPunch(tx, ctx.actor.organizationId, voided);
  if (await isThere(tx, ctx.actor.organizationId, punch)) throw new Refusal('too-late-to-undo');
  await enterPunch(tx, ctx, punch, 'undone');
}

/** Whether the same press of this person counts already. */
export async function isThere(
  tx: Transaction,
  organizationId: string,
  { employeeId, kind, at }: Pick<Entered, 'employeeId' | 'kind' | 'at'>,
): Promise<boolean> {
  const known = await findKnown(tx, organizationId, [employeeId], at);
  return repeatedPress(known.get(employeeId) ?? [], kind, at.getTime()) !== undefined;
}

async function findPunch(tx: Transaction, organizationId: string, punchId: string): Promise<Entered> {
  const [punch] = await tx
    .select({
      employeeId: sql<EmployeeId>`${punches.employeeId}`,
      siteId: sql<SiteId>`${punches.siteId}`,
      kind: sql<PunchKind>`${punches.kind}`,
      at: punches.at,
    })
    .from(punches)
    .where(and(eq(punches.organizationId, organizationId), eq(punches.id, punchId)));
  if (!punch) throw new Error('an answer is about a punch that is not there');
  return punch;
}
