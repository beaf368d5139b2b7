import { Readable } from 'node:stream';
import type { ReportAttachmentId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { files } from '@daybook/db/schema/files';
import { reportVersions } from '@daybook/db/schema/reports';
import { and, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { fileBytes } from '../../files/file-bytes.ts';
import { Refusal } from '../../refusal.ts';
import { findReport } from '../report-rows.ts';
import { type AttachmentRow, findAttachment } from './find.ts';

interface Kept {
  name: string;
  type: string;
  size: number;
  sha256: string;
  body(): Readable;
}

/**
 * A photo or document as it was kept, for whoever may see its report. One that was taken off is still there for those
 * who look at what was handed in with it; for everybody else it is as if it had never been.
 */
export async function readAttachment(ctx: VerbContext<AccountActor>, id: ReportAttachmentId): Promise<Kept> {
  const { actor, db } = ctx;
  const { organizationId } = actor;
  return await db.read(async (tx) => {
    const row = await findAttachment(tx, organizationId, id);
    if (row?.state !== 'kept' || row.fileId === null) throw new Refusal('not-found');
    await findReport(tx, actor, row.reportId);
    if (row.removedAt !== null && !(await isHandedIn(tx, organizationId, row))) throw new Refusal('not-found');
    const { fileId } = row;
    const [file] = await tx
      .select({ name: files.name, type: files.type, size: files.size, sha256: files.sha256 })
      .from(files)
      .where(and(eq(files.organizationId, organizationId), eq(files.id, fileId)));
    if (!file) throw new Refusal('not-found');
    return { ...file, body: () => Readable.from(fileBytes(db, fileId)) };
  });
}

async function isHandedIn(
  tx: Transaction,
  organizationId: string,
  { id, reportId }: Pick<AttachmentRow, 'id' | 'reportId'>,
): Promise<boolean> {
  const rows = await tx
    .select({ number: reportVersions.number })
    .from(reportVersions)
    .where(
      and(
        eq(reportVersions.organizationId, organizationId),
        eq(reportVersions.reportId, reportId),
        sql`${reportVersions.content} -> 'attachments' ? ${id}::text`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}
