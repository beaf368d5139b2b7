import { may, rolePermissions, roles } from '@daybook/contract/permissions';
import type { ReportTemplate } from '@daybook/contract/report-templates';
import type { Transaction } from '@daybook/db/connect';
import { accounts } from '@daybook/db/schema/access';
import type { Doer } from '@daybook/rules/reports/separation';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';

const told = roles.filter((role) => rolePermissions[role].includes('reports.expected'));

/**
 * Whether whoever counts now may have been told before what was expected: by any count of this drawer, unless it is
 * counted blind. Then by one of somebody else before their first, if they may be told at all, by this account or, at a
 * shared sign-in, by one of their own.
 */
export async function wasShown(
  tx: Transaction,
  actor: AccountActor,
  { blind }: Pick<ReportTemplate, 'blind'>,
  { counters: [first], doer }: { counters: readonly Doer[]; doer: Doer },
): Promise<boolean> {
  if (!first) return false;
  if (!blind) return true;
  const { employeeId, accountId } = doer;
  const isFirst = employeeId === null ? first.accountId === accountId : first.employeeId === employeeId;
  if (isFirst) return false;
  if (may(actor, 'reports.expected')) return true;
  if (employeeId === null) return false;
  const own = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, actor.organizationId),
        eq(accounts.employeeId, employeeId),
        inArray(accounts.role, told),
        isNull(accounts.disabledAt),
      ),
    )
    .limit(1);
  return own.length > 0;
}
