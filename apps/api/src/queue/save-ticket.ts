import type { AccountId, OrganizationId, TicketChangeId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Transaction } from '@daybook/db/connect';
import { ticketChanges, tickets } from '@daybook/db/schema/queue';
import type { TicketDeed } from '@daybook/rules/queue/follow';
import { and, eq, sql } from 'drizzle-orm';
import type { House } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { tellQueue } from './tell-queue.ts';
import { readActive, readTicket, type TicketRow, ticketRow } from './ticket-rows.ts';

export interface Saved {
  /** Undefined: nobody sends it again. */
  changeId?: TicketChangeId | undefined;
  /** `followed`: its appointment was changed. */
  what: TicketDeed | 'followed';
  accountId: AccountId | string | null;
}

/** Writes what a ticket becomes, keeps the step, and tells of it; the queue's lock is had. */
export async function saveTicket(
  tx: Transaction,
  { organizationId, house }: { organizationId: OrganizationId; house: House },
  before: TicketRow,
  changed: Partial<TicketRow>,
  { changeId, what, accountId }: Saved,
): Promise<TicketRow> {
  const now = house.clock.now();
  const after = { ...before, ...changed };
  if (isWalkIn(after) && !(isWalkIn(before) && before.serviceId === after.serviceId)) {
    const active = await readActive(tx, after, before.id);
    if (active) throw new Refusal('ticket-active', { facts: { id: active.id } });
  }
  const [written] = await tx
    .update(tickets)
    .set({ ...changed, version: sql`${tickets.version} + 1` })
    .where(and(eq(tickets.organizationId, organizationId), eq(tickets.id, before.id)))
    .returning();
  if (!written) throw new Error('nothing was written');
  const row = ticketRow(written);
  const { id: ticketId, version, state, serviceId, room, siteId } = row;
  await tx.insert(ticketChanges).values({
    ...{ organizationId, id: changeId ?? newId(), ticketId, version, what, state, serviceId, room },
    ...{ accountId, recordedAt: now },
  });
  await tellQueue(tx, { organizationId, house }, { siteId, ticketId });
  return row;
}

/**
 * One that keeps others of the same person out. Who is booked twice for one service has two numbers: each is a place that
 * was kept. And one that is such already stays so: two records that were merged since may each have had a number.
 */
function isWalkIn({ appointmentId, state }: TicketRow): boolean {
  return appointmentId === null && (state === 'waiting' || state === 'called');
}

/** What a change that was sent before has changed; undefined: it was not. Of another kind it is another change. */
export async function readChanged(
  tx: Transaction,
  organizationId: string,
  { changeId, what }: { changeId: string; what: TicketDeed },
): Promise<TicketRow | undefined> {
  const [known] = await tx
    .select({ ticketId: ticketChanges.ticketId, what: ticketChanges.what })
    .from(ticketChanges)
    .where(and(eq(ticketChanges.organizationId, organizationId), eq(ticketChanges.id, changeId)));
  if (!known) return undefined;
  if (known.what !== what) throw new Refusal('idempotency-mismatch');
  return await readTicket(tx, organizationId, known.ticketId);
}
