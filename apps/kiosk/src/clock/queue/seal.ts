import type { WrittenPunch } from '@daybook/contract/clock-queue';
import type { KioskMe } from '@daybook/contract/kiosk';
import { sealClaim } from '@daybook/contract/sealing';
import type { Press, Who } from '../press.ts';

/** Whether this page can seal: browsers do so for secure addresses alone. Without it nobody can be named offline. */
export function canSeal(): boolean {
  return 'crypto' in globalThis && 'subtle' in crypto;
}

/** Seals the PIN or the badge for the server, bound to this press. The tablet cannot read it again. */
export async function sealedClaim(me: KioskMe, who: Who, press: Press): Promise<WrittenPunch['claim']> {
  const { keyId, publicKey } = me.sealing;
  const employeeId = employeeOf(who);
  const plain = who.method === 'pin' ? { method: who.method, pin: who.pin } : { method: who.method, code: who.code };
  const sealed = await sealClaim(publicKey, plain, {
    organizationId: me.organizationId,
    kioskId: me.id,
    employeeId,
    punchId: press.id,
    kind: press.kind,
    occurredAt: press.clocks.occurredAt,
  });
  return { method: 'sealed', keyId, employeeId, sealed };
}

/** Who it is, where the tablet can know. */
export function employeeOf(who: Who): string | null {
  return who.method === 'pin' ? who.person.id : null;
}
