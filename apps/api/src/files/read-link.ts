import { Readable } from 'node:stream';
import { tokenHash } from '@daybook/auth/tokens';
import { accountId, fileId, organizationId } from '@daybook/contract/ids';
import { exportFiles } from '@daybook/db/schema/exports';
import { files } from '@daybook/db/schema/files';
import { and, eq, sql } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import type { House, RequestFacts } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { tenantOf } from '../tenant.ts';
import { fileBytes } from './file-bytes.ts';

/** Whether it is of the queue, as the trail of its making says. */
const ofQueue = sql<boolean>`exists (
  select from audit_events e where e.organization_id = files.organization_id and e.subject_id = files.id
    and e.action = 'queue.exported')`;

interface Linked {
  name: string;
  type: string;
  size: number;
  body: Readable;
}

/** The file that a link is to, a chunk at a time. A link that has ended is answered like one that never was. */
export async function readLink(
  house: House,
  token: string,
  request: Pick<RequestFacts, 'address' | 'requestId'>,
): Promise<Linked> {
  const at = house.clock.now();
  const [found] = await house.connections.raw<{ organization_id: string; file_id: string; account_id: string }[]>`
    select organization_id, file_id, account_id from gate.file_link(${tokenHash(token)}, ${at})`;
  if (!found) throw new Refusal('not-found');
  const organization = organizationId.parse(found.organization_id);
  const id = fileId.parse(found.file_id);
  const tenant = tenantOf(house, organization);
  const file = await tenant.write(async (tx) => {
    const [row] = await tx
      .select({ name: files.name, type: files.type, size: files.size, exportId: exportFiles.exportId, ofQueue })
      .from(files)
      .leftJoin(
        exportFiles,
        and(eq(exportFiles.organizationId, files.organizationId), eq(exportFiles.fileId, files.id)),
      )
      .where(and(eq(files.organizationId, organization), eq(files.id, id)));
    if (!row) throw new Refusal('not-found');
    const actor = {
      kind: 'account',
      organizationId: organization,
      accountId: accountId.parse(found.account_id),
    } as const;
    await record(
      tx,
      { actor, request, at },
      // An export of hours has a series and a row of its own; one of reports or of the queue is its file.
      row.exportId === null
        ? {
            action: row.ofQueue ? 'queue.export-read' : 'reports.export-read',
            subject: { kind: 'export', id },
            after: { file: row.name },
          }
        : {
            action: 'timesheets.export-read',
            subject: { kind: 'export', id: row.exportId },
            after: { file: row.name },
          },
    );
    return row;
  });
  return { ...file, body: Readable.from(fileBytes(tenant, id)) };
}
