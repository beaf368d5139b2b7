import { type ReportAttachmentId, type ReportId, reportId } from '@daybook/contract/ids';
import { type AttachmentView, attachmentState } from '@daybook/contract/report-attachments';
import type { Transaction } from '@daybook/db/connect';
import { reportAttachments } from '@daybook/db/schema/report-attachments';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { Refusal } from '../../refusal.ts';
import { readAttachments } from '../attachment-rows.ts';

export type AttachmentRow = Omit<typeof reportAttachments.$inferSelect, 'id' | 'reportId' | 'state'> & {
  id: ReportAttachmentId;
  reportId: ReportId;
  state: z.output<typeof attachmentState>;
};

/** An attachment by its id, also one that was taken off; whose report it is of is the caller's to ask. */
export async function findAttachment(
  tx: Transaction,
  organizationId: string,
  id: ReportAttachmentId,
  { held }: { held: boolean } = { held: false },
): Promise<AttachmentRow | null> {
  const asked = tx
    .select()
    .from(reportAttachments)
    .where(and(eq(reportAttachments.organizationId, organizationId), eq(reportAttachments.id, id)));
  const [row] = held ? await asked.for('update') : await asked;
  return row ? { ...row, id, reportId: reportId.parse(row.reportId), state: attachmentState.parse(row.state) } : null;
}

export async function attachmentView(
  tx: Transaction,
  organizationId: string,
  { id, reportId: ofReport }: Pick<AttachmentRow, 'id' | 'reportId'>,
): Promise<AttachmentView> {
  const [view] = await readAttachments(tx, organizationId, ofReport, [id]);
  if (!view) throw new Refusal('not-found');
  return view;
}
