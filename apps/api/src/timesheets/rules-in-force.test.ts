import { type PayRulesId, payRulesId, type SiteId, siteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { presetRules } from '@daybook/rules/timesheets/presets';
import { expect, test } from 'vitest';
import { rulesInForce, type SavedRules } from './rules-in-force.ts';

const [one, other] = [siteId.parse(newId()), siteId.parse(newId())];
const [us, local] = [payRulesId.parse(newId()), payRulesId.parse(newId())];

const version = (id: PayRulesId, n: number, from: string) => ({
  id,
  name: id === us ? 'us' : 'local',
  version: n,
  from,
  rules: presetRules.us,
});
const use = (id: PayRulesId, at: SiteId | null, from: string) => ({ payRulesId: id, siteId: at, from });
const told = (saved: SavedRules, at: SiteId) =>
  rulesInForce(saved, at).map(({ from, name, version: n }) => `${from} ${name} ${n}`);
const none = '0001-01-01 none 0';

test('without a set that is saved and used, the preset none is in force', () => {
  expect(told({ versions: [], uses: [] }, one)).toEqual([none]);
  expect(told({ versions: [version(us, 1, '2026-01-01')], uses: [] }, one)).toEqual([none]);
});

test('a site’s own use comes before the one for every site, whenever that is said', () => {
  const versions = [version(us, 1, '2020-01-01'), version(local, 1, '2020-01-01')];
  const uses = [use(local, one, '2026-03-01'), use(us, null, '2026-01-01'), use(us, null, '2026-06-01')];
  expect(told({ versions, uses }, one)).toEqual([none, '2026-01-01 us 1', '2026-03-01 local 1']);
  expect(told({ versions, uses }, other)).toEqual([none, '2026-01-01 us 1']);
});

test('of uses from one date the one said last holds, and of versions from one date the highest', () => {
  const versions = [version(us, 2, '2026-01-01'), version(us, 1, '2026-01-01'), version(local, 1, '2026-01-01')];
  const uses = [use(us, null, '2026-02-01'), use(local, null, '2026-02-01'), use(us, null, '2026-05-01')];
  expect(told({ versions, uses }, one)).toEqual([none, '2026-02-01 local 1', '2026-05-01 us 2']);
});

test('a version holds from its date until the next one’s, also one that is saved later for a date before', () => {
  const versions = [version(us, 1, '2026-01-01'), version(us, 2, '2026-07-01'), version(us, 3, '2026-04-01')];
  const uses = [use(us, null, '2026-01-01')];
  expect(told({ versions, uses }, one)).toEqual([none, '2026-01-01 us 1', '2026-04-01 us 3', '2026-07-01 us 2']);
});

test('a set says nothing before its first version: the one for every site holds until then', () => {
  const versions = [version(us, 1, '2026-01-01'), version(local, 1, '2026-06-01')];
  const uses = [use(us, null, '2026-01-01'), use(local, one, '2026-02-01')];
  expect(told({ versions, uses }, one)).toEqual([none, '2026-01-01 us 1', '2026-06-01 local 1']);
});
