import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { audited } from '../testing/audited.ts';
import { type Browser, refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addSite, openShop } from '../testing/lakeshore.ts';
import { workbook } from '../testing/workbook.ts';

let daybook: Daybook;
let shop: Awaited<ReturnType<typeof openShop>>;

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
});

type Import = Parameters<Browser['api']['directory']['employees']['import']['mutate']>[0];
function send(content: string | Uint8Array, more: Partial<Import> = {}, by: Browser = shop.owner) {
  const file = { name: 'people.csv', base64: Buffer.from(content).toString('base64') };
  return by.api.directory.employees.import.mutate({ file, siteId: shop.site, dryRun: false, ...more });
}
const people = async (by: Browser = shop.owner) =>
  (await by.api.directory.employees.list.query({ limit: 200 })).items.filter(({ id }) => id !== shop.employee);
const numbered = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => [`p${from + index + 1}`, `Person ${from + index + 1}`]);
const csv = (rows: string[][]) => ['Number,Name', ...rows.map((cells) => cells.join(','))].join('\n');

/** A hundred rows, of which 14 lacks its name, 57 is at a site that is none and 99 has an earlier row's number. */
function hundred(): string {
  const rows = numbered(100).map(([number = '', name = '']) => [number, name, 'Calamba']);
  rows[13] = ['p14', '', 'Calamba'];
  rows[56] = ['p57', 'Person 57', 'Atlantis'];
  rows[98] = ['p12', 'Person 99', 'Calamba'];
  return ['Number,Name,Site', ...rows.map((cells) => cells.join(','))].join('\n');
}

test('S12 a dry run names exactly the bad rows, adding them is refused whole, without them 97 are added, and again none', async () => {
  await addSite(shop.owner, { name: 'Calamba' });
  const dry = await send(hundred(), { dryRun: true });
  expect(dry).toMatchObject({
    columns: ['Number', 'Name', 'Site'],
    mapping: { number: 0, name: 1, sites: 2 },
    rows: 100,
    new: 97,
    same: 0,
    added: 0,
    bad: [
      { row: 14, line: 15, field: 'name', fault: 'missing', value: '' },
      { row: 57, line: 58, field: 'sites', fault: 'unknown-site', value: 'Atlantis' },
      { row: 99, line: 100, field: 'number', fault: 'twice', value: 'p12' },
    ],
  });
  expect(dry.sample).toHaveLength(5);
  expect(dry.sample[0]).toEqual(['p1', 'Person 1', 'Calamba']);
  expect((await refusal(send(hundred()))).reason).toBe('rows-bad');
  expect(await people()).toEqual([]);
  expect(await send(hundred(), { skipBad: true })).toMatchObject({ new: 97, added: 97 });
  expect(await people()).toHaveLength(97);
  expect(await send(hundred(), { skipBad: true })).toMatchObject({ new: 0, same: 97, added: 0 });
  expect(await people()).toHaveLength(97);
});

test('who is added is as by hand: out, at the sites in order, findable, audited one by one and as a whole', async () => {
  const calamba = await addSite(shop.owner, { name: 'Calamba' });
  const other = await addSite(shop.owner, { name: 'Los Baños' });
  const file = 'Bilang;Pangalan;Palayaw;Wika;Sangay\n007;Ana Lim;;Filipino;"los baños;Calamba"';
  await send(file, { siteId: undefined });
  const [ana] = await people();
  expect(ana).toMatchObject({
    number: '007',
    name: 'Ana Lim',
    calledName: 'Ana',
    language: 'fil',
    sites: [other, calamba],
    state: 'active',
    hasPin: false,
  });
  const board = await shop.owner.api.clock.board.query({ siteId: other });
  expect(JSON.stringify(board)).toContain('Ana');
  const told = await audited(daybook, shop.organizationId, 'directory');
  const actions = ['directory.employees-imported', 'directory.employee-created'];
  const about = told.filter(({ subject }) => subject === shop.organizationId || subject === ana?.id);
  expect(actions.map((one) => about.find(({ action }) => action === one))).toMatchObject([
    { action: 'directory.employees-imported', subject: shop.organizationId, after: { file: 'people.csv', added: 1 } },
    { action: 'directory.employee-created', subject: ana?.id, after: { number: '007', name: 'Ana Lim' } },
  ]);
});

test('two imports at once add each person once, whatever their order', async () => {
  const rows = numbered(50);
  const answers = await Promise.all([
    send(csv(rows)),
    send(csv(rows.toReversed())),
    send(csv([...rows, ...numbered(5, 50)])),
  ]);
  expect(answers.reduce((sum, { added }) => sum + added, 0)).toBe(55);
  expect((await people()).map(({ number }) => number).toSorted()).toEqual(
    [...rows, ...numbered(5, 50)].map(([number]) => number).toSorted(),
  );
});

test('a number that somebody else has is told, also when the account does not see that person', async () => {
  const elsewhere = await addSite(shop.owner);
  await send(csv([['p1', 'Ana Lim']]), { siteId: elsewhere });
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  const { bad } = await send(csv([['p1', 'Jo Cruz']]), { dryRun: true }, manager);
  expect(bad).toMatchObject([{ row: 1, field: 'number', fault: 'number-taken', value: 'p1' }]);
});

test('a mapping that is given goes before the names of the head, and columns that are not there are refused', async () => {
  const file = 'Name,Number\np1,Ana Lim';
  expect(await send(file, { mapping: { number: 0, name: 1 } })).toMatchObject({ added: 1 });
  expect(await people()).toMatchObject([{ number: 'p1', name: 'Ana Lim' }]);
  expect((await refusal(send(file, { mapping: { name: 2 } }))).fields).toHaveProperty('mapping.name');
});

test('a site outside the account’s scope is none, by its id and by its name', async () => {
  const elsewhere = await addSite(shop.owner, { name: 'Pansol' });
  const manager = await addAccount(daybook, shop.owner, 'manager', [shop.site]);
  expect((await refusal(send(csv([['p1', 'Ana']]), { siteId: elsewhere }, manager))).reason).toBe('not-found');
  const { bad } = await send('Number,Name,Site\np1,Ana,Pansol', { dryRun: true }, manager);
  expect(bad).toMatchObject([{ field: 'sites', fault: 'unknown-site', value: 'Pansol' }]);
});

test('a workbook is read as a CSV file is, and what is neither is refused', async () => {
  expect(
    await send(
      workbook([
        ['Number', 'Name'],
        ['00123', 'Ana Lim'],
      ]),
    ),
  ).toMatchObject({ added: 1 });
  expect(await people()).toMatchObject([{ number: '00123' }]);
  expect((await refusal(send('%PDF-1.7\0'))).reason).toBe('file-unreadable');
});

test('a file of five megabytes is read and a larger one is too large, and 500 people are added in under 2 s', async () => {
  const notes = csv(numbered(10)).replaceAll(/\n/g, `,${'x'.repeat(450_000)}\n`);
  expect(await send(notes, { dryRun: true })).toMatchObject({ new: 10 });
  expect((await refusal(send('x'.repeat(5_400_000)))).reason).toBe('too-large');
  const began = performance.now();
  expect(await send(csv(numbered(500)))).toMatchObject({ added: 500 });
  expect(performance.now() - began).toBeLessThan(2000);
});

test('a file’s name is a line of text, and a cell of a sample as long as a screen shows it', async () => {
  const base64 = Buffer.from(csv([['p1', 'x'.repeat(5000)]])).toString('base64');
  for (const name of ['a\u0000b.csv', 'a\ud800b.csv'])
    expect((await refusal(send('', { file: { name, base64 } }))).reason).toBe('bad-input');
  const { sample } = await send('', { file: { name: 'people.csv', base64 }, dryRun: true });
  expect(sample).toEqual([['p1', 'x'.repeat(200)]]);
});
