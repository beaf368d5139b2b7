import type { ExportFormat, ExportView } from '@daybook/contract/exports';
import { exportFormat, exportLayout } from '@daybook/contract/exports';
import type { ExportId, FileId, SiteId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { accounts } from '@daybook/db/schema/access';
import { sites } from '@daybook/db/schema/directory';
import { exportFiles, exports } from '@daybook/db/schema/exports';
import { files } from '@daybook/db/schema/files';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { makeLink } from '../../files/make-link.ts';
import { momentOf } from '../../time/moment.ts';
import type { Made } from './series.ts';

/** Exports as they are listed, the newest first, without their files. */
export async function readExports(
  tx: Transaction,
  organizationId: string,
  where: SQL | undefined,
  most: number,
): Promise<(ExportView & { recordedAt: Date })[]> {
  const rows = await tx
    .select({
      id: sql<ExportView['id']>`${exports.id}`,
      number: exports.number,
      layout: exports.layout,
      from: exports.from,
      to: exports.to,
      siteId: sql<SiteId | null>`${exports.siteId}`,
      siteName: sites.name,
      state: exports.state,
      done: exports.done,
      of: exports.of,
      lines: sql<number>`coalesce(jsonb_array_length(${exports.content} -> 'lines'), 0)`,
      form: sql<string>`coalesce((
        select min(f.form) from ${exportFiles} f
        where f.organization_id = ${exports.organizationId} and f.export_id = ${exports.id}), 'csv')`,
      by: accounts.name,
      recordedAt: exports.recordedAt,
    })
    .from(exports)
    .innerJoin(accounts, and(eq(accounts.organizationId, exports.organizationId), eq(accounts.id, exports.authorId)))
    .leftJoin(sites, and(eq(sites.organizationId, exports.organizationId), eq(sites.id, exports.siteId)))
    .where(and(eq(exports.organizationId, organizationId), where))
    .orderBy(desc(exports.recordedAt), desc(exports.id))
    .limit(most);
  return rows.map(({ siteId, siteName, from, to, done, of, form, layout, state, recordedAt, ...row }) => ({
    ...row,
    delta: row.number > 1,
    layout: exportLayout.parse(layout),
    format: exportFormat.parse(form.split('.')[0]),
    period: { from, to },
    site: siteId && { id: siteId, name: siteName ?? '' },
    state: state === 'working' || state === 'failed' ? state : 'ready',
    progress: { done, of },
    at: momentOf(recordedAt),
    file: null,
    recordedAt,
  }));
}

/** An export that is worked out, or was given up: without a file. */
export async function unfinishedView(
  tx: Transaction,
  { actor }: VerbContext<AccountActor>,
  id: ExportId,
  format: ExportFormat,
): Promise<ExportView> {
  const [found] = await readExports(tx, actor.organizationId, eq(exports.id, id), 1);
  if (!found) throw new Error('the export that is worked out is not there');
  const { recordedAt: _, ...view } = found;
  return { ...view, format, lines: 0 };
}

/** One export with a link to its file, which ends after a quarter of an hour. */
export async function exportView(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { made, format, file }: { made: Made; format: ExportFormat; file: FileId },
): Promise<ExportView> {
  const { actor, house } = ctx;
  const [found] = await readExports(tx, actor.organizationId, eq(exports.id, made.id), 1);
  const [stored] = await tx
    .select({ name: files.name, type: files.type, bytes: files.size, sha256: files.sha256 })
    .from(files)
    .where(and(eq(files.organizationId, actor.organizationId), eq(files.id, file)));
  if (!found || !stored) throw new Error('the export that was made is not there');
  const { path, endsAt } = await makeLink(tx, actor, { fileId: file, at: house.clock.now() });
  const { recordedAt: _, ...view } = found;
  return { ...view, format, file: { ...stored, path, expiresAt: momentOf(endsAt) } };
}
