import type { LeaveBalance, LeaveKindView } from '@daybook/contract/leave';
import type { Transaction } from '@daybook/db/connect';
import { businessDate } from '@daybook/rules/business-date';
import { balanceOf, yearOf } from '@daybook/rules/roster/leave-balance';
import { findSiteRule } from '../../clock/queue-facts.ts';
import { readKinds } from './kind-rows.ts';
import { ledgerOf, readLedgers } from './ledger.ts';

interface Whose {
  organizationId: string;
  employeeId: string;
}

/** The calendar year that it is at the usual site. */
export async function yearAt(tx: Transaction, organizationId: string, siteId: string, now: Date): Promise<number> {
  return yearOf(businessDate(now.getTime(), await findSiteRule(tx, organizationId, siteId)));
}

/**
 * A person's balances of a year, by the name of the kind: of those that keep one. A kind that is archived stands there
 * while something of it is in the year.
 */
export async function readBalances(
  tx: Transaction,
  { organizationId, employeeId }: Whose,
  year: number,
): Promise<LeaveBalance[]> {
  const kinds = await readKinds(tx, organizationId);
  const ledgers = await readLedgers(tx, organizationId, [employeeId], { from: year, to: year });
  return kinds.flatMap((kind) => {
    const own = ledgerOf(ledgers, employeeId, kind.id);
    if (kind.yearlyMinutes === null) return [];
    if (kind.archived && own.days.length === 0 && own.adjustments.length === 0) return [];
    return [{ kind: shown(kind), year, ...balanceOf(kind.yearlyMinutes, year, own) }];
  });
}

function shown({ id, name, paid, dayMinutes }: LeaveKindView): LeaveBalance['kind'] {
  return { id, name, paid, dayMinutes };
}
