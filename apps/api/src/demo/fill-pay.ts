import {
  type AccountId,
  type EmployeeId,
  payRulesId,
  payRulesUseId,
  payTermsId,
  type SiteId,
} from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { presetRules } from '@daybook/rules/timesheets/presets';
import type { AccountActor, JobActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { saveCalendar } from '../directory/save-calendar.ts';
import { savePayRules } from '../timesheets/save-pay-rules.ts';
import { setPayTerms } from '../timesheets/set-pay-terms.ts';
import { usePayRules } from '../timesheets/use-pay-rules.ts';
import { byHandOf, dayMs, idOf } from './by-hand-of.ts';
import { fixedDays, terms } from './pay.ts';
import { type SiteKey, sites } from './places.ts';

interface Filled {
  staff: readonly EmployeeId[];
  siteOf: (key: SiteKey) => SiteId;
  ids: ReadonlyMap<string, AccountId>;
}

/** Pay rules for both countries, what everybody earns, and the days that are not ordinary ones. */
export async function fillPay(ctx: VerbContext<JobActor>, filled: Filled): Promise<void> {
  const owner = byHandOf(ctx, filled.ids, 'owner@demo.daybook', 62 * dayMs);
  const year = owner.house.clock.now().getUTCFullYear();
  await fillRules(owner, filled.siteOf('woodside'), `${year - 1}-01-01`);
  for (const [index, employeeId] of filled.staff.entries()) {
    const own = terms[index];
    if (!own) throw new Error('somebody of the demo earns nothing');
    const id = payTermsId.parse(newId());
    await setPayTerms(owner, { id, employeeId, from: `${year - 1}-01-01`, siteId: null, ...own });
  }
  await raiseRate(ctx, filled);
  for (const zone of ['Asia/Manila', 'America/New_York'] as const) {
    const siteIds = sites.filter((site) => site.zone === zone).map(({ key }) => filled.siteOf(key));
    for (const each of [year, year + 1])
      for (const [day, kind, name] of fixedDays[zone])
        await saveCalendar(owner, { siteIds, date: `${each}-${day}`, kind, name });
  }
}

async function fillRules(owner: VerbContext<AccountActor>, woodside: SiteId, from: string): Promise<void> {
  const philippines = payRulesId.parse(newId());
  const newYork = payRulesId.parse(newId());
  const named = { name: 'Philippines', preset: 'philippines', from } as const;
  const rules = presetRules.philippines;
  await savePayRules(owner, { id: philippines, ...named, rules, note: 'As the Labor Code has it' });
  const rounded = { ...rules, rounding: { minutes: 5, direction: 'nearest' } } as const;
  const note = 'Punches are rounded to the nearest five minutes, as agreed with the staff';
  await savePayRules(owner, { id: philippines, version: 1, ...named, rules: rounded, note });
  const us = { name: 'New York', preset: 'us', from, rules: presetRules.us, note: 'Federal rules' } as const;
  await savePayRules(owner, { id: newYork, ...us });
  const id = () => payRulesUseId.parse(newId());
  await usePayRules(owner, { id: id(), payRulesId: philippines, siteId: null, from });
  await usePayRules(owner, { id: id(), payRulesId: newYork, siteId: woodside, from });
}

/** In the middle of a week three weeks ago Carlo's rate went up: that week has two rates. */
async function raiseRate(ctx: VerbContext<JobActor>, { staff, ids }: Filled): Promise<void> {
  const then = byHandOf(ctx, ids, 'owner@demo.daybook', 21 * dayMs);
  const today = then.house.clock.now();
  const wednesday = new Date(today.getTime() - ((today.getUTCDay() + 4) % 7) * dayMs);
  const from = wednesday.toISOString().slice(0, 10);
  const better = { siteId: null, rate: 2_050, currency: 'USD', restDays: null };
  await setPayTerms(then, { id: payTermsId.parse(newId()), employeeId: idOf(staff, 'Carlo Medina'), from, ...better });
}
