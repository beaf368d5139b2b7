import type { KioskMe } from '@daybook/contract/kiosk';
import type { Tell } from '../../use-kiosk.ts';
import type { Press, Who } from '../press.ts';
import { keepPress, letGo } from './queue.ts';
import { employeeOf, sealedClaim } from './seal.ts';

/**
 * Keeps the press of somebody whom the server could not be asked about. What cannot be sealed is kept under the name
 * alone: a manager decides then, and nobody is sent away.
 */
export async function keepOffline(me: KioskMe, who: Who, press: Press, visit: number, tell: Tell): Promise<void> {
  try {
    const employeeId = employeeOf(who);
    const sealed = sealedClaim(me, who, press);
    const claim =
      employeeId === null ? await sealed : await sealed.catch(() => ({ method: 'named', employeeId }) as const);
    await keepPress(press, employeeId, claim);
    tell({ is: 'kept', visit });
    letGo(press.id);
  } catch {
    tell({ is: 'refused', visit, refused: { reason: 'not-kept', facts: {} } });
  }
}
