import type { EditId } from '@daybook/contract/ids';
import type { Transaction } from '@daybook/db/connect';
import type { CasePunch } from '@daybook/rules/timesheets/case';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { type Deed, recordAll } from '../audit/record.ts';
import { amend } from '../clock/amend.ts';
import { insertPunch } from '../clock/insert-punch.ts';
import { raiseMissed } from '../clock/raise-missed.ts';
import { voidPunch } from '../clock/void-punch.ts';
import type { VerbContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';
import type { Step } from './edit-plan.ts';
import type { PersonCase } from './read-cases.ts';
import { settleAsked } from './settle-asked.ts';
import { tellSheets } from './tell-sheets.ts';

interface Said {
  id: EditId;
  reason: string;
}

/** Writes the steps of an edit, what was first of all taken out; the caller holds the person. */
export async function writeEdit(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { employee, site }: PersonCase,
  steps: readonly Step[],
  { id: editId, reason }: Said,
): Promise<void> {
  const { organizationId } = ctx.actor;
  const now = ctx.house.clock.now();
  const employeeId = employee.id;
  for (const { voids } of steps) {
    if (voids) await voidPunch(tx, ctx, { ...voids, employeeId }, { reason, editId });
  }
  const after = new Map<string, object>();
  for (const { voids, adds } of steps.toSorted((a, b) => (a.adds?.at ?? 0) - (b.adds?.at ?? 0))) {
    if (!adds) continue;
    const { id, kind, siteId } = adds;
    const at = new Date(adds.at);
    const entered = { id, employeeId, siteId, kioskId: null, kind, at, occurredAt: at };
    const { businessDate } = await insertPunch(tx, ctx, { ...entered, method: 'manager', source: 'manager' });
    const together = { editId, ...(voids ? { replacesId: voids.id } : {}) };
    await amend(tx, ctx, { action: 'add', punchId: id, employeeId, reason, ...together });
    after.set(id, { kind, at: momentOf(at), businessDate, siteId });
  }
  await raiseMissed(tx, organizationId, now, [employeeId]);
  await settleAsked(tx, organizationId, now, employeeId);
  const deeds = steps.map(
    ({ voids, adds }): Deed => ({
      action: 'timesheets.amended',
      subject: { kind: 'employee', id: employeeId },
      ...(voids ? { before: told(voids) } : {}),
      after: { ...(adds ? after.get(adds.id) : {}), reason },
    }),
  );
  await recordAll(tx, authorOf(ctx), deeds);
  await tellSheets(tx, organizationId, now, [{ employeeId, siteId: site.id }]);
}

function told({ kind, at, businessDate, siteId }: CasePunch): object {
  return { kind, at: momentOf(at), businessDate, siteId };
}
