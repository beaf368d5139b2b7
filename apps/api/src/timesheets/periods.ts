import type * as contract from '@daybook/contract/timesheets';
import type { Transaction } from '@daybook/db/connect';
import { sites } from '@daybook/db/schema/directory';
import { businessDate } from '@daybook/rules/business-date';
import { periodAfter, periodBefore } from '@daybook/rules/timesheets/pay-periods';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { type AccountActor, seesSite } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { payPeriodAt, siteOfPeriods, usualSite } from './pay-period-of.ts';
import { checkSeesHours } from './whose.ts';

type Asked = z.output<(typeof contract.timesheetsPeriods)['input']>;

/** The pay period that holds a date, and its neighbours, by the rules of the person's usual site or of a site. */
export async function periods(
  { actor, db, house }: VerbContext<AccountActor>,
  input: Asked,
): Promise<contract.Periods> {
  return await db.read(async (tx) => {
    const site = await findWhere(tx, actor, input);
    const today = businessDate(house.clock.now().getTime(), site);
    const asked = { siteId: site.id, date: input.date ?? today };
    const { period, rules } = await payPeriodAt(tx, actor.organizationId, asked);
    return {
      today,
      kind: rules.payPeriod.kind,
      current: period,
      before: periodBefore(period, rules),
      after: periodAfter(period, rules),
    };
  });
}

async function findWhere(tx: Transaction, actor: AccountActor, { employeeId, siteId }: Asked) {
  const { organizationId } = actor;
  if (employeeId) {
    await checkSeesHours(tx, actor, employeeId);
    return await usualSite(tx, organizationId, employeeId);
  }
  if (siteId && !seesSite(actor, siteId)) throw new Refusal('not-found');
  const scope = actor.sites === 'all' ? undefined : inArray(sites.id, [...actor.sites]);
  const [site] = await tx
    .select(siteOfPeriods)
    .from(sites)
    .where(
      and(
        eq(sites.organizationId, organizationId),
        siteId ? eq(sites.id, siteId) : and(scope, isNull(sites.archivedAt)),
      ),
    )
    .orderBy(sql`${sites.name} collate "und-x-icu"`, sites.id)
    .limit(1);
  if (!site) throw new Refusal('not-found');
  return site;
}
