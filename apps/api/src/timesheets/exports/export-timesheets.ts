import type { ExportView } from '@daybook/contract/exports';
import type { EmployeeId, ExportId } from '@daybook/contract/ids';
import { may } from '@daybook/contract/permissions';
import type { Transaction } from '@daybook/db/connect';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { peopleInScope } from '../people-in-scope.ts';
import type { Sheet } from '../sheet.ts';
import { readSheets } from '../sheets.ts';
import type { Asked } from './asked.ts';
import { exportView, unfinishedView } from './export-view.ts';
import { fileOf } from './file-of.ts';
import { linesOf, waitingIn } from './lines-of.ts';
import { longExport } from './long-export.ts';
import { forgetPending, lastOf, lockSeries } from './pending.ts';
import { lastReady, nextOf, seriesOf, writeNext } from './series.ts';

/** A few people at a time, so that nobody's reading holds the rest up. */
const atOnce = 50;
/** What one asking waits for; of more people a worker works it out. */
const mostAtOnce = 100;

/**
 * The hours of a period as a file. While nothing has changed since the last export of its series it is that one again;
 * else it is the next one, with what has changed alone.
 */
export async function exportTimesheets(ctx: VerbContext<AccountActor>, asked: Asked): Promise<ExportView> {
  const { actor, db } = ctx;
  const { layout = 'hours', format } = asked;
  if ((layout === 'timesheets') !== (format === 'pdf'))
    throw new Refusal('bad-input', { fields: { format: 'pages alone are PDF, and PDF has pages alone' } });
  if (layout === 'payroll' && !may(actor, 'pay.see')) throw new Refusal('not-allowed');
  const made = await db.write(async (tx): Promise<ExportView | { waiting: readonly string[] }> => {
    const series = seriesOf(actor, asked);
    await lockSeries(tx, actor.organizationId, series);
    const { period, siteId } = asked;
    const people = (await peopleInScope(tx, actor, { siteId, period, place: undefined })).map(({ id }) => id);
    if (people.length <= mostAtOnce) {
      const pending = await pendingOf(tx, actor.organizationId, series);
      return pending
        ? await unfinishedView(tx, ctx, pending, format)
        : await exportNow(tx, ctx, { series, asked, people });
    }
    const stands = await longExport(tx, ctx, { series, asked, people });
    switch (stands.state) {
      case 'ready':
        return await fileOfLast(tx, ctx, { series, asked, people });
      case 'waits':
        return stands;
      default:
        return await unfinishedView(tx, ctx, stands.id, format);
    }
  });
  if ('waiting' in made) throw lacking(made.waiting);
  return made;
}

/** One that was begun while there were more people goes on; one that was given up is forgotten, and its number is free. */
async function pendingOf(tx: Transaction, organizationId: string, series: string): Promise<ExportId | undefined> {
  const last = await lastOf(tx, organizationId, series);
  if (last?.state === 'failed') await forgetPending(tx, organizationId, last.id);
  return last?.state === 'working' ? last.id : undefined;
}

function lacking(waiting: readonly string[]): Refusal {
  return new Refusal('period-lacking', { fields: { period: waiting.join('; ') } });
}

interface Of {
  series: string;
  asked: Asked;
  people: readonly EmployeeId[];
}

async function exportNow(tx: Transaction, ctx: VerbContext<AccountActor>, of: Of): Promise<ExportView> {
  const { layout = 'hours', format } = of.asked;
  const sheets = await sheetsOf(tx, ctx, of);
  const waiting = layout === 'payroll' ? waitingIn(sheets) : [];
  if (waiting.length > 0) throw lacking(waiting);
  const state = sheets.flatMap((sheet) => linesOf(sheet, layout, may(ctx.actor, 'pay.see')));
  const coming = { ...of, state };
  const made = await nextOf(tx, ctx, coming);
  const first = async () => {
    if (made.isNew) await writeNext(tx, ctx, made, coming);
  };
  const file = await fileOf(tx, ctx, { made, asked: of.asked, sheets, first });
  return await exportView(tx, ctx, { made, format, file });
}

/** A file of what a worker has worked out; only pages need the sheets themselves. */
async function fileOfLast(tx: Transaction, ctx: VerbContext<AccountActor>, of: Of): Promise<ExportView> {
  const { format } = of.asked;
  const made = await lastReady(tx, ctx.actor.organizationId, of.series);
  const sheets = format === 'pdf' ? await sheetsOf(tx, ctx, of) : [];
  const file = await fileOf(tx, ctx, { made, asked: of.asked, sheets });
  return await exportView(tx, ctx, { made, format, file });
}

/** By name, as the list of timesheets has them. */
async function sheetsOf(tx: Transaction, ctx: VerbContext<AccountActor>, { asked, people }: Of): Promise<Sheet[]> {
  const { actor, house } = ctx;
  const { organizationId } = actor;
  const { period } = asked;
  const sheets: Sheet[] = [];
  for (let from = 0; from < people.length; from += atOnce) {
    const employeeIds = people.slice(from, from + atOnce);
    const read = await readSheets(tx, { organizationId, employeeIds, period, now: house.clock.now() });
    for (const id of employeeIds) {
      const sheet = read.get(id);
      if (sheet) sheets.push(sheet);
    }
  }
  return sheets;
}
