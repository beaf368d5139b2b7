import type { PunchKind } from '@daybook/contract/clock';
import { decisionId, type EmployeeId, payRulesId, payRulesUseId, punchId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Preset } from '@daybook/contract/pay-rules';
import type { PeriodInput } from '@daybook/contract/timesheets';
import { presetRules } from '@daybook/rules/timesheets/presets';
import type { Browser } from './browser.ts';

/** The organization, or one site of it, is valued by a preset since ever; `more` is what is different in it. */
export async function usePreset(
  owner: Browser,
  preset: Preset,
  more: object = {},
  siteId: SiteId | null = null,
): Promise<void> {
  const id = payRulesId.parse(newId());
  const from = '2020-01-01';
  const rules = { ...presetRules[preset], ...more };
  await owner.api.timesheets.payRules.save.mutate({ id, name: preset, preset, from, rules, note: 'As the law has it' });
  await owner.api.timesheets.payRules.use.mutate({ id: payRulesUseId.parse(newId()), payRulesId: id, siteId, from });
}

/** What was worked, as a manager enters it: `['2026-06-15', 'in', '09:00']`. Answers the punches in this order. */
export async function enterPunches(
  owner: Browser,
  { site, employee }: { site: SiteId; employee: EmployeeId },
  marks: readonly (readonly [date: string, kind: PunchKind, time: string])[],
) {
  const entries = marks.map(([date, kind, time]) => ({
    id: punchId.parse(newId()),
    employeeId: employee,
    kind,
    at: { date, time },
  }));
  const reason = 'The network was down';
  await owner.api.clock.punchFor.mutate({ siteId: site, reason, entries });
  return entries.map(({ id }) => id);
}

/** Whole days of these hours. */
export function daysOf(dates: readonly string[], from: string, to: string) {
  return dates.flatMap((date) => [[date, 'in', from] as const, [date, 'out', to] as const]);
}

/** Approves somebody's period as it stands. */
export async function approveAll(browser: Browser, employeeId: EmployeeId, period: PeriodInput, dates?: string[]) {
  const { digest } = await browser.api.timesheets.get.query({ employeeId, period });
  const id = decisionId.parse(newId());
  const sheets = [{ employeeId, digest }];
  return await browser.api.timesheets.approve.mutate({ id, period, sheets, ...(dates ? { dates } : {}) });
}

/** Locks somebody's period as it stands. */
export async function lockAll(browser: Browser, employeeId: EmployeeId, period: PeriodInput) {
  const { digest } = await browser.api.timesheets.get.query({ employeeId, period });
  const id = decisionId.parse(newId());
  return await browser.api.timesheets.lock.mutate({ id, period, sheets: [{ employeeId, digest }] });
}
