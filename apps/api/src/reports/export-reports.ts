import type { reportsExport } from '@daybook/contract/report-board';
import { dayNumber } from '@daybook/rules/timesheets/days';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { makeLink } from '../files/make-link.ts';
import { storeFile } from '../files/store-file.ts';
import { Refusal } from '../refusal.ts';
import { csvOf } from '../tables/csv.ts';
import { tableTypes } from '../tables/types.ts';
import { xlsxOf } from '../tables/xlsx.ts';
import { momentOf } from '../time/moment.ts';
import { exportTable } from './export-lines.ts';
import { readExportRows } from './export-rows.ts';

type Exported = z.output<(typeof reportsExport)['output']>;

const mostDays = 366;
/** What one asking waits for, and a spreadsheet opens quickly. */
const mostLines = 20_000;

/** The reports of a span as a file with a link. The same reports for the same caller are the same bytes, in every language. */
export async function exportReports(
  ctx: VerbContext<AccountActor>,
  { from, to, siteId, format }: z.output<(typeof reportsExport)['input']>,
): Promise<Exported> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const at = house.clock.now();
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days < 1 || days > mostDays) throw new Refusal('bad-input', { fields: { to: `1 to ${mostDays} days` } });
  // Read and written out before anything is stored: a transaction that has written makes live events wait.
  const rows = await db.read(async (tx) => {
    if (siteId) await findSite(tx, actor, siteId, at);
    const siteIds = siteId ? [siteId] : actor.sites === 'all' ? null : actor.sites;
    return await readExportRows(tx, { organizationId, siteIds }, { from, to, most: mostLines });
  });
  if (rows.length > mostLines) throw new Refusal('bad-input', { fields: { to: 'fewer days, or one site' } });
  const { columns, lines } = await exportTable(actor, rows);
  const bytes = format === 'csv' ? csvOf(columns, lines) : await xlsxOf('reports', columns, lines);
  const file = { name: `daybook-reports-${from}-${to}.${format}`, type: tableTypes[format], bytes };
  return await db.write(async (tx) => {
    const fileId = await storeFile(tx, { organizationId, at }, file);
    await record(tx, authorOf(ctx), {
      action: 'reports.exported',
      subject: { kind: 'export', id: fileId },
      after: { from, to, format, lines: lines.length, ...(siteId ? { siteId } : {}) },
    });
    const { path, endsAt } = await makeLink(tx, actor, { fileId, at });
    const { name, type } = file;
    return { name, type, bytes: bytes.length, lines: lines.length, path, expiresAt: momentOf(endsAt) };
  });
}
