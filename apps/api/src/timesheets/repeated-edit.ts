import type { PunchKind } from '@daybook/contract/clock';
import type { EditId, PunchId, SiteId } from '@daybook/contract/ids';
import type { Change } from '@daybook/contract/timesheet-edits';
import type { Transaction } from '@daybook/db/connect';
import { amendments, punches } from '@daybook/db/schema/clock';
import { sites } from '@daybook/db/schema/directory';
import type { Case, CasePunch } from '@daybook/rules/timesheets/case';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { momentAt } from '../clock/wall-time.ts';
import { Refusal } from '../refusal.ts';
import { type Edit, reachOf } from './edit-plan.ts';

/** What an edit wrote of one punch. */
interface Written extends CasePunch {
  action: string;
  replacesId: string | null;
  employeeId: string;
  reason: string;
  zone: string;
}

/** What the same edit wrote before; another one under its id is a mistake of whoever made the id. */
export async function findEdit(
  tx: Transaction,
  organizationId: string,
  edit: Edit & { id: EditId; reason: string },
): Promise<Written[] | undefined> {
  const rows = await tx
    .select({
      action: amendments.action,
      replacesId: amendments.replacesId,
      employeeId: amendments.employeeId,
      reason: amendments.reason,
      zone: sites.zone,
      id: sql<PunchId>`${punches.id}`,
      kind: sql<PunchKind>`${punches.kind}`,
      siteId: sql<SiteId>`${punches.siteId}`,
      at: punches.at,
      businessDate: punches.businessDate,
    })
    .from(amendments)
    .innerJoin(punches, and(eq(punches.organizationId, organizationId), eq(punches.id, amendments.punchId)))
    .innerJoin(sites, and(eq(sites.organizationId, organizationId), eq(sites.id, punches.siteId)))
    .where(and(eq(amendments.organizationId, organizationId), eq(amendments.editId, edit.id)));
  if (rows.length === 0) return undefined;
  const written = rows.map((row): Written => ({ ...row, at: row.at.getTime() }));
  const { employeeId, reason } = edit;
  const { from, to } = reachOf(edit.date);
  const same =
    written.some(({ businessDate }) => from <= businessDate && businessDate <= to) &&
    written.every((row) => row.employeeId === employeeId && row.reason === reason) &&
    written.length === edit.changes.flatMap(({ action }) => (action === 'replace' ? [1, 2] : [1])).length &&
    edit.changes.every((change, index) => isWritten(change, index, written));
  if (!same) throw new Refusal('idempotency-mismatch', { fields: { id: 'used before' } });
  return written;
}

function isWritten(change: Change, index: number, written: readonly Written[]): boolean {
  if (change.action !== 'add' && !written.some((row) => row.action === 'void' && row.id === change.punchId))
    return false;
  if (change.action === 'void') return true;
  const added = written.find((row) => row.action === 'add' && row.id === change.id);
  if (!added || added.kind !== change.kind) return false;
  if (added.replacesId !== (change.action === 'replace' ? change.punchId : null)) return false;
  if (change.action === 'add' && added.siteId !== change.siteId) return false;
  return added.at === momentAt(change.at, added.zone, `changes.${index}.at`).getTime();
}

/** A case as it would be, had this edit not been made. */
export function beforeEdit(person: Case, written: readonly Written[]): Case {
  const added = new Set(written.flatMap(({ id, action }) => (action === 'add' ? [id] : [])));
  const left = person.punches.filter(({ id }) => !added.has(id));
  return { ...person, punches: [...left, ...written.filter(({ action }) => action === 'void')] };
}

/** Refuses ids for new punches that are taken. */
export async function checkNewIds(tx: Transaction, organizationId: string, changes: readonly Change[]): Promise<void> {
  const ids = changes.flatMap((change) => (change.action === 'void' ? [] : [change.id]));
  const taken = await tx
    .select({ id: punches.id })
    .from(punches)
    .where(and(eq(punches.organizationId, organizationId), inArray(punches.id, ids)));
  const index = changes.findIndex((change) => change.action !== 'void' && taken.some(({ id }) => id === change.id));
  if (index !== -1) throw new Refusal('idempotency-mismatch', { fields: { [`changes.${index}.id`]: 'used before' } });
}
