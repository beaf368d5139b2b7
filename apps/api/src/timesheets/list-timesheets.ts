import { may } from '@daybook/contract/permissions';
import type * as contract from '@daybook/contract/timesheets';
import { sumOf } from '@daybook/rules/timesheets/figures-of';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { pageOf, readCursor } from '../cursor.ts';
import { peopleInScope } from './people-in-scope.ts';
import type { Sheet } from './sheet.ts';
import { readSheets } from './sheets.ts';

/** Everybody's totals for a period, by name. The sums are over all of them, whichever page is asked for. */
export async function listTimesheets(
  { actor, db, house }: VerbContext<AccountActor>,
  { period, siteId, cursor, limit = 50 }: z.output<(typeof contract.timesheetsList)['input']>,
): Promise<contract.TimesheetList> {
  const { organizationId } = actor;
  const place = readCursor(cursor);
  return await db.read(async (tx) => {
    const people = await peopleInScope(tx, actor, { siteId, period, place });
    const employeeIds = people.map(({ id }) => id);
    const sheets = await readSheets(tx, { organizationId, employeeIds, period, now: house.clock.now() });
    const behind = pageOf(people.filter((person) => person.behind).slice(0, limit + 1), limit);
    const all = [...sheets.values()];
    return {
      items: behind.items.flatMap(({ id }) => {
        const sheet = sheets.get(id);
        return sheet ? [rowOf(sheet, may(actor, 'pay.see'))] : [];
      }),
      nextCursor: behind.nextCursor,
      totals: sumOf(all.map(({ totals }) => totals)),
      people: people.length,
      toDecide: all.filter(({ days }) => days.some(({ state }) => state === 'to-decide')).length,
    };
  });
}

const finished: readonly contract.DayState[] = ['approved', 'locked'];

function rowOf(sheet: Sheet, seesPay: boolean): contract.TimesheetRow {
  const { person, totals, days, adjustments, signedOff, locked, digest, pay } = sheet;
  const count = (...states: contract.DayState[]) => days.filter(({ state }) => states.includes(state)).length;
  const { id, name } = person.site;
  return {
    employee: person.employee,
    site: { id, name },
    totals,
    days: {
      toDecide: count('to-decide'),
      open: count('open', 'returned'),
      submitted: count('submitted'),
      approved: count(...finished),
      changed: count('changed'),
    },
    flags: [...new Set(days.flatMap(({ flags }) => flags))].sort(),
    adjustments: adjustments.length,
    signedOff: signedOff !== null && !signedOff.lapsed,
    locked: locked !== null,
    approved: count(...finished) > 0 && count(...finished, 'empty') === days.length,
    digest,
    pay: seesPay && pay ? { currency: pay.currency, total: pay.total } : null,
  };
}
