import type { EmployeeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../testing/browser.ts';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { addAccount, addEmployee, addSite, enrolKiosk, openShop, password } from '../testing/lakeshore.ts';

const minute = 60_000;
let daybook: Daybook;

beforeAll(async () => {
  daybook = await startDaybook();
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

test('the board tells who is in, on break and out, at the site where they are now', async () => {
  daybook.clock.set('2026-11-23T00:00:00.000Z');
  const { owner, login, site, kiosk } = await openShop(daybook);
  const branch = await addSite(owner, { name: 'Los Baños' });
  const branchKiosk = await enrolKiosk(daybook, owner, branch);
  const [rhea, arnel] = [
    await addEmployee(owner, [site], { name: 'Rhea Santiago' }),
    await addEmployee(owner, [site, branch], { name: 'Arnel Pangilinan' }),
  ];
  const punch = (at: typeof kiosk, employeeId: EmployeeId, kind: 'in' | 'out' | 'break-start') =>
    at.api.clock.punch.mutate({
      id: newId(),
      kind,
      occurredAt: daybook.clock.now().toISOString(),
      claim: { method: 'pin', employeeId, pin: '4821' },
    });
  await punch(kiosk, rhea, 'in');
  daybook.clock.forward(90 * minute);
  await punch(kiosk, rhea, 'break-start');
  // Lent to the other site for today.
  await punch(branchKiosk, arnel, 'in');
  await owner.api.access.signIn.mutate({ login, password });
  const board = await owner.api.clock.board.query({});
  const entries = (id: string) =>
    board.sites.find(({ siteId }) => siteId === id)?.entries.map(({ name, state, since }) => [name, state, since]);
  expect(entries(site)).toEqual([
    ['Rhea Santiago', 'break', '2026-11-23T01:30:00.000Z'],
    ['Jomar Villanueva', 'out', null],
  ]);
  expect(entries(branch)).toEqual([['Arnel Pangilinan', 'in', '2026-11-23T01:30:00.000Z']]);
  expect(board.justNow.map(({ name, kind }) => [name, kind])).toEqual([
    ['Arnel Pangilinan', 'in'],
    ['Rhea Santiago', 'break-start'],
    ['Rhea Santiago', 'in'],
  ]);

  // A tablet that has not been heard of for two minutes is silent, and says since when.
  expect(board.sites.every(({ kiosks }) => kiosks.silentSince === null || kiosks.enrolled === 1)).toBe(true);
  daybook.clock.forward(3 * minute);
  const later = await owner.api.clock.board.query({ siteId: branch });
  expect(later.sites.map(({ siteId }) => siteId)).toEqual([branch]);
  expect(later.sites[0]?.kiosks.silentSince).not.toBeNull();

  // After the longest shift an open one is told as a missing out.
  daybook.clock.forward(16 * 60 * minute);
  await owner.api.access.signIn.mutate({ login, password });
  const night = await owner.api.clock.board.query({ siteId: branch });
  expect(night.sites[0]?.entries).toMatchObject([{ name: 'Arnel Pangilinan', state: 'in', missingOut: true }]);
});

test('an account sees the sites of its scope alone, and no site of nobody', async () => {
  daybook.clock.set('2026-11-23T00:00:00.000Z');
  const { owner, site } = await openShop(daybook);
  const branch = await addSite(owner, { name: 'Los Baños' });
  const desk = await addAccount(daybook, owner, 'site', [branch]);
  const board = await desk.api.clock.board.query({});
  expect(board.sites.map(({ siteId }) => siteId)).toEqual([branch]);
  expect((await refusal(desk.api.clock.board.query({ siteId: site }))).reason).toBe('not-found');
});
