import type { PunchKind, PunchView } from '@daybook/contract/clock';
import type { EmployeeId, PunchId, SiteId } from '@daybook/contract/ids';
import type { WallMoment } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { punches } from '@daybook/db/schema/clock';
import { and, eq, inArray } from 'drizzle-orm';
import { type AccountActor, seesSite } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findEmployee } from '../directory/employee-rows.ts';
import { Refusal } from '../refusal.ts';
import { momentOf } from '../time/moment.ts';
import { amend } from './amend.ts';
import { insertPunch } from './insert-punch.ts';
import { findSiteRule, lockPeople } from './queue-facts.ts';
import { raiseMissed } from './raise-missed.ts';
import { momentAt } from './wall-time.ts';

interface Entry {
  id: PunchId;
  employeeId: EmployeeId;
  kind: PunchKind;
  at: WallMoment;
}

interface Asked {
  siteId: SiteId;
  reason: string;
  entries: Entry[];
}

/**
 * A manager's own entries for others, after an outage: all of them or none, each an amendment that adds a punch, under
 * one reason. Sent again they are the same; nobody enters hours of the own.
 */
export async function punchFor(ctx: VerbContext<AccountActor>, asked: Asked): Promise<{ punches: PunchView[] }> {
  const { actor, db } = ctx;
  if (!seesSite(actor, asked.siteId)) throw new Refusal('not-found');
  const { entries } = asked;
  const twice = entries.findIndex(({ id }, index) => entries.findIndex((other) => other.id === id) !== index);
  if (twice !== -1) throw new Refusal('idempotency-mismatch', { fields: { [`entries.${twice}.id`]: 'said twice' } });
  return await db.write(async (tx) => {
    await checkPeople(tx, ctx, asked);
    const times = await timesOf(tx, ctx, asked);
    await lockPeople(tx, actor.organizationId, [...new Set(entries.map(({ employeeId }) => employeeId))]);
    const before = await findBefore(tx, ctx, asked, times);
    if (before) return { punches: before };
    const added: PunchView[] = [];
    const inOrder = entries.map((entry, index) => ({ entry, at: times[index] ?? new Date(0) }));
    for (const { entry, at } of inOrder.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
      added.push(await add(tx, ctx, asked, entry, at));
    }
    await raiseMissed(
      tx,
      actor.organizationId,
      ctx.house.clock.now(),
      entries.map((entry) => entry.employeeId),
    );
    await record(tx, authorOf(ctx), {
      action: 'clock.punches-entered',
      subject: { kind: 'site', id: asked.siteId },
      after: { reason: asked.reason, entries: added.map(({ id }) => id), employees: entries.map((e) => e.employeeId) },
    });
    return { punches: added };
  });
}

async function checkPeople(tx: Transaction, ctx: VerbContext<AccountActor>, { entries }: Asked): Promise<void> {
  const { actor } = ctx;
  for (const [index, { employeeId }] of entries.entries()) {
    // Where the only manager works too, an owner may: whoever owns the place cannot be kept from it.
    if (employeeId === actor.employeeId && actor.role !== 'owner')
      throw new Refusal('own-record', { fields: { [`entries.${index}.employeeId`]: 'own record' } });
    const employee = await findEmployee(tx, actor, employeeId);
    if (employee.state === 'archived') throw new Refusal('not-found');
  }
}

async function timesOf(tx: Transaction, ctx: VerbContext<AccountActor>, { siteId, entries }: Asked): Promise<Date[]> {
  const { zone } = await findSite(tx, ctx, siteId);
  const now = ctx.house.clock.now();
  return entries.map(({ at }, index) => {
    const moment = momentAt(at, zone, `entries.${index}.at`);
    if (moment > now) throw new Refusal('future-punch', { fields: { [`entries.${index}.at`]: 'in the future' } });
    return moment;
  });
}

async function findSite(tx: Transaction, { actor }: VerbContext<AccountActor>, siteId: SiteId) {
  try {
    return await findSiteRule(tx, actor.organizationId, siteId);
  } catch {
    throw new Refusal('not-found');
  }
}

/** What the same request added before; a request that differs from it is refused. */
async function findBefore(
  tx: Transaction,
  { actor }: VerbContext<AccountActor>,
  { siteId, entries }: Asked,
  times: readonly Date[],
): Promise<PunchView[] | undefined> {
  const ids = entries.map(({ id }) => id);
  const rows = await tx
    .select()
    .from(punches)
    .where(and(eq(punches.organizationId, actor.organizationId), inArray(punches.id, ids)));
  if (rows.length === 0) return undefined;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return entries.map(({ id, employeeId, kind }, index) => {
    const row = byId.get(id);
    const same =
      row?.source === 'manager' &&
      row.employeeId === employeeId &&
      row.siteId === siteId &&
      row.kind === kind &&
      row.at.getTime() === times[index]?.getTime();
    if (!row || !same)
      throw new Refusal('idempotency-mismatch', { fields: { [`entries.${index}.id`]: 'used before' } });
    const { businessDate } = row;
    const flags = row.flags as PunchView['flags'];
    return { id, kind, at: momentOf(row.at), businessDate, siteId, method: 'manager', flags, source: 'manager' };
  });
}

async function add(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  { siteId, reason }: Asked,
  { id, employeeId, kind }: Entry,
  at: Date,
): Promise<PunchView> {
  const added = await insertPunch(tx, ctx, {
    id,
    employeeId,
    siteId,
    kioskId: null,
    kind,
    at,
    occurredAt: at,
    method: 'manager',
    source: 'manager',
  });
  await amend(tx, ctx, { action: 'add', punchId: id, employeeId, reason });
  return added;
}
