import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { sealingKeyId } from '@daybook/contract/ids';
import type { SealingKey } from '@daybook/contract/kiosk';
import { toBase64Url } from '@daybook/contract/sealing';
import type { Transaction } from '@daybook/db/connect';
import { sealingKeys } from '@daybook/db/schema/kiosk';
import { and, eq, isNotNull, isNull, lt, lte } from 'drizzle-orm';
import type { Keys } from './keys.ts';

const day = 24 * 3_600_000;
const inUseMs = 30 * day;
const keptMs = 90 * day;

/**
 * The public key that tablets seal for now. One that has been in use for 30 days is retired here and another made; of
 * several servers that do so at once, one wins. The transaction has stated its organization.
 */
export async function currentSealingKey(
  tx: Transaction,
  keys: Keys,
  organizationId: string,
  now: Date,
): Promise<SealingKey> {
  const inUse = and(eq(sealingKeys.organizationId, organizationId), isNull(sealingKeys.retiredAt));
  const find = async () => {
    const [row] = await tx.select().from(sealingKeys).where(inUse);
    return row;
  };
  const oldest = new Date(now.getTime() - inUseMs);
  const found = await find();
  if (found && found.recordedAt > oldest) return asSealingKey(found);
  await tx
    .update(sealingKeys)
    .set({ retiredAt: now })
    .where(and(inUse, lte(sealingKeys.recordedAt, oldest)));
  await tx
    .insert(sealingKeys)
    .values({ organizationId, id: randomUUID(), ...(await newPair(keys)), recordedAt: now })
    .onConflictDoNothing();
  const made = await find();
  if (!made) throw new Error('no sealing key could be made');
  return asSealingKey(made);
}

/** Destroys the private keys that were retired over 90 days ago: what was sealed for them can be read by nobody. */
export async function destroyOldSealingKeys(tx: Transaction, organizationId: string, now: Date): Promise<void> {
  await tx
    .update(sealingKeys)
    .set({ privateKey: null })
    .where(
      and(
        eq(sealingKeys.organizationId, organizationId),
        isNotNull(sealingKeys.privateKey),
        lt(sealingKeys.retiredAt, new Date(now.getTime() - keptMs)),
      ),
    );
}

/** Encrypts a private key for its row: AES-256-GCM, iv, tag and ciphertext in base64url. */
function lockKey({ sealing }: Keys, pkcs8: Uint8Array): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealing, iv);
  const locked = Buffer.concat([cipher.update(pkcs8), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), locked]).toString('base64url');
}

/** The private key of a row, in PKCS #8. Throws when it was locked by another `APP_SECRET`. */
export function unlockKey({ sealing }: Keys, text: string): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]));
}

/** A new pair: the raw public point, and the private key locked for its row. */
export async function newPair(keys: Keys): Promise<{ publicKey: string; privateKey: string }> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { publicKey, privateKey: lockKey(keys, pkcs8) };
}

function asSealingKey({ id, publicKey }: { id: string; publicKey: string }): SealingKey {
  return { keyId: sealingKeyId.parse(id), publicKey };
}
