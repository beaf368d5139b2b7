import {
  type AttachmentView,
  type attachmentsBegin,
  mostAttachments,
  mostOfAttachment,
  mostOfReport,
} from '@daybook/contract/report-attachments';
import type { Transaction } from '@daybook/db/connect';
import { reportAttachments } from '@daybook/db/schema/report-attachments';
import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { checkWritable, findReport, holdReport } from '../report-rows.ts';
import { templateOf } from '../report-view.ts';
import { tellReport } from '../tell-report.ts';
import { type AttachmentRow, attachmentView, findAttachment } from './find.ts';
import { checkPlace } from './known-place.ts';

type Asked = z.output<(typeof attachmentsBegin)['input']>;

/** Announces a photo or document. The same again, however often, is one, and is answered with how much has come. */
export async function beginAttachment(ctx: VerbContext<AccountActor>, asked: Asked): Promise<AttachmentView> {
  const { actor, db } = ctx;
  if (asked.bytes > mostOfAttachment) throw new Refusal('too-large');
  const known = await db.read(async (tx) => {
    await findReport(tx, actor, asked.reportId);
    return await findAnnounced(tx, actor.organizationId, asked);
  });
  if (known) return known;
  return await db.write(async (tx) => {
    // Whoever announces for a report does it one after the other, so that all of them fit into its size.
    const row = await holdReport(tx, actor, asked.reportId);
    const again = await findAnnounced(tx, actor.organizationId, asked);
    if (again) return again;
    checkWritable(row);
    checkPlace(await templateOf(tx, actor.organizationId, row), asked.field);
    await checkRoom(tx, actor.organizationId, asked);
    await announce(tx, ctx, asked);
    await tellReport(tx, ctx, row);
    return await attachmentView(tx, actor.organizationId, asked);
  });
}

async function findAnnounced(tx: Transaction, organizationId: string, asked: Asked): Promise<AttachmentView | null> {
  const row = await findAttachment(tx, organizationId, asked.id);
  if (!row) return null;
  if (!isSame(row, asked)) throw new Refusal('idempotency-mismatch');
  if (row.removedAt !== null) throw new Refusal('not-found');
  return await attachmentView(tx, organizationId, row);
}

/** What it is called may differ: a browser names the same photo anew each time that it is taken from its album. */
function isSame(row: AttachmentRow, { reportId, field, bytes, sha256 }: Asked): boolean {
  return row.reportId === reportId && row.field === field && row.size === bytes && row.sha256 === sha256;
}

/** What was taken off stays stored, so that it counts among how many there are. By what was announced: what a photo comes to once it is written anew is known to nobody who sends one. */
async function checkRoom(tx: Transaction, organizationId: string, { reportId, bytes }: Asked): Promise<void> {
  const [taken] = await tx
    .select({
      bytes: sql<string>`coalesce(sum(${reportAttachments.size})
        filter (where ${reportAttachments.state} <> 'failed' and ${reportAttachments.removedAt} is null), 0)`,
      n: sql<number>`count(*)::int`,
    })
    .from(reportAttachments)
    .where(and(eq(reportAttachments.organizationId, organizationId), eq(reportAttachments.reportId, reportId)));
  const { bytes: before, n } = taken ?? { bytes: 0, n: 0 };
  if (Number(before) + bytes > mostOfReport || n >= mostAttachments) throw new Refusal('too-large');
}

async function announce(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  { id, reportId, field, name, bytes, sha256 }: Asked,
): Promise<void> {
  const { organizationId, accountId } = actor;
  const made = await tx
    .insert(reportAttachments)
    .values({
      ...{ organizationId, id, reportId, field, name, size: bytes, sha256, accountId },
      ...{ state: 'sending', recordedAt: house.clock.now() },
    })
    .onConflictDoNothing()
    .returning({ id: reportAttachments.id });
  // Announced for another report at the same time.
  if (made.length === 0) throw new Refusal('idempotency-mismatch');
}
