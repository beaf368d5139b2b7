import { createHash, randomUUID } from 'node:crypto';
import { type ExportLayout, exportLayout } from '@daybook/contract/exports';
import { type ExportId, exportId } from '@daybook/contract/ids';
import { may } from '@daybook/contract/permissions';
import type { Transaction } from '@daybook/db/connect';
import { exports } from '@daybook/db/schema/exports';
import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { AccountActor } from '../../actor.ts';
import { authorOf } from '../../audit/author.ts';
import { type Author, record } from '../../audit/record.ts';
import type { VerbContext } from '../../context.ts';
import { tell } from '../../live/tell.ts';
import { comparedBy, differenceOf, type Line, line } from '../../tables/table.ts';
import type { Asked } from './asked.ts';

/** What an export keeps: its own lines, and all that its series comes to with it. */
const content = z.object({ lines: z.array(line), state: z.array(line) });

export interface Made {
  id: ExportId;
  number: number;
  lines: Line[];
  /** When it was made, by its first asking. */
  at: Date;
}

/** What belongs together: the same layout, period and sites, with pay or without. */
export function seriesOf(actor: AccountActor, { layout = 'hours', period, siteId }: Asked): string {
  const sites = siteId ?? (actor.sites === 'all' ? 'all' : [...actor.sites].sort().join(' '));
  const pay = layout === 'hours' ? '' : may(actor, 'pay.see') ? 'pay' : 'no pay';
  return sha256([layout, period.from, period.to, sites, pay].join('\n'));
}

interface Coming {
  series: string;
  asked: Asked;
  state: Line[];
  people: readonly unknown[];
}

/**
 * The last export of the series while the state is what it was, else the next, which `isNew` and is still to be written.
 * The series is locked by the caller. Only reads: until something is written no live event waits for this transaction.
 */
export async function nextOf(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { series, asked, state }: Coming,
): Promise<Made & { isNew: boolean }> {
  const { organizationId } = ctx.actor;
  const { layout = 'hours' } = asked;
  const stateDigest = digestOf(state, layout);
  const [last] = await tx
    .select()
    .from(exports)
    .where(and(eq(exports.organizationId, organizationId), eq(exports.series, series), eq(exports.state, 'ready')))
    .orderBy(desc(exports.number))
    .limit(1);
  const before = last && content.parse(last.content);
  if (last && before && last.stateDigest === stateDigest)
    return { id: exportId.parse(last.id), number: last.number, lines: before.lines, at: last.recordedAt, isNew: false };
  return {
    id: exportId.parse(randomUUID()),
    number: (last?.number ?? 0) + 1,
    lines: before ? differenceOf(before.state, state, layout) : state,
    at: ctx.house.clock.now(),
    isNew: true,
  };
}

/** Writes the next export of a series. */
export async function writeNext(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  made: Made,
  { series, asked, state, people }: Coming,
): Promise<void> {
  const { organizationId, accountId } = ctx.actor;
  const { period, layout = 'hours', siteId = null } = asked;
  const { at } = made;
  const stateDigest = digestOf(state, layout);
  await tx.insert(exports).values({
    ...{ organizationId, series, layout, siteId, stateDigest, id: made.id, number: made.number },
    ...{ from: period.from, to: period.to, withPay: layout !== 'hours' && may(ctx.actor, 'pay.see') },
    ...{ state: 'ready', done: people.length, of: people.length, content: { lines: made.lines, state } },
    ...{ authorId: accountId, finishedAt: at, recordedAt: at },
  });
  await noteExport(tx, authorOf(ctx), { ...period, ...made, layout, siteId });
}

/** The last finished export of a series. */
export async function lastReady(tx: Transaction, organizationId: string, series: string): Promise<Made> {
  const [last] = await tx
    .select()
    .from(exports)
    .where(and(eq(exports.organizationId, organizationId), eq(exports.series, series), eq(exports.state, 'ready')))
    .orderBy(desc(exports.number))
    .limit(1);
  if (!last) throw new Error('a series without a finished export');
  const { lines } = content.parse(last.content);
  return { id: exportId.parse(last.id), number: last.number, lines, at: last.recordedAt };
}

/**
 * A long export has its last line: it is the next of its series, or there is nothing new and the one before stands, as
 * of now. `heard`: by which events it is what there is.
 */
export async function finish(
  tx: Transaction,
  of: {
    row: typeof exports.$inferSelect;
    before: typeof exports.$inferSelect | undefined;
    state: Line[];
    heard: string;
    author: Author;
  },
): Promise<void> {
  const { row, before, state, heard, author } = of;
  const { organizationId, siteId, authorId: owedTo } = row;
  const itself = (id: string) => and(eq(exports.organizationId, organizationId), eq(exports.id, id));
  const id = exportId.parse(row.id);
  const layout = exportLayout.parse(row.layout);
  const stateDigest = digestOf(state, layout);
  const kept = before && content.parse(before.content);
  if (before && kept && before.stateDigest === stateDigest) {
    await tx.delete(exports).where(itself(id));
    await tx
      .update(exports)
      .set({ finishedAt: author.at, content: { ...kept, heard, owedTo } })
      .where(itself(before.id));
    await tellExport(tx, { organizationId, id, siteId, at: author.at });
    return;
  }
  const lines = kept ? differenceOf(kept.state, state, layout) : state;
  await tx
    .update(exports)
    .set({ state: 'ready', done: row.of, stateDigest, finishedAt: author.at, content: { lines, state, heard, owedTo } })
    .where(itself(id));
  const { from, to, number } = row;
  await noteExport(tx, author, { from, to, id, number, lines, layout, siteId });
}

interface Noted extends Pick<Made, 'id' | 'number' | 'lines'> {
  from: string;
  to: string;
  layout: string;
  siteId: string | null;
}

async function noteExport(tx: Transaction, author: Author, noted: Noted): Promise<void> {
  const { from, to, id, number, lines, layout, siteId } = noted;
  await record(tx, author, {
    action: 'timesheets.exported',
    subject: { kind: 'export', id },
    after: { from, to, layout, number, lines: lines.length, ...(siteId ? { siteId } : {}) },
  });
  await tellExport(tx, { organizationId: author.actor.organizationId, id, siteId, at: author.at });
}

/** How far an export is has changed. */
export async function tellExport(
  tx: Transaction,
  { organizationId, id, siteId, at }: { organizationId: string; id: ExportId; siteId: string | null; at: Date },
): Promise<void> {
  await tell(tx, organizationId, at, {
    ...{ topic: 'timesheets', kind: 'timesheets.export-changed', permission: 'timesheets.export' },
    ...{ siteId, ids: { exportId: id } },
  });
}

function digestOf(state: readonly Line[], layout: ExportLayout): string {
  return sha256(state.map((one) => comparedBy(one, layout)).join('\n'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
