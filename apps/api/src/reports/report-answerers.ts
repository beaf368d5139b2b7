import { reportId } from '@daybook/contract/ids';
import { type Answerers, noEvidence, onlySeen } from '../exceptions/answerer.ts';

/** A variance is answered for by whoever approves the report, and a missing report by filing it; here both are taken note of. */
const aboutReport = onlySeen(async (_tx, _asked, { facts }) => {
  const report = reportId.safeParse(facts.report);
  return report.success ? { ...noEvidence, report: report.data } : noEvidence;
});

/** The reports room answers for what it raises. */
export const reportAnswerers: Pick<Answerers, 'variance' | 'no-report'> = {
  variance: aboutReport,
  'no-report': aboutReport,
};
