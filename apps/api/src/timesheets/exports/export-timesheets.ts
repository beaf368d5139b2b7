import type { ExportLayout, ExportView } from '@daybook/contract/exports';
import { may } from '@daybook/contract/permissions';
import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { peopleInScope } from '../people-in-scope.ts';
import type { Sheet } from '../sheet.ts';
import { readSheets } from '../sheets.ts';
import type { Asked } from './asked.ts';
import { exportView } from './export-view.ts';
import { fileOf } from './file-of.ts';
import { hoursLines } from './hours-lines.ts';
import { payrollLines } from './payroll-lines.ts';
import { nextOf, seriesOf } from './series.ts';
import type { Line } from './table.ts';

/** A few people at a time, so that nobody's reading holds the rest up. */
const atOnce = 50;

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
  return await db.write(async (tx) => {
    const series = seriesOf(actor, asked);
    // Of two at once the second finds what the first has made.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.organizationId} ${series}`}, 0))`);
    const sheets = await sheetsOf(tx, ctx, asked);
    if (layout === 'payroll') checkDecided(sheets);
    const state = sheets.flatMap((sheet) => linesOf(actor, layout, sheet));
    const made = await nextOf(tx, ctx, { series, asked, state, people: sheets.length });
    const file = await fileOf(tx, ctx, { made, asked, sheets });
    return await exportView(tx, ctx, { made, format, file });
  });
}

/** What its files say. Pages say pay too, where it may be seen. */
function linesOf(actor: AccountActor, layout: ExportLayout, sheet: Sheet): Line[] {
  if (layout === 'payroll') return payrollLines(sheet);
  const pages = layout === 'timesheets' && may(actor, 'pay.see');
  return [...hoursLines(sheet), ...(pages ? payrollLines(sheet) : [])];
}

/** By name, as the list of timesheets has them. */
async function sheetsOf(tx: Transaction, ctx: VerbContext<AccountActor>, asked: Asked): Promise<Sheet[]> {
  const { actor, house } = ctx;
  const { organizationId } = actor;
  const { period, siteId } = asked;
  const people = await peopleInScope(tx, actor, { siteId, period, place: undefined });
  const sheets: Sheet[] = [];
  for (let from = 0; from < people.length; from += atOnce) {
    const employeeIds = people.slice(from, from + atOnce).map(({ id }) => id);
    const read = await readSheets(tx, { organizationId, employeeIds, period, now: house.clock.now() });
    for (const id of employeeIds) {
      const sheet = read.get(id);
      if (sheet) sheets.push(sheet);
    }
  }
  return sheets;
}

const mostNamed = 20;

/** Nobody is paid by hours that somebody has still to decide about. */
function checkDecided(sheets: readonly Sheet[]): void {
  const waiting = sheets.flatMap(({ person, days }) =>
    days.filter(({ state }) => state === 'to-decide').map(({ date }) => `${person.employee.name}, ${date}`),
  );
  if (waiting.length === 0) return;
  throw new Refusal('period-lacking', { fields: { period: waiting.slice(0, mostNamed).join('; ') } });
}
