import { createHash } from 'node:crypto';
import { createTurns } from '@daybook/auth/turns';
import type { ReportAttachmentId } from '@daybook/contract/ids';
import type { AttachmentView } from '@daybook/contract/report-attachments';
import type { Transaction } from '@daybook/db/connect';
import { attachmentChunks, reportAttachments } from '@daybook/db/schema/report-attachments';
import { dayReports } from '@daybook/db/schema/reports';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import { authorOf } from '../../audit/author.ts';
import { record } from '../../audit/record.ts';
import type { VerbContext } from '../../context.ts';
import { storeFile } from '../../files/store-file.ts';
import { Refusal } from '../../refusal.ts';
import { checkWritable, holdReport, type ReportRow } from '../report-rows.ts';
import { tellReport } from '../tell-report.ts';
import { type AttachmentRow, attachmentView, findAttachment } from './find.ts';
import { type Anew, writeAnew } from './write-anew.ts';

/**
 * One photo takes one processor, and up to a few hundred megabytes: two at a time leave room for who clocks in. Whoever
 * waits holds nothing yet, so that forty who send at once wait with an id each.
 */
const inTurn = createTurns(2);

/**
 * Keeps an attachment of which all has come. It is checked and written anew between two transactions, since that takes
 * a second and whoever watches waits for every open one. Of two who bring the last piece at once, one keeps it.
 * @throws Refusal `file-unreadable`: it is no photo or document, or not the one that was announced; it has failed then
 */
export async function keepAttachment(ctx: VerbContext<AccountActor>, id: ReportAttachmentId): Promise<AttachmentView> {
  return await inTurn(() => keep(ctx, id));
}

async function keep(ctx: VerbContext<AccountActor>, id: ReportAttachmentId): Promise<AttachmentView> {
  const { actor, db } = ctx;
  const { organizationId } = actor;
  const sent = await db.read(async (tx) => await readSent(tx, organizationId, id));
  // Whoever was before in the line has kept it, or it has failed.
  const anew = sent.bytes && (await fit(sent.bytes, sent));
  const view = await db.write(async (tx) => {
    const report = await holdReport(tx, actor, sent.reportId);
    const row = await findAttachment(tx, organizationId, id, { held: true });
    if (!row || row.removedAt !== null) throw new Refusal('not-found');
    if (row.state === 'sending' && anew) {
      checkWritable(report);
      await settle(tx, ctx, { report, row, anew });
    }
    return await attachmentView(tx, organizationId, row);
  });
  if (view.state !== 'kept') throw anew instanceof Refusal ? anew : new Refusal('file-unreadable');
  return view;
}

interface Sent {
  reportId: AttachmentRow['reportId'];
  name: string;
  sha256: string;
  /** Null once it is sent no more: then there is nothing to be done. */
  bytes: Buffer | null;
}

async function readSent(tx: Transaction, organizationId: string, id: ReportAttachmentId): Promise<Sent> {
  const row = await findAttachment(tx, organizationId, id);
  if (!row) throw new Refusal('not-found');
  if (row.state !== 'sending') return { ...row, bytes: null };
  const pieces = await tx
    .select({ content: attachmentChunks.content })
    .from(attachmentChunks)
    .where(and(eq(attachmentChunks.organizationId, organizationId), eq(attachmentChunks.attachmentId, id)))
    .orderBy(asc(attachmentChunks.position));
  return { ...row, bytes: Buffer.concat(pieces.map(({ content }) => content)) };
}

async function fit(bytes: Buffer, { sha256, name }: Pick<Sent, 'sha256' | 'name'>): Promise<Anew | Refusal> {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    return new Refusal('file-unreadable', { fields: { sha256: 'not what was announced' } });
  try {
    return await writeAnew(bytes, name);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

async function settle(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { report, row, anew }: { report: ReportRow; row: AttachmentRow; anew: Anew | Refusal },
): Promise<void> {
  const { organizationId, accountId } = ctx.actor;
  const at = ctx.house.clock.now();
  const { id, field } = row;
  const fileId = anew instanceof Refusal ? null : await storeFile(tx, { organizationId, at }, anew);
  await tx
    .update(reportAttachments)
    .set(fileId === null ? { state: 'failed' } : { state: 'kept', fileId })
    .where(and(eq(reportAttachments.organizationId, organizationId), eq(reportAttachments.id, id)));
  await tx
    .delete(attachmentChunks)
    .where(and(eq(attachmentChunks.organizationId, organizationId), eq(attachmentChunks.attachmentId, id)));
  if (!(anew instanceof Refusal)) {
    await tx
      .update(dayReports)
      .set({ version: sql`${dayReports.version} + 1`, savedBy: accountId, savedAt: at })
      .where(and(eq(dayReports.organizationId, organizationId), eq(dayReports.id, report.id)));
    await record(tx, authorOf(ctx), {
      action: 'reports.attachment-added',
      subject: { kind: 'report', id: report.id },
      after: { id, field, name: anew.name, type: anew.type, bytes: anew.bytes.length },
    });
  }
  await tellReport(tx, ctx, report);
}
