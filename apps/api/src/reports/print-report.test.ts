import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addSite, foundOrganization } from '../testing/lakeshore.ts';
import { decide, fillIn, handIn, lockDrawer, openDay, plainTemplate, useTemplate } from '../testing/reports.ts';

let daybook: Daybook;
beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

const entry = '01a1b2c3-0000-7000-8000-000000000001';
const notes = {
  key: 'day',
  label: { en: 'The day', fil: 'Ang araw' },
  fields: [{ key: 'note', label: { en: 'Note', fil: 'Tala' }, type: 'note', required: false, options: null }],
} as const;

async function openShop({ blind = false } = {}) {
  daybook.clock.set('2026-06-09T14:04:00.000Z');
  const { owner } = await foundOrganization(daybook);
  await useTemplate(owner.api, { ...plainTemplate, blind, sections: [{ ...notes, fields: [...notes.fields] }] });
  const site = await addSite(owner);
  const rhea = await addEmployee(owner, [site], { name: 'Rhea Mae Santiago' });
  const shared = await addAccount(daybook, owner, 'site', [site]);
  const manager = await addAccount(daybook, owner, 'manager', [site]);
  const by = { method: 'pin', employeeId: rhea, pin: '4821' } as const;
  const { id } = await openDay(shared.api, site, '2026-06-09', by);
  await fillIn(shared.api, id, {
    'cash.float': 500_000,
    'cash.tendered': 1_725_050,
    [`paid-out.${entry}`]: { amount: 25_025, reason: 'Ice and a courier' },
    'tender.card.till': 50_000,
    'tender.card.slip': 49_950,
    'section.day.note': `${'The power was out from two to four. '.repeat(20)}\nThe end.`,
  });
  await lockDrawer(shared.api, id, { '100000': 22 }, { by });
  await handIn(shared.api, id, by);
  return { owner, shared, manager, id };
}

type Ask = Parameters<Browser['api']['reports']['print']['query']>[0];
async function print({ api }: Browser, asked: Ask) {
  const { pdf } = await api.reports.print.query(asked);
  const file = Buffer.from(pdf, 'base64');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: false });
  return { file, pages: text.map((page) => page.replaceAll(/\s+/g, ' ')) };
}

test('a report is printed with how what was expected came about, who did what, and every count', async () => {
  const { manager, id } = await openShop();
  await decide(manager.api, id, 'approve');
  const { file, pages } = await print(manager, { id });
  const all = pages.join(' ');
  for (const said of [
    ...['Lakeshore', 'End-of-day report', '9 June 2026', 'Approved. Version 1 of 1.', 'Card ₱500.00 ₱499.50 −₱0.50'],
    ...['Float ₱5,000.00', 'Cash taken ₱17,250.50', 'Paid out −₱250.25', 'Expected ₱22,000.25', 'Counted ₱22,000.00'],
    ...['Difference −₱0.25', 'Ice and a courier ₱250.25', 'Count 1, Rhea Mae Santiago, 9 June 2026, 22:04'],
    ...['22 × ₱1,000.00', 'The power was out', 'The end.', 'Handed in, version 1 Rhea Mae Santiago'],
    ...['Approved, version 1 The manager', `Page 1 of ${pages.length}`],
  ])
    expect(all).toContain(said);
  expect((await print(manager, { id })).file.equals(file)).toBe(true);
  const filipino = (await print(manager, { id, language: 'fil', paper: 'Letter' })).pages.join(' ');
  for (const said of ['Inaprubahan. Bersyon 1 ng 1.', 'Inaasahan', 'Ang araw', 'Tala', 'Pahina 1 ng'])
    expect(filipino).toContain(said);
});

test('a version is printed as it was handed in, and a later one says what it changed', async () => {
  const { manager, shared, id } = await openShop();
  await decide(manager.api, id, 'return', 'The slip says another sum');
  const { fields } = await shared.api.reports.get.query({ id });
  const version = fields.find(({ field }) => field === 'tender.card.slip')?.version ?? 0;
  await shared.api.reports.save.mutate({ id, version, change: { field: 'tender.card.slip', value: 50_000 } });
  const draft = (await print(manager, { id })).pages.join(' ');
  expect(draft).toContain('Returned, to be handed in again.');
  expect(draft).not.toContain('Version 1 of 1');
  const first = (await print(manager, { id, number: 1 })).pages.join(' ');
  expect(first).toContain('Card ₱500.00 ₱499.50 −₱0.50');
  expect(first).toContain('The slip says another sum');
});

test('on the paper of a blind counter nothing is said of what was expected', async () => {
  const { shared, manager, id } = await openShop({ blind: true });
  const { file, pages } = await print(shared, { id });
  const all = pages.join(' ');
  expect(all).toContain('₱22,000.00');
  for (const secret of ['22,000.25', '−₱0.25', 'Expected', 'Limit']) expect(all).not.toContain(secret);
  expect(file.length).toBeGreaterThan(1_000);
  expect((await print(manager, { id })).pages.join(' ')).toContain('Expected ₱22,000.25');
});
