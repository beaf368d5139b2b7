import { type PayRulesId, payRulesId, payRulesUseId, payTermsId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { openSql } from '@daybook/db/open';
import { presetRules } from '@daybook/rules/timesheets/presets';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { daysOf, enterPunches } from '../testing/hours.ts';
import { addAccount, addEmployee, addLinked, addSite, openShop } from '../testing/lakeshore.ts';
import { listen } from '../testing/listener.ts';
import { holdings } from '../testing/tenant-tables.ts';
import { some } from '../testing/workplace.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let id: PayRulesId;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-07-20T12:00:00.000Z');
  shop = await openShop(daybook, { zone: 'America/New_York' });
  id = payRulesId.parse(newId());
});

const set = { name: 'Hourly staff', preset: 'us', note: 'As the law has it', from: '2026-01-01' } as const;
type Save = Parameters<typeof shop.owner.api.timesheets.payRules.save.mutate>[0];
const save = (more: Partial<Save> = {}, by = shop.owner) =>
  by.api.timesheets.payRules.save.mutate({ id, ...set, rules: presetRules.us, ...more });
const use = (more: object = {}, by = shop.owner) =>
  by.api.timesheets.payRules.use.mutate({
    id: payRulesUseId.parse(newId()),
    payRulesId: id,
    siteId: null,
    from: '2026-01-01',
    ...more,
  });
const listed = async () => (await shop.owner.api.timesheets.payRules.list.query()).items;
const period = { from: '2026-06-14', to: '2026-06-27' };
const june = (...days: number[]) => days.map((day) => `2026-06-${day}`);
const totals = async () =>
  some((await shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period })).totals);

test('a set is saved in versions that stay, each audited, and the newest is first', async () => {
  await save();
  daybook.clock.forward(1000);
  const second = await save({ version: 1, name: 'Hourly', from: '2026-07-01', note: 'Rounded', rules: rounded() });
  expect(second).toMatchObject({ id, name: 'Hourly', preset: 'us', uses: [] });
  expect(second.versions.map(({ version, from, note }) => [version, from, note])).toEqual([
    [2, '2026-07-01', 'Rounded'],
    [1, '2026-01-01', 'As the law has it'],
  ]);
  expect(second.versions[1]?.rules).toEqual(presetRules.us);
  expect(await listed()).toEqual([second]);
  expect(await audited(daybook, shop.organizationId, 'timesheets')).toMatchObject([
    { action: 'timesheets.pay-rules-saved', subjectKind: 'pay-rules', subject: id, after: { version: 1 } },
    { action: 'timesheets.pay-rules-saved', before: { name: 'Hourly staff' }, after: { version: 2, name: 'Hourly' } },
  ]);
});

const rounded = () => ({ ...presetRules.us, rounding: { minutes: 15, direction: 'nearest' } }) as const;

test('the same version sent again is there once, and who read an older one is told the newest', async () => {
  const first = await save();
  expect(await save()).toEqual(first);
  expect((await refusal(save({ note: 'Another' }))).reason).toBe('idempotency-mismatch');
  const next = { version: 1, rules: rounded() };
  const both = await Promise.all([save(next), save(next)]);
  expect(both.map(({ versions }) => versions.length)).toEqual([2, 2]);
  expect(await refusal(save({ version: 1, note: 'By somebody else' }))).toMatchObject({ reason: 'stale', version: 2 });
  expect(await refusal(save({ version: 7 }))).toMatchObject({ reason: 'stale', version: 2 });
  expect(await audited(daybook, shop.organizationId, 'timesheets')).toHaveLength(2);
});

test('hours are valued by the set in use: before its date by none, and at a site of its own set by that', async () => {
  await enterPunches(shop.owner, shop, daysOf(june(15, 16, 17, 18, 19, 22, 23, 24, 25, 26), '08:00', '18:00'));
  expect(await totals()).toEqual({ worked: 6000, regular: 6000 });
  await save();
  await use({ from: '2026-06-21' });
  expect(await totals()).toEqual({ worked: 6000, regular: 5400, overtimeWeekly: 600 });
  const own = payRulesId.parse(newId());
  await save({ id: own, name: 'California', preset: 'california', rules: presetRules.california });
  await use({ payRulesId: own, siteId: shop.site, from: '2026-06-14' });
  expect(await totals()).toMatchObject({ worked: 6000, regular: 4800, overtimeDaily: 1200 });
  expect((await listed()).map(({ name, uses }) => [name, uses.map(({ siteName }) => siteName)])).toEqual([
    ['California', ['Calamba Crossing']],
    ['Hourly staff', [null]],
  ]);
});

test('the same use sent again is said once, and another one under its id is refused', async () => {
  await save();
  const one = { id: payRulesUseId.parse(newId()), siteId: shop.site };
  await use(one);
  expect((await use(one)).uses).toHaveLength(1);
  expect((await refusal(use({ ...one, from: '2026-02-01' }))).reason).toBe('idempotency-mismatch');
  expect((await refusal(use({ payRulesId: newId() }))).reason).toBe('not-found');
  expect((await refusal(use({ siteId: newId() }))).reason).toBe('not-found');
  const told = await audited(daybook, shop.organizationId, 'timesheets');
  expect(told.filter(({ action }) => action === 'timesheets.pay-rules-used')).toMatchObject([
    { subject: id, after: { siteId: shop.site, from: '2026-01-01' } },
  ]);
});

test('what if values a past period by rules that are tried, and writes nothing', async () => {
  await enterPunches(shop.owner, shop, daysOf(june(15, 16, 17, 18, 19), '08:00', '18:00'));
  const elsewhere = await addSite(shop.owner, { zone: 'America/New_York' });
  const other = await addEmployee(shop.owner, [elsewhere], { name: 'Ana Cruz' });
  await rate(shop.employee, 2000);
  const sql = openSql(daybook.database.superuserUrl, { max: 1 });
  const before = await holdings(sql, shop.organizationId);
  const { whatIf } = shop.owner.api.timesheets.payRules;
  const all = await whatIf.query({ rules: presetRules.us, period });
  expect(all.people.map(({ name, payBefore, payAfter }) => [name, payBefore, payAfter])).toEqual([
    ['Ana Cruz', null, null],
    ['Jomar Villanueva', 100_000, 110_000],
  ]);
  expect([some(all.before), some(all.after)]).toEqual([
    { worked: 3000, regular: 3000 },
    { worked: 3000, regular: 2400, overtimeWeekly: 600 },
  ]);
  expect(await holdings(sql, shop.organizationId)).toEqual(before);
  await sql.end();
  const there = await whatIf.query({ rules: presetRules.us, period, siteId: elsewhere });
  expect(there.people.map(({ employeeId }) => employeeId)).toEqual([other]);
  const manager = await addAccount(daybook, shop.owner, 'manager', [elsewhere]);
  expect(await manager.api.timesheets.payRules.whatIf.query({ rules: presetRules.us, period })).toEqual(there);
  const beyond = { rules: presetRules.us, period, siteId: shop.site };
  expect((await refusal(manager.api.timesheets.payRules.whatIf.query(beyond))).reason).toBe('not-found');
});

const rate = (employeeId: typeof shop.employee, amount: number, more: object = {}, by = shop.owner) =>
  by.api.timesheets.payTerms.set.mutate({
    id: payTermsId.parse(newId()),
    employeeId,
    from: '2026-01-01',
    siteId: null,
    rate: amount,
    currency: 'USD',
    restDays: null,
    ...more,
  });

test('terms are added from a date on, the last for one date holds, and each is audited', async () => {
  const twice = { id: payTermsId.parse(newId()) };
  await rate(shop.employee, 2000, twice);
  expect((await rate(shop.employee, 2000, twice)).items).toHaveLength(1);
  expect((await refusal(rate(shop.employee, 2100, twice))).reason).toBe('idempotency-mismatch');
  daybook.clock.forward(1000);
  await rate(shop.employee, 2200);
  const { items } = await rate(shop.employee, 2500, { from: '2026-06-18', siteId: shop.site, restDays: [6, 7] });
  expect(items.map(({ from, rate: amount, site, restDays }) => [from, amount, site?.id, restDays])).toEqual([
    ['2026-06-18', 2500, shop.site, [6, 7]],
    ['2026-01-01', 2200, undefined, null],
    ['2026-01-01', 2000, undefined, null],
  ]);
  await enterPunches(shop.owner, shop, daysOf(june(17, 18), '09:00', '10:00'));
  const { pay } = await shop.owner.api.timesheets.get.query({ employeeId: shop.employee, period });
  expect(pay?.total).toBe(4700);
  const told = await audited(daybook, shop.organizationId, 'timesheets');
  expect(told.map(({ action, subject }) => [action, subject])).toEqual(
    Array(3).fill(['timesheets.pay-terms-set', shop.employee]),
  );
});

test('managers see pay and set none; an owner sets it also for the own person', async () => {
  const manager = await addLinked(daybook, shop, 'manager');
  expect((await refusal(rate(shop.employee, 1, {}, manager))).reason).toBe('not-allowed');
  expect(await manager.api.timesheets.payTerms.list.query({ employeeId: shop.employee })).toEqual({ items: [] });
  const owner = await addLinked(daybook, shop, 'owner');
  expect((await rate(shop.employee, 2000, {}, owner)).items).toHaveLength(1);
});

test('another preset under the id of a new set is refused', async () => {
  await save();
  expect((await refusal(save({ preset: 'none' }))).reason).toBe('idempotency-mismatch');
});

test('of the pay terms of somebody at another site an account is told nothing', async () => {
  const branch = await addSite(shop.owner, { name: 'Los Baños' });
  const heard = await listen(daybook, await addAccount(daybook, shop.owner, 'manager', [branch]), ['timesheets']);
  const own = await addEmployee(shop.owner, [branch]);
  const terms = { from: '2026-06-01', siteId: null, rate: 2000, currency: 'USD', restDays: null };
  for (const employeeId of [shop.employee, own])
    await shop.owner.api.timesheets.payTerms.set.mutate({ id: payTermsId.parse(newId()), employeeId, ...terms });
  await heard.heard(1);
  expect(heard.events.flatMap(({ ids }) => ids.employeeId ?? [])).toEqual([own]);
  heard.stop();
});

test('of somebody of two sites the terms for the other one are not shown', async () => {
  const branch = await addSite(shop.owner, { name: 'Los Baños' });
  const employeeId = await addEmployee(shop.owner, [shop.site, branch]);
  const manager = await addAccount(daybook, shop.owner, 'manager', [branch]);
  const terms = { employeeId, from: '2026-06-01', currency: 'USD', restDays: null };
  for (const [siteId, rate] of [
    [shop.site, 3000],
    [branch, 2500],
    [null, 2000],
  ] as const)
    await shop.owner.api.timesheets.payTerms.set.mutate({ id: payTermsId.parse(newId()), ...terms, siteId, rate });
  const { items } = await manager.api.timesheets.payTerms.list.query({ employeeId });
  expect(items.map(({ rate }) => rate).sort()).toEqual([2000, 2500]);
});
