import { exportLayout } from '@daybook/contract/exports';
import { accountId, type ExportId, exportId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import { exports } from '@daybook/db/schema/exports';
import { and, desc, eq, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { commandRequest } from '../../command-request.ts';
import type { House, Tenant } from '../../context.ts';
import { readSheets } from '../sheets.ts';
import { linesOf, waitingIn } from './lines-of.ts';
import { lockSeries, pendingContent } from './pending.ts';
import { finish, tellExport } from './series.ts';

/** A few people at a time, so that progress shows and a worker that is stopped stops soon. */
const atOnce = 50;
const payload = z.object({ exportId });

/** Works a long export out, some people a step; done twice, a step goes on from where things are. */
export const exportTask = {
  step: async (house: House, tenant: Tenant, left: unknown): Promise<'more' | 'done'> => {
    const { exportId: id } = payload.parse(left);
    return await tenant.write((tx) => step(tx, { house, organizationId: tenant.organizationId, id }));
  },
  giveUp: async (house: House, tenant: Tenant, left: unknown): Promise<void> => {
    const { exportId: id } = payload.parse(left);
    await tenant.write((tx) => fail(tx, { house, organizationId: tenant.organizationId, id }, {}));
  },
};

interface Of {
  house: House;
  organizationId: Tenant['organizationId'];
  id: ExportId;
}

async function step(tx: Transaction, of: Of): Promise<'more' | 'done'> {
  const { house, organizationId, id } = of;
  const [row] = await tx.select().from(exports).where(itself(of)).for('update');
  if (row?.state !== 'working') return 'done';
  const { people, lines, heard } = pendingContent.parse(row.content);
  const layout = exportLayout.parse(row.layout);
  const now = house.clock.now();
  const employeeIds = people.slice(row.done, row.done + atOnce);
  const period = { from: row.from, to: row.to };
  const sheets = await readSheets(tx, { organizationId, employeeIds, period, now });
  const read = employeeIds.flatMap((one) => sheets.get(one) ?? []);
  const waiting = layout === 'payroll' ? waitingIn(read) : [];
  if (waiting.length > 0) {
    await fail(tx, of, { waiting });
    return 'done';
  }
  const done = row.done + employeeIds.length;
  const state = [...lines, ...read.flatMap((sheet) => linesOf(sheet, layout, row.withPay))];
  if (done < row.of) {
    await tx
      .update(exports)
      .set({ done, content: { people, lines: state, heard } })
      .where(itself(of));
    await tellExport(tx, { organizationId, id, siteId: row.siteId, at: now });
    return 'more';
  }
  await lockSeries(tx, organizationId, row.series);
  const [before] = await tx
    .select()
    .from(exports)
    .where(and(eq(exports.organizationId, organizationId), eq(exports.series, row.series), eq(exports.state, 'ready')))
    .orderBy(desc(exports.number))
    .limit(1);
  const actor = { kind: 'account', organizationId, accountId: accountId.parse(row.authorId) } as const;
  await finish(tx, { row, before, state, heard, author: { actor, request: commandRequest, at: now } });
  return 'done';
}

async function fail(tx: Transaction, of: Of, content: object): Promise<void> {
  const { house, organizationId, id } = of;
  const at = house.clock.now();
  const [row] = await tx
    .update(exports)
    .set({ state: 'failed', finishedAt: at, content })
    .where(and(itself(of), eq(exports.state, 'working')))
    .returning({ siteId: exports.siteId });
  if (row) await tellExport(tx, { organizationId, id, siteId: row.siteId, at });
}

const itself = ({ organizationId, id }: Of) =>
  sql`${exports.organizationId} = ${organizationId} and ${exports.id} = ${id}`;
