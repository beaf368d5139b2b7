import { fileChunks } from '@daybook/db/schema/files';
import { and, eq } from 'drizzle-orm';
import type { Tenant } from '../context.ts';

/** A file's bytes, a chunk at a time and each by a transaction of its own: whoever reads slowly holds none open. */
export async function* fileBytes(
  { read, organizationId }: Pick<Tenant, 'read' | 'organizationId'>,
  fileId: string,
): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const [row] = await read((tx) =>
      tx
        .select({ content: fileChunks.content })
        .from(fileChunks)
        .where(
          and(
            eq(fileChunks.organizationId, organizationId),
            eq(fileChunks.fileId, fileId),
            eq(fileChunks.position, position),
          ),
        ),
    );
    if (!row) return;
    yield row.content;
  }
}
