import type * as contract from '@daybook/contract/pay-rules';
import { may } from '@daybook/contract/permissions';
import type { CaseRules } from '@daybook/rules/timesheets/case';
import { sumOf } from '@daybook/rules/timesheets/figures-of';
import { value } from '@daybook/rules/timesheets/value';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { peopleInScope } from './people-in-scope.ts';
import { readCases } from './read-cases.ts';
import { sharedWalls } from './sheets.ts';

/** What these rules would make of a period beside those that are in force, by name. Nothing is written. */
export async function whatIf(
  { actor, db, house }: VerbContext<AccountActor>,
  { rules, siteId, period }: z.output<(typeof contract.payRulesWhatIf)['input']>,
): Promise<contract.WhatIf> {
  const { organizationId } = actor;
  const tried: CaseRules[] = [{ from: '0001-01-01', id: null, name: '', version: 0, rules }];
  return await db.read(async (tx) => {
    const inScope = await peopleInScope(tx, actor, { siteId, period, place: undefined });
    const employeeIds = inScope.map(({ id }) => id);
    const cases = await readCases(tx, { organizationId, employeeIds, span: period, now: house.clock.now() });
    const wall = sharedWalls();
    const seesPay = may(actor, 'pay.see');
    const people = inScope.flatMap(({ id, name }) => {
      const person = cases.get(id);
      if (!person) return [];
      const before = value(person.case, period, wall);
      const after = value({ ...person.case, rules: tried }, period, wall);
      const [payBefore, payAfter] = seesPay ? [before.pay, after.pay] : [null, null];
      return [
        {
          employeeId: id,
          name,
          before: before.totals,
          after: after.totals,
          payBefore: payBefore?.total ?? null,
          payAfter: payAfter?.total ?? null,
          currency: (payBefore ?? payAfter)?.currency ?? null,
        },
      ];
    });
    return {
      people,
      before: sumOf(people.map((one) => one.before)),
      after: sumOf(people.map((one) => one.after)),
    };
  });
}
