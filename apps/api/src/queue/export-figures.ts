import type { queueExport } from '@daybook/contract/queue-figures';
import type * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { makeLink } from '../files/make-link.ts';
import { storeFile } from '../files/store-file.ts';
import { csvOf } from '../tables/csv.ts';
import type { Cell } from '../tables/table.ts';
import { tableTypes } from '../tables/types.ts';
import { xlsxOf } from '../tables/xlsx.ts';
import { momentOf } from '../time/moment.ts';
import { type FigureRow, readFigures } from './figure-rows.ts';

type Exported = z.output<(typeof queueExport)['output']>;

/** Documented in docs/exports.md; names never change, and new ones come at the end. */
const columns = [
  ...['site', 'date', 'service', 'tickets', 'served', 'missed', 'no_shows'],
  ...['waiting_median', 'waiting_mean', 'waiting_longest', 'waiting_90'],
];

/** The figures of a site's queue as a file with a link, a line a date and service. */
export async function exportFigures(
  ctx: VerbContext<AccountActor>,
  { siteId, from, to, format }: z.output<(typeof queueExport)['input']>,
): Promise<Exported> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  const at = house.clock.now();
  // Read and written out before anything is stored: a transaction that has written makes live events wait.
  const lines = await db.read(async (tx) => {
    const site = await findSite(tx, actor, siteId, at);
    const rows = await readFigures(tx, { organizationId, siteId, zone: site.zone, from, to });
    return rows.filter(({ date, service }) => date !== null && service).map((row) => cellsOf(site.name, row));
  });
  const bytes = format === 'csv' ? csvOf(columns, lines) : await xlsxOf('queue', columns, lines);
  const file = { name: `daybook-queue-${from}-${to}.${format}`, type: tableTypes[format], bytes };
  return await db.write(async (tx) => {
    const fileId = await storeFile(tx, { organizationId, at }, file);
    await record(tx, authorOf(ctx), {
      action: 'queue.exported',
      subject: { kind: 'export', id: fileId },
      after: { siteId, from, to, format, lines: lines.length },
    });
    const { path, endsAt } = await makeLink(tx, actor, { fileId, at });
    const { name, type } = file;
    return { name, type, bytes: bytes.length, lines: lines.length, path, expiresAt: momentOf(endsAt) };
  });
}

function cellsOf(site: string, { date, service, waiting, ...counts }: FigureRow): Cell[] {
  const { tickets, served, missed, noShows } = counts;
  const minutes = [waiting?.median, waiting?.mean, waiting?.longest, waiting?.ninetieth];
  return [
    ...[site, date, service?.name ?? null],
    ...[tickets, served, missed, noShows].map((number) => ({ number })),
    ...minutes.map((number): Cell => (number === undefined ? null : { number })),
  ];
}
