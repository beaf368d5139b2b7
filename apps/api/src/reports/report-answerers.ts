import { type ReportId, reportId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { dayReports } from '@daybook/db/schema/reports';
import { and, eq, isNull } from 'drizzle-orm';
import { type Answerers, noEvidence, onlySeen } from '../exceptions/answerer.ts';
import type { ExceptionRow } from '../exceptions/exception-rows.ts';

/** A variance is answered for by whoever approves the report, and a missing report by filing it; here both are taken note of. */
const aboutVariance = onlySeen(async (_tx, _asked, { facts }) => {
  const report = reportId.safeParse(facts.report);
  return report.success ? { ...noEvidence, report: report.data } : noEvidence;
});

/** Somebody may have begun it since. */
const aboutMissing = onlySeen(async (tx, { organizationId }, exception) => {
  const report = await findBegun(tx, organizationId, exception);
  return report ? { ...noEvidence, report } : noEvidence;
});

async function findBegun(
  tx: Transaction,
  organizationId: string,
  { siteId, businessDate }: Pick<ExceptionRow, 'siteId' | 'businessDate'>,
): Promise<ReportId | null> {
  if (businessDate === null) return null;
  const [row] = await tx
    .select({ id: dayReports.id })
    .from(dayReports)
    .where(
      and(
        eq(dayReports.organizationId, organizationId),
        eq(dayReports.siteId, siteId),
        eq(dayReports.businessDate, businessDate),
        isNull(dayReports.corrects),
      ),
    );
  return row ? reportId.parse(row.id) : null;
}

/** The reports room answers for what it raises. */
export const reportAnswerers: Pick<Answerers, 'variance' | 'no-report'> = {
  variance: aboutVariance,
  'no-report': aboutMissing,
};
