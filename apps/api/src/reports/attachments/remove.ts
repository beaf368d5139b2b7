import type { attachmentsRemove } from '@daybook/contract/report-attachments';
import { attachmentChunks, reportAttachments } from '@daybook/db/schema/report-attachments';
import { dayReports } from '@daybook/db/schema/reports';
import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../../actor.ts';
import { authorOf } from '../../audit/author.ts';
import { record } from '../../audit/record.ts';
import type { VerbContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { checkWritable, findReport, holdReport } from '../report-rows.ts';
import { tellReport } from '../tell-report.ts';
import { findAttachment } from './find.ts';

/** Takes a photo or document off what is being written; what was handed in with it keeps it. */
export async function removeAttachment(
  ctx: VerbContext<AccountActor>,
  { id }: z.output<(typeof attachmentsRemove)['input']>,
): Promise<{ removed: true }> {
  const { actor, db, house } = ctx;
  const { organizationId, accountId } = actor;
  const now = house.clock.now();
  return await db.write(async (tx) => {
    const known = await findAttachment(tx, organizationId, id);
    if (!known) throw new Refusal('not-found');
    if (known.removedAt !== null) {
      await findReport(tx, actor, known.reportId);
      return { removed: true };
    }
    const row = await holdReport(tx, actor, known.reportId);
    checkWritable(row);
    const found = await findAttachment(tx, organizationId, id, { held: true });
    if (!found || found.removedAt !== null) return { removed: true };
    await tx
      .update(reportAttachments)
      .set({ removedAt: now, ...(found.state === 'sending' ? { state: 'failed' } : {}) })
      .where(and(eq(reportAttachments.organizationId, organizationId), eq(reportAttachments.id, id)));
    await tx
      .delete(attachmentChunks)
      .where(and(eq(attachmentChunks.organizationId, organizationId), eq(attachmentChunks.attachmentId, id)));
    await tx
      .update(dayReports)
      .set({ version: sql`${dayReports.version} + 1`, savedBy: accountId, savedAt: now })
      .where(and(eq(dayReports.organizationId, organizationId), eq(dayReports.id, row.id)));
    await record(tx, authorOf(ctx), {
      action: 'reports.attachment-removed',
      subject: { kind: 'report', id: row.id },
      before: { id, field: found.field, name: found.name },
    });
    await tellReport(tx, ctx, row);
    return { removed: true };
  });
}
