import { queueVersions, sync } from '@daybook/contract/clock-queue';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Daybook, startDaybook } from '../testing/daybook.ts';
import { openShop } from '../testing/lakeshore.ts';
import { rawCall } from '../testing/raw-call.ts';

/**
 * One batch of every version of the queue that was ever released, as a tablet of its time sends it. These are never
 * edited: a tablet may wake up after months and send what it kept.
 */
const released = {
  1: (employeeId: string) => ({
    queueVersion: 1,
    bootId: '019ab000-0000-7000-8000-00000000b001',
    sentAt: '2026-06-15T09:00:00.000Z',
    punches: [
      {
        id: '019ab000-0000-7000-8000-00000000a001',
        kind: 'in',
        occurredAt: '2026-06-15T01:00:00.000Z',
        bootId: '019ab000-0000-7000-8000-00000000b000',
        elapsedMs: null,
        skewMs: 0,
        claim: { method: 'pin', employeeId, pin: '4821' },
      },
      {
        id: '019ab000-0000-7000-8000-00000000a002',
        kind: 'break-start',
        occurredAt: '2026-06-15T04:00:00.000Z',
        bootId: '019ab000-0000-7000-8000-00000000b001',
        elapsedMs: 10_800_000,
        skewMs: null,
        claim: { method: 'named', employeeId },
      },
      {
        id: '019ab000-0000-7000-8000-00000000a003',
        kind: 'break-end',
        occurredAt: '2026-06-15T04:30:00.000Z',
        bootId: '019ab000-0000-7000-8000-00000000b001',
        elapsedMs: 12_600_000,
        skewMs: 0,
        claim: { method: 'sealed', keyId: '019ab000-0000-7000-8000-00000000c001', employeeId: null, sealed: 'AAAA' },
      },
      {
        id: '019ab000-0000-7000-8000-00000000a004',
        kind: 'out',
        occurredAt: '2026-06-15T08:00:00.000Z',
        bootId: '019ab000-0000-7000-8000-00000000b001',
        elapsedMs: 25_200_000,
        skewMs: 0,
        claim: { method: 'grant', grant: 'of~another~time~0~x' },
      },
    ],
  }),
} satisfies Record<number, (employeeId: string) => unknown>;

let daybook: Daybook;

beforeAll(async () => {
  daybook = await startDaybook();
  daybook.clock.set('2026-06-15T09:00:00.000Z');
});
afterAll(async () => {
  expect(daybook.faults).toEqual([]);
  await daybook.close();
});

test.each(Object.entries(released))(
  'what a tablet kept in version %s is taken in to this day',
  async (_version, batch) => {
    const { kiosk, employee } = await openShop(daybook);
    const input = batch(employee);
    const { status, body } = await rawCall(kiosk, { type: 'mutation', name: 'clock.sync', input });
    expect(status).toBe(200);
    const { results } = sync.output.parse(JSON.parse(body).result.data);
    expect(results.map(({ outcome }) => outcome)).toEqual(['recorded', 'unverified', 'quarantined', 'quarantined']);
  },
);

test('each version that the contract names has its batch here', () => {
  expect(Object.keys(released).map(Number)).toEqual([...queueVersions]);
});
