import { readGrant } from '@daybook/auth/grants';
import { badgeDigest, type Keys, pinDigest } from '@daybook/auth/keys';
import type { Claim } from '@daybook/contract/clock';
import { Refusal } from '../refusal.ts';
import type { ClockInItem } from './clock-in.ts';

type ClaimPart = Pick<
  ClockInItem,
  'method' | 'employeeId' | 'pin' | 'badge' | 'grantKiosk' | 'grantNonce' | 'grantExpired'
>;

const nothing = { employeeId: null, pin: null, badge: null, grantKiosk: null, grantNonce: null, grantExpired: false };

/**
 * What the database compares of a claim: digests, never a PIN or code. A grant that has run out still goes there,
 * since the punch it was for may be recorded already and is then answered again.
 * @param now ms
 */
export function claimPart(keys: Keys, claim: Claim, now: number): ClaimPart {
  switch (claim.method) {
    case 'pin':
      return {
        ...nothing,
        method: 'pin',
        employeeId: claim.employeeId,
        pin: pinDigest(keys, claim.employeeId, claim.pin),
      };
    case 'badge':
      return { ...nothing, method: 'badge', badge: badgeDigest(keys, claim.code) };
    case 'grant': {
      const grant = readGrant(keys, claim.grant);
      if (!grant) throw new Refusal('grant-not-valid');
      const { employeeId, kioskId, nonce, endsAt } = grant;
      return {
        ...nothing,
        method: 'grant',
        employeeId,
        grantKiosk: kioskId,
        grantNonce: nonce,
        grantExpired: endsAt < now,
      };
    }
  }
}
