import type { KioskMe } from '@daybook/contract/kiosk';
import type { Tell } from '../../use-kiosk.ts';
import type { Press, Who } from '../press.ts';
import { keepPress, letGo } from './queue.ts';
import { employeeOf, sealedClaim } from './seal.ts';

/** Keeps the press of somebody whom the server could not be asked about. */
export async function keepOffline(me: KioskMe, who: Who, press: Press, visit: number, tell: Tell): Promise<void> {
  try {
    await keepPress(press, employeeOf(who), await sealedClaim(me, who, press));
    tell({ is: 'kept', visit });
    letGo(press.id);
  } catch {
    tell({ is: 'refused', visit, refused: { reason: 'not-kept', facts: {} } });
  }
}
