import type { PunchKind } from '@daybook/contract/clock';
import { expect, test } from 'vitest';
import type { QueueRecord } from './record.ts';
import { offeredOffline, viewOf } from './view.ts';

function record(order: number, kind: PunchKind, employeeId: string | null): QueueRecord {
  const id = `p${order}`;
  const occurredAt = `2026-11-23T09:0${order}:00.000Z`;
  const claim = { method: 'grant', grant: 'g' } as const;
  const punch = { id, kind, occurredAt, bootId: 'b', elapsedMs: null, skewMs: 3_600_000, claim };
  return { id, order, version: 1, punch, employeeId, refused: null };
}

test('the queue shows how many wait, the newest three with the times that people saw, and no names', () => {
  const records = [record(1, 'in', 'rhea'), record(2, 'in', null), record(3, 'out', 'rhea'), record(4, 'in', 'noel')];
  const view = viewOf(records, null);
  expect(view).toMatchObject({ waiting: 4, refused: 0, oldest: '2026-11-23T08:01:00.000Z' });
  expect(view.last).toEqual([
    { id: 'p2', kind: 'in', at: '2026-11-23T08:02:00.000Z' },
    { id: 'p3', kind: 'out', at: '2026-11-23T08:03:00.000Z' },
    { id: 'p4', kind: 'in', at: '2026-11-23T08:04:00.000Z' },
  ]);
  expect(view.kinds).toEqual({ rhea: 'out', noel: 'in' });
});

test.each<PunchKind | undefined>([undefined, 'in', 'break-start', 'break-end', 'out'])(
  'after %s all four kinds are offered once',
  (last) => {
    const { large, small } = offeredOffline(last);
    expect([...large, ...small].toSorted()).toEqual(['break-end', 'break-start', 'in', 'out']);
    expect(large).toContain('out');
  },
);

test('what fits after the last press comes first', () => {
  expect(offeredOffline(undefined).large[0]).toBe('in');
  expect(offeredOffline('in').large[0]).toBe('out');
  expect(offeredOffline('break-start').large[0]).toBe('break-end');
  expect(offeredOffline('out').large[0]).toBe('in');
});
