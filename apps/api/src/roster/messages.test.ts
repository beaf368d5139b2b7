import { type MessageId, messageId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addSite, openShop, password } from '../testing/lakeshore.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;
let id: MessageId;

const tonight = '2026-06-15T14:00:00.000Z';

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});
beforeEach(async () => {
  daybook.clock.set('2026-06-15T00:00:00.000Z');
  shop = await openShop(daybook);
  id = messageId.parse(newId());
});

const text = 'Vaccine delivery at 15:30.\nPlease clear the cold shelf before then.';
type Save = Parameters<Browser['api']['roster']['messages']['save']['mutate']>[0];

function save(more: Partial<Save> = {}, by: Browser = shop.owner) {
  return by.api.roster.messages.save.mutate({ id, to: { siteId: shop.site }, text, endsAt: tonight, ...more });
}
const listed = async (by: Browser = shop.owner) => (await by.api.roster.messages.list.query({})).items;

test('an end in a year that there is not, and a version that no row can have, are refused as input', async () => {
  const { version } = await save();
  expect((await refusal(save({ version, endsAt: '0000-01-01T00:00:00.000Z' }))).fields).toHaveProperty('endsAt');
  expect((await refusal(save({ version: 2 ** 31 }))).fields).toHaveProperty('version');
});

test('a message is listed until it ends, with whom it is to and who wrote it, and is audited', async () => {
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const saved = await save({ to: { employeeId: shop.employee } }, manager);
  expect(saved).toMatchObject({
    employee: { id: shop.employee, name: 'Jomar Villanueva' },
    site: null,
    text,
    endsAt: tonight,
    author: { id: manager.accountId, name: 'The manager' },
    version: 1,
  });
  expect(await listed()).toEqual([saved]);
  expect(await audited(daybook, shop.organizationId, 'roster')).toMatchObject([
    {
      action: 'roster.message-saved',
      actor: manager.accountId,
      subjectKind: 'message',
      subject: id,
      before: null,
      after: { text, endsAt: tonight },
    },
  ]);
  daybook.clock.set(tonight);
  await shop.owner.api.access.signIn.mutate({ login: shop.login, password });
  expect(await listed()).toEqual([]);
});

test('the same message sent twice is one, and another under its id is refused', async () => {
  const first = await save();
  expect(await save()).toEqual(first);
  expect((await refusal(save({ text: 'Something else' }))).reason).toBe('idempotency-mismatch');
  expect(await audited(daybook, shop.organizationId, 'roster')).toHaveLength(1);
  const twins = { id: messageId.parse(newId()), text: 'At once' };
  const both = await Promise.all([save(twins), save(twins), save(twins)]);
  expect(new Set(both.map(({ recordedAt }) => recordedAt)).size).toBe(1);
  expect(await listed()).toHaveLength(2);
});

test('a message is changed from the version that was read, and taken down by an end that has passed', async () => {
  await save();
  expect(await save({ version: 1, text: 'At 16:00' })).toMatchObject({ version: 2, text: 'At 16:00' });
  const late = await refusal(save({ version: 1, text: 'At 17:00' }));
  expect([late.reason, late.version]).toEqual(['stale', 2]);
  const elsewhere = { version: 2, to: { employeeId: shop.employee } } as const;
  expect((await refusal(save(elsewhere))).reason).toBe('not-found');
  await save({ version: 2, endsAt: '2026-06-14T00:00:00.000Z' });
  expect(await listed()).toEqual([]);
});

test('a new message ends later than now, says something, and is to somebody who is there', async () => {
  const past = await refusal(save({ endsAt: '2026-06-14T23:59:00.000Z' }));
  expect([past.reason, Object.keys(past.fields ?? {})]).toEqual(['bad-input', ['endsAt']]);
  for (const bad of [' ', 'a\u0000b', 'x'.repeat(301), `${'a\n'.repeat(6)}a`])
    expect((await refusal(save({ text: bad }))).reason).toBe('bad-input');
  const leaver = await addEmployee(shop.owner, [shop.site]);
  await shop.owner.api.directory.employees.archive.mutate({ id: leaver });
  expect((await refusal(save({ to: { employeeId: leaver } }))).reason).toBe('not-found');
  expect(await listed()).toEqual([]);
});

test('an account writes to and sees the messages of its own sites and people alone', async () => {
  const elsewhere = await addSite(shop.owner);
  const colleague = await addEmployee(shop.owner, [elsewhere]);
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  await save({ id: messageId.parse(newId()), to: { siteId: elsewhere } });
  await save({ id: messageId.parse(newId()), to: { employeeId: colleague } });
  const own = await save({ to: { employeeId: shop.employee } });
  expect(await listed(manager)).toEqual([own]);
  expect(await listed()).toHaveLength(3);
  for (const to of [{ siteId: elsewhere }, { employeeId: colleague }])
    expect((await refusal(save({ id: messageId.parse(newId()), to }, manager))).reason).toBe('not-found');
  expect((await refusal(manager.api.roster.messages.list.query({ siteId: elsewhere }))).reason).toBe('not-found');
  const auditor = await addAccount(daybook, shop.owner, 'auditor');
  expect(await listed(auditor)).toHaveLength(3);
  expect((await refusal(save({}, auditor))).reason).toBe('not-allowed');
});

test('another organization finds neither the site nor the message', async () => {
  const other = await openShop(daybook);
  await save();
  expect((await refusal(save({}, other.owner))).reason).toBe('not-found');
  const change = { version: 1, to: { siteId: other.site }, text: 'Mine' };
  expect((await refusal(save(change, other.owner))).reason).toBe('not-found');
  expect(await listed(other.owner)).toEqual([]);
  expect(await listed()).toMatchObject([{ text, version: 1 }]);
});
