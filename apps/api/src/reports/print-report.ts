import type { reportsPrint } from '@daybook/contract/report-board';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { organizationName } from '../directory/organization-name.ts';
import { getReport } from './get-report.ts';
import { reportPdf } from './paper/report-pdf.ts';

/** A report as pages to print, as its caller may see it: what is not told on the screen is not told on paper. */
export async function printReport(
  ctx: VerbContext<AccountActor>,
  { id, number, language, paper = 'A4' }: z.output<(typeof reportsPrint)['input']>,
): Promise<z.output<(typeof reportsPrint)['output']>> {
  const { actor, db, house } = ctx;
  const report = await getReport(ctx, { id, number });
  const organization = await db.read((tx) => organizationName(tx, actor.organizationId));
  const pdf = await reportPdf({
    ...{ report, organization, paper },
    language: language ?? actor.language,
    at: house.clock.now(),
  });
  return { pdf: pdf.toString('base64') };
}
