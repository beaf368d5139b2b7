import type { Transaction } from '@daybook/db/connect';
import { attachmentChunks, reportAttachments } from '@daybook/db/schema/report-attachments';
import { dayReports } from '@daybook/db/schema/reports';
import { and, eq, inArray, lt } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import type { House } from '../../context.ts';
import { tellReport } from '../tell-report.ts';

const longestMs = 24 * 3_600_000;

/** What was announced a day ago and never came whole: what has come of it goes, so that nothing waits for the rest. */
export async function dropUnfinished(
  tx: Transaction,
  to: { actor: Pick<AccountActor, 'organizationId'>; house: Pick<House, 'clock'> },
): Promise<void> {
  const { organizationId } = to.actor;
  const before = new Date(to.house.clock.now().getTime() - longestMs);
  const given = await tx
    .update(reportAttachments)
    .set({ state: 'failed' })
    .where(
      and(
        eq(reportAttachments.organizationId, organizationId),
        eq(reportAttachments.state, 'sending'),
        lt(reportAttachments.recordedAt, before),
      ),
    )
    .returning({ id: reportAttachments.id, reportId: reportAttachments.reportId });
  if (given.length === 0) return;
  await tx.delete(attachmentChunks).where(
    and(
      eq(attachmentChunks.organizationId, organizationId),
      inArray(
        attachmentChunks.attachmentId,
        given.map(({ id }) => id),
      ),
    ),
  );
  const reports = await tx
    .select({ id: dayReports.id, siteId: dayReports.siteId })
    .from(dayReports)
    .where(
      and(
        eq(dayReports.organizationId, organizationId),
        inArray(dayReports.id, [...new Set(given.map(({ reportId }) => reportId))]),
      ),
    );
  for (const report of reports) await tellReport(tx, to, report);
}
