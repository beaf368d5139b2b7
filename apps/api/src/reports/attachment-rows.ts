import { type ReportAttachmentId, reportAttachmentId } from '@daybook/contract/ids';
import { type AttachmentView, attachmentState } from '@daybook/contract/report-attachments';
import type { Transaction } from '@daybook/db/connect';
import { accounts } from '@daybook/db/schema/access';
import { files } from '@daybook/db/schema/files';
import { reportAttachments } from '@daybook/db/schema/report-attachments';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { momentOf } from '../time/moment.ts';

/** The photos and documents of what is being written, or those that were submitted with a version; the oldest first. */
export async function readAttachments(
  tx: Transaction,
  organizationId: string,
  reportId: string,
  submitted?: readonly ReportAttachmentId[],
): Promise<AttachmentView[]> {
  if (submitted?.length === 0) return [];
  const rows = await tx
    .select({ row: reportAttachments, by: accounts.name, type: files.type, size: files.size })
    .from(reportAttachments)
    .innerJoin(accounts, and(eq(accounts.organizationId, organizationId), eq(accounts.id, reportAttachments.accountId)))
    .leftJoin(files, and(eq(files.organizationId, organizationId), eq(files.id, reportAttachments.fileId)))
    .where(
      and(
        eq(reportAttachments.organizationId, organizationId),
        eq(reportAttachments.reportId, reportId),
        submitted ? inArray(reportAttachments.id, [...submitted]) : isNull(reportAttachments.removedAt),
      ),
    )
    .orderBy(asc(reportAttachments.recordedAt), asc(reportAttachments.id));
  return rows.map(({ row, by, type, size }) => ({
    id: reportAttachmentId.parse(row.id),
    field: row.field,
    name: row.name,
    type,
    bytes: size ?? row.size,
    state: attachmentState.parse(row.state),
    received: row.received,
    by,
    at: momentOf(row.recordedAt),
    path: row.state === 'kept' ? `/files/${row.id}` : null,
  }));
}
