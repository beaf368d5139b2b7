import type { timesheetsPrint } from '@daybook/contract/exports';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { organizationName } from '../directory/organization-name.ts';
import { getTimesheet } from './get-timesheet.ts';
import { timesheetPdf } from './paper/timesheet-pdf.ts';

/** A person's pay period to print and sign, for the person and for whoever sees the person's hours; pay as each may see it. */
export async function printTimesheet(
  ctx: VerbContext<AccountActor>,
  { employeeId, period, language, paper = 'A4' }: z.output<(typeof timesheetsPrint)['input']>,
): Promise<z.output<(typeof timesheetsPrint)['output']>> {
  const { actor, db, house } = ctx;
  const sheet = await getTimesheet(ctx, { employeeId, period });
  const organization = await db.read((tx) => organizationName(tx, actor.organizationId));
  const pdf = await timesheetPdf({
    sheets: [sheet],
    organization,
    language: language ?? actor.language,
    paper,
    at: house.clock.now(),
  });
  return { pdf: pdf.toString('base64') };
}
