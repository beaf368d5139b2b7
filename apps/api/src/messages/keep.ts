import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keys } from '@daybook/auth/keys';
import type { Transaction } from '@daybook/db/connect';
import { keptMessages } from '@daybook/db/schema/messages';
import { and, eq, lt } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { House } from '../context.ts';
import type { Letter } from './channels/channel.ts';
import type { MessageRow } from './compose.ts';

const keptMs = 30 * 24 * 3_600_000;
const ivBytes = 12;
const tagBytes = 16;

const letter = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.nullable(z.string()),
  calendar: z.nullable(z.object({ method: z.enum(['REQUEST', 'CANCEL']), text: z.string() })),
  unsubscribe: z.nullable(z.string()),
});

/** Keeps what a message says, since it does not leave the house. Links that open an account stand in it: it is locked. */
export async function keep(
  tx: Transaction,
  { keys, clock }: Pick<House, 'keys' | 'clock'>,
  { organizationId, id }: MessageRow,
  said: Letter,
): Promise<void> {
  await tx
    .insert(keptMessages)
    .values({ organizationId, messageId: id, locked: lock(keys, id, JSON.stringify(said)), recordedAt: clock.now() })
    .onConflictDoNothing();
}

/** AES-256-GCM, bound to the row: iv, tag and ciphertext in base64url. */
function lock({ mailbox }: Keys, id: string, text: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', mailbox, iv).setAAD(Buffer.from(id));
  const locked = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), locked]).toString('base64url');
}

/** What was kept; undefined when it was locked by another `APP_SECRET`. */
export function unlock({ mailbox }: Keys, id: string, locked: string): Letter | undefined {
  const bytes = Buffer.from(locked, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', mailbox, bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(id))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString();
    return letter.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Removes what was kept over 30 days ago. */
export async function forgetKept(tx: Transaction, organizationId: string, now: Date): Promise<void> {
  await tx
    .delete(keptMessages)
    .where(
      and(
        eq(keptMessages.organizationId, organizationId),
        lt(keptMessages.recordedAt, new Date(now.getTime() - keptMs)),
      ),
    );
}
