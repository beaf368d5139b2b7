import { type FileId, fileId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { exportFiles } from '@daybook/db/schema/exports';
import { and, eq } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { storeFile } from '../../files/store-file.ts';
import { csvOf } from '../../tables/csv.ts';
import { tableTypes } from '../../tables/types.ts';
import { xlsxOf } from '../../tables/xlsx.ts';
import type { Sheet } from '../sheet.ts';
import type { Asked } from './asked.ts';
import { hoursColumns } from './hours-lines.ts';
import { payrollColumns } from './payroll-lines.ts';
import type { Made } from './series.ts';
import { sheetPages } from './sheet-pages.ts';

const types = { ...tableTypes, pdf: 'application/pdf' } as const;

/**
 * The export written in the form that was asked for; once it was written it is the same file again. `first`: what is to be
 * written before the file is, since drawing pages takes long and what is written makes live events wait.
 */
export async function fileOf(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { made, asked, sheets, first }: { made: Made; asked: Asked; sheets: readonly Sheet[]; first?: () => Promise<void> },
): Promise<FileId> {
  const { organizationId } = ctx.actor;
  const form = formOf(ctx, asked);
  const [known] = await tx
    .select({ fileId: exportFiles.fileId })
    .from(exportFiles)
    .where(
      and(
        eq(exportFiles.organizationId, organizationId),
        eq(exportFiles.exportId, made.id),
        eq(exportFiles.form, form),
      ),
    );
  if (known) return fileId.parse(known.fileId);
  const bytes = await bytesOf(tx, ctx, { made, asked, sheets });
  const file = { name: nameOf(made, asked), type: types[asked.format], bytes };
  await first?.();
  const id = await storeFile(tx, { organizationId, at: ctx.house.clock.now() }, file);
  await tx.insert(exportFiles).values({ organizationId, exportId: made.id, form, fileId: id });
  return id;
}

/** Tables are the same in every language; pages are in one, on one paper. */
function formOf({ actor }: VerbContext<AccountActor>, { format, language, paper }: Asked): string {
  return format === 'pdf' ? `pdf.${language ?? actor.language}.${paper ?? 'A4'}` : format;
}

async function bytesOf(
  tx: Transaction,
  { actor }: VerbContext<AccountActor>,
  { made, asked, sheets }: { made: Made; asked: Asked; sheets: readonly Sheet[] },
): Promise<Uint8Array> {
  const { layout = 'hours', format, language = actor.language, paper = 'A4' } = asked;
  const columns = layout === 'payroll' ? payrollColumns : hoursColumns;
  const rows = made.lines.map(({ cells }) => cells);
  switch (format) {
    case 'csv':
      return csvOf(columns, rows);
    case 'xlsx':
      return await xlsxOf(layout, columns, rows);
    case 'pdf': {
      const touched = new Set(made.lines.map(({ key }) => key.slice(0, key.indexOf(' '))));
      const shown = sheets.filter(({ person }) => touched.has(person.employee.id));
      return await sheetPages(tx, actor, shown, { language, paper, at: made.at });
    }
  }
}

function nameOf({ number }: Made, { layout = 'hours', period, format }: Asked): string {
  const which = number === 1 ? '' : `-changes-${number}`;
  return `daybook-${layout}-${period.from}-${period.to}${which}.${format}`;
}
