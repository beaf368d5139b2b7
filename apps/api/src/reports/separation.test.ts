import { badgeId, punchId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addLinked, addSite, enrolKiosk, foundOrganization } from '../testing/lakeshore.ts';
import { decide, fillIn, handIn, lockDrawer, openDay, plainTemplate, useTemplate } from '../testing/reports.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const date = '2026-06-09';

async function openShop(template = plainTemplate) {
  daybook.clock.set('2026-06-09T14:00:00.000Z');
  const { owner, organizationId } = await foundOrganization(daybook);
  const site = await addSite(owner);
  await useTemplate(owner.api, template);
  const employee = await addEmployee(owner, [site], { name: 'Nena Salvador' });
  const shared = await addAccount(daybook, owner, 'site', [site]);
  return { owner, organizationId, site, employee, shared };
}

test('an account that is no longer somebody’s is still no second person about what was done with it', async () => {
  const shop = await openShop();
  const { owner, site } = shop;
  const nena = await addLinked(daybook, shop, 'manager');
  const { id } = await openDay(nena.api, site, date);
  await fillIn(nena.api, id, { 'cash.float': 0 });
  await lockDrawer(nena.api, id, {});
  await handIn(nena.api, id);
  const { version, name, language } = await owner.api.access.accounts.get.query({ id: nena.accountId });
  const other = await addEmployee(owner, [site], { name: 'Nobody in particular' });
  const role = 'manager' as const;
  const account = { id: nena.accountId, name, language, role, sites: [site] };
  await owner.api.access.accounts.update.mutate({ ...account, version, employeeId: null });
  expect(await refusal(decide(nena.api, id, 'approve'))).toMatchObject({ reason: 'self-approval' });
  await owner.api.access.accounts.update.mutate({ ...account, version: version + 1, employeeId: other });
  expect(await refusal(decide(nena.api, id, 'approve'))).toMatchObject({ reason: 'self-approval' });
  expect((await decide(owner.api, id, 'approve')).state).toBe('approved');
});

test('wrong PINs at the tablet and at the shared sign-in of a site are counted together, and lock both', async () => {
  const { owner, site, shared, employee } = await openShop();
  const kiosk = await enrolKiosk(daybook, owner, site);
  const right = { method: 'pin', employeeId: employee, pin: '4821' } as const;
  const wrong = { ...right, pin: '0000' } as const;
  const punch = (claim: typeof right | typeof wrong) => {
    const occurredAt = daybook.clock.now().toISOString();
    return refusal(kiosk.api.clock.punch.mutate({ id: punchId.parse(newId()), kind: 'in', occurredAt, claim }));
  };
  const open = (claim: typeof right | typeof wrong) => refusal(openDay(shared.api, site, date, claim));
  const tries = await Promise.all([open(wrong), punch(wrong), open(wrong), punch(wrong), open(wrong), punch(wrong)]);
  expect(tries.map(({ triesLeft }) => triesLeft ?? -1).sort()).toEqual([-1, 0, 1, 2, 3, 4]);
  expect(await open(right)).toMatchObject({ reason: 'locked-out' });
  expect(await punch(right)).toMatchObject({ reason: 'locked-out' });
});

test('at a shared sign-in nobody of another site says who it is, by PIN or badge', async () => {
  const { owner, site, shared } = await openShop();
  const stranger = await addEmployee(owner, [await addSite(owner)], { name: 'Of another site' });
  const { code } = await owner.api.directory.employees.issueBadge.mutate({
    id: stranger,
    badgeId: badgeId.parse(newId()),
  });
  const pin = { method: 'pin', employeeId: stranger, pin: '4821' } as const;
  expect(await refusal(openDay(shared.api, site, date, pin))).toMatchObject({ reason: 'pin-unknown' });
  const badge = { method: 'badge', code } as const;
  expect(await refusal(openDay(shared.api, site, date, badge))).toMatchObject({ reason: 'badge-unknown' });
});

test('whoever counted blind never decides, over the limit or inside it, since they are not told what they would approve', async () => {
  const shop = await openShop({ ...plainTemplate, blind: true });
  const { owner, site, shared, employee } = shop;
  const nena = await addLinked(daybook, shop, 'manager');
  const rhea = await addEmployee(owner, [site], { name: 'Rhea Mae Santiago', pin: '7770' });
  const by = { method: 'pin', employeeId: employee, pin: '4821' } as const;
  const asRhea = { method: 'pin', employeeId: rhea, pin: '7770' } as const;
  for (const [day, float] of [
    ['2026-06-08', 100_000],
    [date, 500_000],
  ] as const) {
    const { id } = await openDay(shared.api, site, day, asRhea);
    await fillIn(shared.api, id, { 'cash.float': float });
    await lockDrawer(shared.api, id, { '100000': 1 }, { by });
    await handIn(shared.api, id, asRhea);
    const seen = await nena.api.reports.get.query({ id });
    expect(seen).toMatchObject({ sees: 'count', may: { decide: false, notDecide: 'not-a-second-person' } });
    expect(await refusal(decide(nena.api, id, 'approve'))).toMatchObject({ reason: 'not-a-second-person' });
  }
});

test('whoever counted again once they had been told does not decide about it themselves, however well it comes out', async () => {
  const shop = await openShop();
  const { owner, site, shared, employee } = shop;
  const nena = await addLinked(daybook, shop, 'manager');
  const rhea = await addEmployee(owner, [site], { name: 'Rhea Mae Santiago', pin: '7770' });
  const asNena = { method: 'pin', employeeId: employee, pin: '4821' } as const;
  const asRhea = { method: 'pin', employeeId: rhea, pin: '7770' } as const;
  const { id } = await openDay(shared.api, site, date, asRhea);
  await fillIn(shared.api, id, { 'cash.float': 500_000 });
  const { lock } = await lockDrawer(shared.api, id, { '100000': 1 }, { by: asNena });
  if (!lock) return expect.unreachable('nothing is locked');
  await shared.api.reports.recount.mutate({ id, countId: lock.id });
  await lockDrawer(shared.api, id, { '100000': 5 }, { by: asNena });
  await handIn(shared.api, id, asRhea);
  expect(await refusal(decide(nena.api, id, 'approve', 'It is right now'))).toMatchObject({
    reason: 'not-a-second-person',
  });
  expect((await decide(owner.api, id, 'approve')).state).toBe('approved');
});
