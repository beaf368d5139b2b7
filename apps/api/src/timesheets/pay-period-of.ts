import type { SiteId } from '@daybook/contract/ids';
import type { RuleSet } from '@daybook/contract/pay-rules';
import type { Transaction } from '@daybook/db/connect';
import { sites } from '@daybook/db/schema/directory';
import { periodHolding } from '@daybook/rules/timesheets/pay-periods';
import { rulesOn } from '@daybook/rules/timesheets/workweeks';
import { and, eq, sql } from 'drizzle-orm';
import { Refusal } from '../refusal.ts';
import type { DateSpan } from './case-rows.ts';
import { readSavedRules, rulesInForce } from './rules-in-force.ts';

export const siteOfPeriods = { id: sql<SiteId>`sites.id`, zone: sites.zone, dayStart: sites.dayStart };

/** A person's usual site; its rules say how often the person is paid. */
export async function usualSite(tx: Transaction, organizationId: string, employeeId: string) {
  const usual = sql`sites.id = (
    select x.site_id from employee_sites x where x.organization_id = ${organizationId} and x.employee_id = ${employeeId}
    order by x.position limit 1)`;
  const [site] = await tx
    .select(siteOfPeriods)
    .from(sites)
    .where(and(eq(sites.organizationId, organizationId), usual));
  if (!site) throw new Refusal('not-found');
  return site;
}

/** The pay period of a site that holds a date, and the rules that say so. */
export async function payPeriodAt(
  tx: Transaction,
  organizationId: string,
  { siteId, date }: { siteId: SiteId; date: string },
): Promise<{ period: DateSpan; rules: RuleSet }> {
  // Its neighbours have to be dates that can be written.
  if (date < '1970' || date > '9998') throw new Refusal('bad-input', { fields: { date: 'from 1970 up to 9997' } });
  const { rules } = rulesOn(rulesInForce(await readSavedRules(tx, organizationId), siteId), date);
  return { period: periodHolding(date, rules), rules };
}
