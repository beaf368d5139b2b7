import type { LeaveBalance, leaveAdjust } from '@daybook/contract/leave';
import type { Transaction } from '@daybook/db/connect';
import { leaveAdjustments } from '@daybook/db/schema/leave';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../../actor.ts';
import { authorOf } from '../../audit/author.ts';
import { record } from '../../audit/record.ts';
import type { VerbContext } from '../../context.ts';
import { findEmployee } from '../../directory/employee-rows.ts';
import { Refusal } from '../../refusal.ts';
import { readBalances } from './balance-rows.ts';
import { holdKind } from './kind-rows.ts';
import { tellLeave } from './tell-leave.ts';

type Adjusted = z.output<(typeof leaveAdjust)['input']>;

/** Adds to a person's balance of a year, or takes from it; a fact, mended by another one. The same id again is once. */
export async function adjustBalance(
  ctx: VerbContext<AccountActor>,
  input: Adjusted,
): Promise<{ balance: LeaveBalance }> {
  const { actor, db, house } = ctx;
  const { organizationId, accountId } = actor;
  const { employeeId, kindId, year, minutes, reason } = input;
  return await db.write(async (tx) => {
    const { sites } = await findEmployee(tx, actor, employeeId);
    const kind = await holdKind(tx, organizationId, kindId, 'share');
    if (!kind) throw new Refusal('not-found');
    if (kind.yearlyMinutes === null) throw new Refusal('bad-input', { fields: { kindId: 'keeps no balance' } });
    const written = await tx
      .insert(leaveAdjustments)
      .values({ organizationId, ...input, authorId: accountId, recordedAt: house.clock.now() })
      .onConflictDoNothing()
      .returning({ id: leaveAdjustments.id });
    if (written.length === 0) await checkSame(tx, organizationId, input);
    else {
      await record(tx, authorOf(ctx), {
        action: 'roster.leave-adjusted',
        subject: { kind: 'employee', id: employeeId },
        after: { leave: kind.name, year, minutes, reason },
      });
      await tellLeave(tx, ctx, { employeeId, siteId: sites[0] ?? '', hours: false });
    }
    const balances = await readBalances(tx, { organizationId, employeeId }, year);
    const balance = balances.find((one) => one.kind.id === kindId);
    if (!balance) throw new Error('the balance that was adjusted is not there');
    return { balance };
  });
}

async function checkSame(tx: Transaction, organizationId: string, input: Adjusted): Promise<void> {
  const [stored] = await tx
    .select()
    .from(leaveAdjustments)
    .where(and(eq(leaveAdjustments.organizationId, organizationId), eq(leaveAdjustments.id, input.id)));
  const fields = ['employeeId', 'kindId', 'year', 'minutes', 'reason'] as const;
  if (fields.some((field) => stored?.[field] !== input[field])) throw new Refusal('idempotency-mismatch');
}
