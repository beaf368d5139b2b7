import type { ExceptionDetail } from '@daybook/contract/exceptions';
import type { Transaction } from '@daybook/db/connect';
import { accounts } from '@daybook/db/schema/access';
import { auditEvents } from '@daybook/db/schema/audit';
import { and, asc, eq } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';
import type { ExceptionRow } from './exception-rows.ts';

/** What happened to an exception since it was raised, out of the audit trail; the oldest first. */
export async function storyOf(
  tx: Transaction,
  organizationId: string,
  row: ExceptionRow,
): Promise<ExceptionDetail['trail']> {
  const events = await tx
    .select({
      what: auditEvents.action,
      by: accounts.name,
      at: auditEvents.recordedAt,
      after: auditEvents.after,
    })
    .from(auditEvents)
    .leftJoin(accounts, and(eq(accounts.organizationId, organizationId), eq(accounts.id, auditEvents.actorId)))
    .where(
      and(
        eq(auditEvents.organizationId, organizationId),
        eq(auditEvents.subjectKind, 'exception'),
        eq(auditEvents.subjectId, row.id),
      ),
    )
    .orderBy(asc(auditEvents.recordedAt), asc(auditEvents.xid));
  return [
    { what: 'exceptions.raised', by: null, at: momentOf(row.recordedAt), reason: null },
    ...events.map(({ what, by, at, after }) => ({ what, by, at: momentOf(at), reason: reasonIn(after) })),
  ];
}

function reasonIn(after: unknown): string | null {
  if (typeof after !== 'object' || after === null || !('reason' in after)) return null;
  return typeof after.reason === 'string' ? after.reason : null;
}
