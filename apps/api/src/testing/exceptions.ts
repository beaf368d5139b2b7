import type { PunchKind } from '@daybook/contract/clock';
import type { QueuedPunch } from '@daybook/contract/clock-queue';
import { bootId, type EmployeeId, punchId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import { sweep } from '../jobs/sweep.ts';
import type { Browser } from './browser.ts';
import type { Daybook } from './daybook.ts';

const hour = 3_600_000;
const boot = bootId.parse(newId());

/** Somebody punches in at this kiosk, forgets the out, and a day later the sweep comes round. */
export async function forgetOut(daybook: Daybook, kiosk: Browser, employeeId: EmployeeId): Promise<void> {
  await kiosk.api.clock.punch.mutate({
    id: punchId.parse(newId()),
    kind: 'in',
    occurredAt: daybook.clock.now().toISOString(),
    claim: { method: 'pin', employeeId, pin: '4821' },
  });
  daybook.clock.forward(20 * hour);
  await sweep(daybook.house, 15 * 60_000);
}

/** A record as a tablet in step keeps it, taken `agoMs` ago. */
export function queuedPunch(daybook: Daybook, agoMs: number, claim: QueuedPunch['claim'], kind: PunchKind = 'in') {
  return {
    id: punchId.parse(newId()),
    kind,
    occurredAt: new Date(daybook.clock.now().getTime() - agoMs).toISOString(),
    bootId: boot,
    elapsedMs: agoMs,
    skewMs: 0 as number | null,
    claim,
  };
}

/** A tablet's queue arrives. */
export async function bringQueue(daybook: Daybook, kiosk: Browser, punches: QueuedPunch[]): Promise<void> {
  const sentAt = daybook.clock.now().toISOString();
  await kiosk.api.clock.sync.mutate({ queueVersion: 1, bootId: boot, sentAt, punches });
}
