import { type ExportId, employeeId, exportId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { exports } from '@daybook/db/schema/exports';
import { liveEvents } from '@daybook/db/schema/live';
import { and, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { line } from '../../tables/table.ts';

/** What a long export keeps while it is worked out: whose hours are to come, and the lines that there are. */
export const pendingContent = z.object({ people: z.array(employeeId), lines: z.array(line), heard: z.string() });
/** Why it was given up: whose dates wait for a decision; nothing where it is a fault. */
const failedContent = z.object({ waiting: z.array(z.string()) });
/** Up to which event a finished one is known to be what there is. */
const heardContent = z.object({ heard: z.string() });

export interface Last {
  id: ExportId;
  state: string;
  waiting: string[] | undefined;
  heard: string | undefined;
}

/** The series is one's alone until the transaction ends: of two at once the second finds what the first has made. */
export async function lockSeries(tx: Transaction, organizationId: string, series: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${organizationId} ${series}`}, 0))`);
}

/** The newest export of a series, also one that is not finished. */
export async function lastOf(tx: Transaction, organizationId: string, series: string): Promise<Last | undefined> {
  const [row] = await tx
    .select({ id: exports.id, state: exports.state, content: exports.content })
    .from(exports)
    .where(and(eq(exports.organizationId, organizationId), eq(exports.series, series)))
    .orderBy(desc(exports.number))
    .limit(1);
  if (!row) return undefined;
  return {
    id: exportId.parse(row.id),
    state: row.state,
    waiting: failedContent.safeParse(row.content).data?.waiting,
    heard: heardContent.safeParse(row.content).data?.heard,
  };
}

const topics = ['clock', 'timesheets', 'directory', 'roster', 'exceptions'];
const ofHours = (organizationId: string) =>
  and(
    eq(liveEvents.organizationId, organizationId),
    inArray(liveEvents.topic, topics),
    ne(liveEvents.kind, 'timesheets.export-changed'),
  );

/** The last event that may change hours; `0` where there is none. */
export async function heardSoFar(tx: Transaction, organizationId: string): Promise<string> {
  const [row] = await tx
    .select({ sequence: sql<string>`coalesce(max(${liveEvents.sequence}), 0)::text` })
    .from(liveEvents)
    .where(ofHours(organizationId));
  return row?.sequence ?? '0';
}

/** Whether nothing has been heard since that may change hours. */
export async function isAsHeard(tx: Transaction, organizationId: string, heard: string): Promise<boolean> {
  const newer = await tx
    .select({ sequence: liveEvents.sequence })
    .from(liveEvents)
    .where(and(ofHours(organizationId), gt(liveEvents.sequence, BigInt(heard))))
    .limit(1);
  return newer.length === 0;
}

export async function forgetPending(tx: Transaction, organizationId: string, id: ExportId): Promise<void> {
  await tx
    .delete(exports)
    .where(and(eq(exports.organizationId, organizationId), eq(exports.id, id), ne(exports.state, 'ready')));
}
