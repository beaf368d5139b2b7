import { type ExportId, employeeId, exportId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { exports } from '@daybook/db/schema/exports';
import { liveEvents } from '@daybook/db/schema/live';
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { line } from '../../tables/table.ts';

/** What a long export keeps while it is worked out: whose hours are to come, and the lines that there are. */
export const pendingContent = z.object({ people: z.array(employeeId), lines: z.array(line), heard: z.string() });
/** Why it was given up: whose dates wait for a decision; nothing where it is a fault. And whether that was told. */
const failedContent = z.object({ waiting: z.optional(z.array(z.string())), told: z.optional(z.boolean()) });
/** By which events a finished one is known to be what there is, and to whom it is still to be handed out. */
const heardContent = z.object({ heard: z.string(), owedTo: z.optional(z.string()) });

export interface Last {
  id: ExportId;
  state: string;
  waiting: string[] | undefined;
  told: boolean;
  heard: string | undefined;
  /** Who asked for it and has not had it. */
  owedTo: string | undefined;
  finishedAt: Date | null;
}

/** The series is one's alone until the transaction ends: of two at once the second finds what the first has made. */
export async function lockSeries(tx: Transaction, organizationId: string, series: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${organizationId} ${series}`}, 0))`);
}

/** The newest export of a series, also one that is not finished. */
export async function lastOf(tx: Transaction, organizationId: string, series: string): Promise<Last | undefined> {
  const [row] = await tx
    .select({ id: exports.id, state: exports.state, content: exports.content, finishedAt: exports.finishedAt })
    .from(exports)
    .where(and(eq(exports.organizationId, organizationId), eq(exports.series, series)))
    .orderBy(desc(exports.number))
    .limit(1);
  if (!row) return undefined;
  const { heard, owedTo } = heardContent.safeParse(row.content).data ?? {};
  const { waiting, told = false } = failedContent.safeParse(row.content).data ?? {};
  return { id: exportId.parse(row.id), state: row.state, finishedAt: row.finishedAt, waiting, told, heard, owedTo };
}

const topics = ['clock', 'timesheets', 'directory', 'roster', 'exceptions'];
const ofHours = (organizationId: string) =>
  and(
    eq(liveEvents.organizationId, organizationId),
    inArray(liveEvents.topic, topics),
    ne(liveEvents.kind, 'timesheets.export-changed'),
  );

/**
 * Which transactions have told by now, as PostgreSQL writes a snapshot. A number of an event would not say it: numbers are
 * given before they are committed, and a lower one may still come.
 */
export async function heardSoFar(tx: Transaction): Promise<string> {
  const [row] = await tx.execute<{ heard: string }>(sql`select pg_current_snapshot()::text as heard`);
  return row?.heard ?? '';
}

/** Whether nothing has been heard since that may change hours. */
export async function isAsHeard(tx: Transaction, organizationId: string, heard: string): Promise<boolean> {
  const newer = await tx
    .select({ sequence: liveEvents.sequence })
    .from(liveEvents)
    .where(
      and(
        ofHours(organizationId),
        sql`${liveEvents.xid} >= pg_snapshot_xmin(${heard}::pg_snapshot)::text::bigint`,
        sql`not pg_visible_in_snapshot(${liveEvents.xid}::text::xid8, ${heard}::pg_snapshot)`,
      ),
    )
    .limit(1);
  return newer.length === 0;
}

/** It is handed out: who asks again asks for what there is then. */
export async function handOut(tx: Transaction, organizationId: string, id: ExportId): Promise<void> {
  await tx
    .update(exports)
    .set({ content: sql`${exports.content} - 'owedTo'` })
    .where(and(eq(exports.organizationId, organizationId), eq(exports.id, id)));
}

/** That it was given up is told: who asks again begins anew. */
export async function noteTold(tx: Transaction, organizationId: string, id: ExportId): Promise<void> {
  await tx
    .update(exports)
    .set({ content: { told: true } })
    .where(and(eq(exports.organizationId, organizationId), eq(exports.id, id), eq(exports.state, 'failed')));
}

export async function forgetPending(tx: Transaction, organizationId: string, id: ExportId): Promise<void> {
  await tx
    .delete(exports)
    .where(and(eq(exports.organizationId, organizationId), eq(exports.id, id), ne(exports.state, 'ready')));
}
