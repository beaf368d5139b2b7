import type { ReportAttachmentId } from '@daybook/contract/ids';
import { type AttachmentView, attachmentChunk } from '@daybook/contract/report-attachments';
import type { Transaction } from '@daybook/db/connect';
import { attachmentChunks, reportAttachments } from '@daybook/db/schema/report-attachments';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { checkWritable, findReport } from '../report-rows.ts';
import { type AttachmentRow, attachmentView, findAttachment } from './find.ts';
import { keepAttachment } from './keep.ts';

interface Piece {
  id: ReportAttachmentId;
  /** Where in the whole it begins, in bytes. */
  from: number;
  bytes: Buffer;
}

/**
 * Takes in the next piece of an attachment. The same piece again is once; one that does not go on where it stands is
 * refused with how much has come. With the last one the whole is checked, written anew and kept.
 */
export async function receivePiece(ctx: VerbContext<AccountActor>, piece: Piece): Promise<AttachmentView> {
  const { actor, db } = ctx;
  const { organizationId } = actor;
  // No live event: what has come of a file is its sender's to watch.
  const view = await db.write(async (tx) => {
    const row = await findAttachment(tx, organizationId, piece.id, { held: true });
    if (!row) throw new Refusal('not-found');
    const report = await findReport(tx, actor, row.reportId);
    if (row.removedAt !== null) throw new Refusal('not-found');
    if (row.state === 'failed') throw new Refusal('file-unreadable');
    if (row.state === 'sending') {
      checkWritable(report);
      await take(tx, organizationId, row, piece);
    }
    return await attachmentView(tx, organizationId, row);
  });
  return view.state === 'sending' && view.received === view.bytes ? await keepAttachment(ctx, piece.id) : view;
}

async function take(
  tx: Transaction,
  organizationId: string,
  { id, size, received }: AttachmentRow,
  { from, bytes }: Piece,
): Promise<void> {
  const stale = () => new Refusal('stale', { facts: { received } });
  const rightLength = Math.min(attachmentChunk, size - from);
  if (from > received || rightLength < 0) throw stale();
  if (bytes.length !== rightLength)
    throw new Refusal('bad-input', { fields: { body: `a piece of ${rightLength} bytes` }, facts: { received } });
  if (bytes.length === 0) return;
  if (from < received) {
    const [stored] = await tx
      .select({ content: attachmentChunks.content })
      .from(attachmentChunks)
      .where(
        and(
          eq(attachmentChunks.organizationId, organizationId),
          eq(attachmentChunks.attachmentId, id),
          eq(attachmentChunks.position, from),
        ),
      );
    if (!stored) throw stale();
    if (!stored.content.equals(bytes)) throw new Refusal('idempotency-mismatch');
    return;
  }
  await tx.insert(attachmentChunks).values({ organizationId, attachmentId: id, position: from, content: bytes });
  await tx
    .update(reportAttachments)
    .set({ received: from + bytes.length })
    .where(and(eq(reportAttachments.organizationId, organizationId), eq(reportAttachments.id, id)));
}
