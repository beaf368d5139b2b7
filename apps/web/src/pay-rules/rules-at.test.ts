import { newId } from '@daybook/contract/new-id';
import type { PayRulesView } from '@daybook/contract/pay-rules';
import { payRulesView } from '@daybook/contract/pay-rules';
import { presetRules } from '@daybook/rules/timesheets/presets';
import { expect, test } from 'vitest';
import { rulesAt, versionAt } from './rules-at.ts';

const [here, elsewhere] = [newId(), newId()];

function set(name: string, froms: string[], uses: [siteId: string | null, from: string][]): PayRulesView {
  return payRulesView.parse({
    id: newId(),
    name,
    preset: 'none',
    versions: froms.map((from, at) => ({
      version: froms.length - at,
      from,
      rules: presetRules.none,
      note: 'n',
      savedBy: null,
      savedAt: '2026-01-01T00:00:00.000Z',
    })),
    uses: uses.map(([siteId, from]) => ({ siteId, siteName: siteId, from })),
  });
}

test('a site’s own rules go before those of every site, from the date on which they are used', () => {
  const sets = [set('All', ['2026-01-01'], [[null, '2026-01-01']]), set('Own', ['2026-01-01'], [[here, '2026-06-01']])];
  expect(rulesAt(sets, here, '2026-05-31')?.set.name).toBe('All');
  expect(rulesAt(sets, here, '2026-06-01')).toMatchObject({ set: { name: 'Own' }, version: 1, from: '2026-06-01' });
  expect(rulesAt(sets, elsewhere, '2026-06-01')?.set.name).toBe('All');
});

test('before any use there are none', () => {
  expect(rulesAt([set('All', ['2026-01-01'], [])], here, '2026-06-01')).toBeNull();
});

test('the version in force is the one that began last, also when an earlier one was saved after it', () => {
  const rules = set('All', ['2026-03-01', '2026-06-01', '2026-01-01'], []);
  expect(['2026-02-01', '2026-04-01', '2026-07-01'].map((date) => versionAt(rules, date)?.version)).toEqual([1, 3, 2]);
});
