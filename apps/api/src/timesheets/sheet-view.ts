import { may } from '@daybook/contract/permissions';
import type * as contract from '@daybook/contract/timesheets';
import type { AccountActor } from '../actor.ts';
import { dayViewOf, type Sheet } from './sheet.ts';
import { isOwn, seesPay } from './whose.ts';

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
