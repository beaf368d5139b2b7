import type { LeaveKindView, leaveKindsSave } from '@daybook/contract/leave';
import type { Transaction } from '@daybook/db/connect';
import { leaveKinds, leaveRequests } from '@daybook/db/schema/leave';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../../actor.ts';
import { authorOf } from '../../audit/author.ts';
import { record } from '../../audit/record.ts';
import type { VerbContext } from '../../context.ts';
import { tell } from '../../live/tell.ts';
import { Refusal } from '../../refusal.ts';
import { holdKind } from './kind-rows.ts';

type Saved = z.output<(typeof leaveKindsSave)['input']>;
const fields = ['name', 'paid', 'dayMinutes', 'yearlyMinutes', 'askable', 'archived'] as const;

/**
 * Makes a kind of leave, or changes one from the version that was read. Once somebody has asked for it, it stays as paid
 * or unpaid as it was: hours that were approved by it would change under whoever approved them.
 */
export async function saveKind(ctx: VerbContext<AccountActor>, input: Saved): Promise<LeaveKindView> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  return await db.write(async (tx) => {
    const before = await holdKind(tx, organizationId, input.id, 'update');
    if (input.version === undefined) {
      if (before || !(await insert(tx, ctx, input))) return await sameAs(tx, organizationId, input);
    } else {
      if (!before) throw new Refusal('not-found');
      await update(tx, ctx, input, before);
    }
    const after = await stored(tx, organizationId, input.id);
    await record(tx, authorOf(ctx), {
      action: 'roster.leave-kind-saved',
      subject: { kind: 'leave-kind', id: input.id },
      ...(before ? { before } : {}),
      after,
    });
    await tell(tx, organizationId, house.clock.now(), {
      topic: 'roster',
      kind: 'roster.leave-kinds-changed',
      permission: 'own',
      siteId: null,
      ids: {},
    });
    return after;
  });
}

async function stored(tx: Transaction, organizationId: string, id: Saved['id']): Promise<LeaveKindView> {
  const kind = await holdKind(tx, organizationId, id, 'update');
  if (!kind) throw new Error('the kind that was written is not there');
  return kind;
}

/** The kind that is there under this id, for whoever sends the same one again. */
async function sameAs(tx: Transaction, organizationId: string, input: Saved): Promise<LeaveKindView> {
  const kind = await stored(tx, organizationId, input.id);
  if (fields.some((field) => kind[field] !== input[field])) throw new Refusal('idempotency-mismatch');
  return kind;
}

function columnsOf({ name, paid, dayMinutes, yearlyMinutes, askable }: Saved) {
  return { name, paid, dayMinutes, yearlyMinutes, askable };
}

/** Answers false when there is one under this id already. */
async function insert(tx: Transaction, { actor, house }: VerbContext<AccountActor>, input: Saved): Promise<boolean> {
  const now = house.clock.now();
  const { organizationId } = actor;
  const own = { organizationId, id: input.id, archivedAt: input.archived ? now : null, recordedAt: now };
  const written = await tx
    .insert(leaveKinds)
    .values({ ...own, ...columnsOf(input) })
    .onConflictDoNothing()
    .returning({ id: leaveKinds.id });
  return written.length > 0;
}

async function update(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  input: Saved,
  before: LeaveKindView,
): Promise<void> {
  const { organizationId } = actor;
  if (before.version !== input.version) throw new Refusal('stale', { facts: { version: before.version } });
  if (before.paid !== input.paid && (await isUsed(tx, organizationId, input.id)))
    throw new Refusal('bad-input', { fields: { paid: 'it has been asked for: make another kind' } });
  const archived = input.archived === before.archived ? {} : { archivedAt: input.archived ? house.clock.now() : null };
  await tx
    .update(leaveKinds)
    .set({ ...columnsOf(input), ...archived, version: before.version + 1 })
    .where(and(eq(leaveKinds.organizationId, organizationId), eq(leaveKinds.id, input.id)));
}

async function isUsed(tx: Transaction, organizationId: string, id: Saved['id']): Promise<boolean> {
  const found = await tx
    .select({ id: leaveRequests.id })
    .from(leaveRequests)
    .where(and(eq(leaveRequests.organizationId, organizationId), eq(leaveRequests.kindId, id)))
    .limit(1);
  return found.length > 0;
}
