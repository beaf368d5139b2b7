import { randomUUID } from 'node:crypto';
import { type EmployeeId, type ExportId, exportId } from '@daybook/contract/ids';
import { may } from '@daybook/contract/permissions';
import type { Transaction } from '@daybook/db/connect';
import { exports } from '@daybook/db/schema/exports';
import { and, desc, eq } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { enqueue } from '../../enqueue.ts';
import type { Asked } from './asked.ts';
import { forgetPending, handOut, heardSoFar, isAsHeard, type Last, lastOf, noteTold } from './pending.ts';

/** So long somebody who asked gets what was worked out for the asking, whatever has come meanwhile. */
const owedMs = 10 * 60_000;

/** How a long export stands: worked out and as things are, still being worked out, or given up. */
export type Stands =
  | { state: 'ready' }
  | { state: 'working' | 'failed'; id: ExportId }
  | { state: 'waits'; waiting: readonly string[] };

/**
 * A long export is worked out by a worker. While it is, asking again shows how far it is; that it was given up is told
 * once, and the next asking begins anew. The series is locked by the caller.
 */
export async function longExport(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { series, asked, people }: { series: string; asked: Asked; people: EmployeeId[] },
): Promise<Stands> {
  const { organizationId } = ctx.actor;
  const last = await lastOf(tx, organizationId, series);
  if (last?.state === 'working') return { state: 'working', id: last.id };
  if (last?.state === 'failed' && last.waiting) {
    await forgetPending(tx, organizationId, last.id);
    return { state: 'waits', waiting: last.waiting };
  }
  if (last?.state === 'failed' && !last.told) {
    await noteTold(tx, organizationId, last.id);
    return { state: 'failed', id: last.id };
  }
  if (last?.state === 'ready' && (await isOwed(tx, ctx, last))) return { state: 'ready' };
  if (last?.state === 'ready' && last.heard && (await isAsHeard(tx, organizationId, last.heard)))
    return { state: 'ready' };
  if (last?.state === 'failed') await forgetPending(tx, organizationId, last.id);
  return { state: 'working', id: await begin(tx, ctx, { series, asked, people }) };
}

/**
 * Where people clock in all day something has always come since it was begun; who waited for it would wait for ever. It
 * is handed out once.
 */
async function isOwed(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  { id, owedTo, finishedAt }: Last,
): Promise<boolean> {
  const since = finishedAt && house.clock.now().getTime() - finishedAt.getTime();
  if (owedTo !== actor.accountId || since === null || since > owedMs) return false;
  await handOut(tx, actor.organizationId, id);
  return true;
}

async function begin(
  tx: Transaction,
  { actor, house }: VerbContext<AccountActor>,
  { series, asked, people }: { series: string; asked: Asked; people: EmployeeId[] },
): Promise<ExportId> {
  const { organizationId, accountId } = actor;
  const { period, layout = 'hours', siteId = null } = asked;
  const [before] = await tx
    .select({ number: exports.number })
    .from(exports)
    .where(and(eq(exports.organizationId, organizationId), eq(exports.series, series)))
    .orderBy(desc(exports.number))
    .limit(1);
  const id = exportId.parse(randomUUID());
  await tx.insert(exports).values({
    ...{ organizationId, id, series, layout, siteId, number: (before?.number ?? 0) + 1 },
    ...{ from: period.from, to: period.to, withPay: layout !== 'hours' && may(actor, 'pay.see') },
    ...{ state: 'working', done: 0, of: people.length, authorId: accountId, recordedAt: house.clock.now() },
    content: { people, lines: [], heard: await heardSoFar(tx) },
  });
  await enqueue(tx, { task: 'timesheets.export', key: id, payload: { exportId: id } });
  return id;
}
