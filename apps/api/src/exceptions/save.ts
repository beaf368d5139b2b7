import type { AuditAction } from '@daybook/contract/audit';
import type { ExceptionItem } from '@daybook/contract/exceptions';
import type { Transaction } from '@daybook/db/connect';
import { exceptions } from '@daybook/db/schema/exceptions';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { type ExceptionRow, findException, itemOf } from './exception-rows.ts';
import { tellException } from './raise.ts';

type Set = Partial<typeof exceptions.$inferInsert>;

/** Writes what became of a locked exception, with its line in the audit trail, and tells the inboxes. */
export async function save(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  row: ExceptionRow,
  { set, action, after }: { set: Set; action: AuditAction; after: object },
): Promise<ExceptionItem> {
  const { actor, house } = ctx;
  const { organizationId } = actor;
  const now = house.clock.now();
  await tx
    .update(exceptions)
    .set({ ...set, version: row.version + 1 })
    .where(and(eq(exceptions.organizationId, organizationId), eq(exceptions.id, row.id)));
  await record(tx, authorOf(ctx), { action, subject: { kind: 'exception', id: row.id }, after });
  await tellException(tx, organizationId, now, row);
  return itemOf(await findException(tx, actor, row.id), now);
}
