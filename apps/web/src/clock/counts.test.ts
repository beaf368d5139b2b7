import type { BoardEntry, BoardSite } from '@daybook/contract/clock';
import { employeeId, siteId } from '@daybook/contract/ids';
import { expect, test } from 'vitest';
import { byHead, countHeads } from './counts.ts';
import { onAnotherDate } from './other-date.ts';

const id = (n: number) => `0199c1f2-7c1a-7b3e-8a60-${String(n).padStart(12, '0')}`;
const person = (n: number, state: BoardEntry['state'], more: Partial<BoardEntry> = {}): BoardEntry => ({
  employeeId: employeeId.parse(id(n)),
  name: `Person ${n}`,
  calledName: `P${n}`,
  state,
  since: '2026-11-23T00:00:00.000Z',
  missingOut: false,
  planned: null,
  attendance: null,
  lateMinutes: 0,
  ...more,
});
const site = (n: number, businessDate: string, entries: BoardEntry[] = []): BoardSite => ({
  siteId: siteId.parse(id(n)),
  name: `Site ${n}`,
  zone: 'Asia/Manila',
  businessDate,
  kiosks: { enrolled: 1, silentSince: null },
  entries,
});

test('each person is counted once; an open shift that is too long counts as one without its out', () => {
  const calamba = site(1, '2026-11-23', [
    person(1, 'in'),
    person(2, 'in', { missingOut: true }),
    person(3, 'break'),
    person(4, 'out'),
  ]);
  expect(countHeads([calamba])).toEqual({ in: 1, break: 1, late: 0, missing: 0, 'no-out': 1, out: 1 });
  expect(byHead(calamba)['no-out'].map(({ calledName }) => calledName)).toEqual(['P2']);
});

test('who is late or missing counts as that until here, and as in from then on', () => {
  const calamba = site(1, '2026-11-23', [
    person(1, 'out', { attendance: 'late', lateMinutes: 12 }),
    person(2, 'out', { attendance: 'missing', lateMinutes: 90 }),
    person(3, 'in', { attendance: 'came-late', lateMinutes: 12 }),
    person(4, 'out', { attendance: 'left-early' }),
    person(5, 'out', { attendance: 'due' }),
    person(6, 'out', { attendance: 'leave' }),
  ]);
  expect(countHeads([calamba])).toEqual({ in: 1, break: 0, late: 1, missing: 1, 'no-out': 0, out: 3 });
});

test('a site on another date than most says so; of two, the one that is behind', () => {
  const [manila, laguna, york] = [site(1, '2026-11-24'), site(2, '2026-11-24'), site(3, '2026-11-23')];
  const all = [manila, laguna, york];
  expect(all.map((one) => onAnotherDate(one, all))).toEqual([false, false, true]);
  expect(onAnotherDate(york, [manila, york])).toBe(true);
  expect(onAnotherDate(manila, [manila, york])).toBe(false);
});
