import { may } from '@daybook/contract/permissions';
import type * as contract from '@daybook/contract/timesheets';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { dayViewOf, type Sheet } from './sheet.ts';
import { readSheets } from './sheets.ts';
import { checkSeesHours, isOwn, seesPay } from './whose.ts';

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

/** A sheet as this account may see it. */
export function sheetView(actor: AccountActor, sheet: Sheet): contract.Timesheet {
  const { person, period, rules, weeks, totals, adjustments, signedOff, returned, locked, digest } = sheet;
  const { employee, site } = person;
  const own = isOwn(actor, employee.id);
  return {
    employee,
    site: { id: site.id, name: site.name, zone: site.zone },
    period,
    rules,
    days: sheet.days.map((day) => dayViewOf(person, day)),
    weeks,
    totals,
    adjustments,
    pay: seesPay(actor, employee.id) ? sheet.pay : null,
    signedOff,
    returned,
    locked: locked && { by: locked.by, at: locked.at },
    digest,
    may: {
      amend: may(actor, 'timesheets.amend') && !own,
      approve: may(actor, 'timesheets.approve') && !own && !locked,
      submit: own && !locked,
      ask: own,
    },
  };
}
