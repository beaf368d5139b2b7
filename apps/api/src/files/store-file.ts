import { createHash, randomUUID } from 'node:crypto';
import { type FileId, fileId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { fileChunks, files } from '@daybook/db/schema/files';

const chunkBytes = 256 * 1024;

/** Keeps a file for good, in the transaction that it belongs to. */
export async function storeFile(
  tx: Transaction,
  { organizationId, at }: { organizationId: string; at: Date },
  { name, type, bytes }: { name: string; type: string; bytes: Uint8Array },
): Promise<FileId> {
  const id = fileId.parse(randomUUID());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await tx.insert(files).values({ organizationId, id, name, type, size: bytes.length, sha256, recordedAt: at });
  for (let from = 0, position = 0; from < bytes.length; from += chunkBytes, position += 1) {
    const content = Buffer.from(bytes.subarray(from, from + chunkBytes));
    await tx.insert(fileChunks).values({ organizationId, fileId: id, position, content });
  }
  return id;
}
