import type * as contract from '@daybook/contract/timesheets';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { sheetView } from './sheet-view.ts';
import { readSheets } from './sheets.ts';
import { checkSeesHours } from './whose.ts';

/** A person's pay period, for the person and for whoever sees the person's hours. */
export async function getTimesheet(
  { actor, db, house }: VerbContext<AccountActor>,
  { employeeId, period }: z.output<(typeof contract.timesheetsGet)['input']>,
): Promise<contract.Timesheet> {
  const { organizationId } = actor;
  return await db.read(async (tx) => {
    await checkSeesHours(tx, actor, employeeId);
    const asked = { organizationId, employeeIds: [employeeId], period, now: house.clock.now() };
    const sheet = (await readSheets(tx, asked)).get(employeeId);
    if (!sheet) throw new Refusal('not-found');
    return sheetView(actor, sheet);
  });
}
