import { createHash, randomUUID } from 'node:crypto';
import { type ExportId, exportId } from '@daybook/contract/ids';
import { may } from '@daybook/contract/permissions';
import type { Transaction } from '@daybook/db/connect';
import { exports } from '@daybook/db/schema/exports';
import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { AccountActor } from '../../actor.ts';
import { authorOf } from '../../audit/author.ts';
import { record } from '../../audit/record.ts';
import type { VerbContext } from '../../context.ts';
import { tell } from '../../live/tell.ts';
import type { Asked } from './asked.ts';
import { differenceOf, type Line, line } from './table.ts';

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

/** The last export of the series while the state is what it was, else the next; the series is locked by the caller. */
export async function nextOf(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { series, asked, state, people }: { series: string; asked: Asked; state: Line[]; people: number },
): Promise<Made> {
  const { organizationId, accountId } = ctx.actor;
  const stateDigest = sha256(JSON.stringify(state));
  const [last] = await tx
    .select()
    .from(exports)
    .where(and(eq(exports.organizationId, organizationId), eq(exports.series, series)))
    .orderBy(desc(exports.number))
    .limit(1);
  const before = last && content.parse(last.content);
  if (last && before && last.stateDigest === stateDigest)
    return { id: exportId.parse(last.id), number: last.number, lines: before.lines, at: last.recordedAt };
  const { period, layout = 'hours', siteId = null } = asked;
  const at = ctx.house.clock.now();
  const made = {
    id: exportId.parse(randomUUID()),
    number: (last?.number ?? 0) + 1,
    lines: before ? differenceOf(before.state, state) : state,
    at,
  };
  await tx.insert(exports).values({
    ...{ organizationId, series, layout, siteId, stateDigest, id: made.id, number: made.number },
    ...{ from: period.from, to: period.to, withPay: layout !== 'hours' && may(ctx.actor, 'pay.see') },
    ...{ state: 'ready', done: people, of: people, content: { lines: made.lines, state } },
    ...{ authorId: accountId, finishedAt: at, recordedAt: at },
  });
  await record(tx, authorOf(ctx), {
    action: 'timesheets.exported',
    subject: { kind: 'export', id: made.id },
    after: { ...period, layout, number: made.number, lines: made.lines.length, ...(siteId ? { siteId } : {}) },
  });
  await tell(tx, organizationId, at, {
    topic: 'timesheets',
    kind: 'timesheets.export-changed',
    permission: 'timesheets.export',
    siteId,
    ids: { exportId: made.id },
  });
  return made;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
