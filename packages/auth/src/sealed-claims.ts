import { pin } from '@daybook/contract/directory';
import {
  additionalData,
  agreedKey,
  fromBase64Url,
  type PlainClaim,
  type SealedFor,
  sealedParts,
} from '@daybook/contract/sealing';
import { line } from '@daybook/contract/values';
import * as z from 'zod/mini';
import type { Keys } from './keys.ts';
import { unlockKey } from './sealing-keys.ts';

const plainClaim = z.discriminatedUnion('method', [
  z.object({ method: z.literal('pin'), pin }),
  z.object({ method: z.literal('badge'), code: line(64) }),
]);

/**
 * Opens what a tablet sealed. Undefined when it was sealed for another record, person, kiosk or key, was changed on its
 * way, or says nothing that is a claim.
 */
export async function openSealed(
  keys: Keys,
  key: { publicKey: string; privateKey: string },
  sealed: string,
  bound: SealedFor,
): Promise<PlainClaim | undefined> {
  try {
    const bytes = fromBase64Url(sealed);
    const { ephemeralKey, iv } = sealedParts;
    const ephemeral = bytes.slice(0, ephemeralKey);
    const own = await crypto.subtle.importKey(
      'pkcs8',
      unlockKey(keys, key.privateKey),
      { name: 'ECDH', namedCurve: 'P-256' },
      false,
      ['deriveBits'],
    );
    const points = { ephemeral, recipient: fromBase64Url(key.publicKey) };
    const aes = await agreedKey(own, ephemeral, points, 'decrypt');
    const parameters = {
      name: 'AES-GCM',
      iv: bytes.slice(ephemeralKey, ephemeralKey + iv),
      additionalData: additionalData(bound),
    };
    const plain = await crypto.subtle.decrypt(parameters, aes, bytes.slice(ephemeralKey + iv));
    return plainClaim.parse(JSON.parse(new TextDecoder().decode(plain)));
  } catch {
    return undefined;
  }
}
