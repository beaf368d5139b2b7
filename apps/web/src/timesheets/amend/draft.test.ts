import { siteId } from '@daybook/contract/ids';
import { expect, test } from 'vitest';
import { at, explanation, period, punch, stamp } from '../testing/explanations.ts';
import { changesOf, newRow, rowsOf } from './draft.ts';

const day = {
  ...explanation({}).day,
  periods: [period({ breaks: [{ start: stamp(2, '12:02'), end: stamp(3, '13:01'), minutes: 59, paid: false }] })],
};
const site = { id: siteId.parse('01900000-0000-7000-8000-000000000001'), zone: 'Asia/Manila' };

test('the punches of a date stand in order, and nothing changes until something is done to one', () => {
  const rows = rowsOf(day);
  expect(rows.map(({ kind, time }) => [kind, time])).toEqual([
    ['in', '7:57'],
    ['break-start', '12:02'],
    ['break-end', '13:01'],
    ['out', '18:18'],
  ]);
  expect(changesOf(rows)).toEqual({ changes: [], of: [] });
  expect(changesOf(rows.map((row) => ({ ...row, deed: 'move' as const })))?.changes).toEqual([]);
});

test('an out that ended a break is one punch', () => {
  const out = stamp(4, '18:18');
  const ended = {
    ...day,
    periods: [period({ out, breaks: [{ start: stamp(2, '18:00'), end: out, minutes: 18, paid: true }] })],
  };
  expect(rowsOf(ended).map(({ kind }) => kind)).toEqual(['in', 'break-start', 'out']);
});

test('what is moved, voided and added is sent as one voided for another, one voided, one added', () => {
  const [first, second, third, last] = rowsOf(day);
  if (!first || !second || !third || !last) throw new Error('four rows');
  const added = { ...newRow([], day, site), kind: 'in' as const, time: '6p' };
  const rows = [
    first,
    { ...second, deed: 'void' as const },
    { ...third, deed: 'void' as const },
    { ...last, deed: 'move' as const, time: '17' },
    added,
  ];
  expect(changesOf(rows)?.changes).toEqual([
    { action: 'void', punchId: punch(2) },
    { action: 'void', punchId: punch(3) },
    { action: 'replace', id: last.id, punchId: punch(4), kind: 'out', at: { date: '2026-11-17', time: '17:00' } },
    { action: 'add', id: added.id, kind: 'in', siteId: site.id, at: { date: '2026-11-17', time: '18:00' } },
  ]);
  expect(changesOf([...rows, { ...added, time: '25' }])).toBeNull();
});

test('a date without its out is offered the one that is proposed', () => {
  const open = { ...day, periods: [period({ out: null, proposedOut: { at: at('17:00'), by: 'planned' } })] };
  const first = newRow([], open, site);
  expect(first).toMatchObject({ deed: 'add', kind: 'out', time: '17:00', date: '2026-11-17' });
  expect(newRow([first], open, site)).toMatchObject({ kind: 'in', time: '' });
});
