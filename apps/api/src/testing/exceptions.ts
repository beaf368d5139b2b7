import { type EmployeeId, newId, punchId } from '@daybook/contract/ids';
import { sweep } from '../jobs/sweep.ts';
import type { Browser } from './browser.ts';
import type { Daybook } from './daybook.ts';

const hour = 3_600_000;

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
