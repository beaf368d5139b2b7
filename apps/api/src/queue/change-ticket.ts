import type { AuditAction } from '@daybook/contract/audit';
import type { TicketChangeId, TicketId } from '@daybook/contract/ids';
import type { Ticket } from '@daybook/contract/queue';
import type { Transaction } from '@daybook/db/connect';
import { canBe, type TicketDeed } from '@daybook/rules/queue/follow';
import { ticketNumber } from '@daybook/rules/queue/numbers';
import { type AccountActor, seesSite } from '../actor.ts';
import { readAppointment } from '../appointments/appointment-rows.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { Refusal } from '../refusal.ts';
import { carryOver } from './carry-over.ts';
import { lockQueue } from './lock-queue.ts';
import { readChanged, saveTicket } from './save-ticket.ts';
import { readTicket, type TicketRow } from './ticket-rows.ts';
import { viewTicket } from './ticket-view.ts';

export interface ChangeAsked {
  id: TicketId;
  version: number;
  changeId: TicketChangeId;
}

/**
 * Changes a ticket: the version that was seen, or `stale`. The same change sent again is answered by what has become of
 * it, and changes nothing.
 * @param decide what the row becomes
 */
export async function changeTicket(
  ctx: VerbContext<AccountActor>,
  { id, version, changeId }: ChangeAsked,
  what: TicketDeed,
  decide: (row: TicketRow, found: { tx: Transaction; now: Date; zone: string }) => Promise<Partial<TicketRow>>,
): Promise<Ticket> {
  const { actor, db, house } = ctx;
  const { organizationId } = actor;
  return await db.write(async (tx) => {
    const found = await readTicket(tx, organizationId, id);
    if (!found || !seesSite(actor, found.siteId)) throw new Refusal('not-found');
    const now = house.clock.now();
    const { zone } = await findSite(tx, actor, found.siteId, now);
    // In the order in which an appointment's own change takes them, so that neither waits for the other.
    if (found.appointmentId) await readAppointment(tx, organizationId, found.appointmentId, { held: true });
    await lockQueue(tx, organizationId, found.siteId);
    const known = await readChanged(tx, organizationId, { changeId, what });
    if (known && known.id !== id) throw new Refusal('idempotency-mismatch');
    if (known) return await viewTicket(tx, ctx, known, zone);
    const before = await readTicket(tx, organizationId, id);
    if (!before) throw new Error('a ticket that was there is gone');
    if (before.version !== version) throw new Refusal('stale', { facts: { version: before.version } });
    if (!canBe(what, before.state)) throw new Refusal('not-from-here');
    const changed = await decide(before, { tx, now, zone });
    const after = await saveChange(tx, ctx, before, changed, { what, changeId });
    return await viewTicket(tx, ctx, after, zone);
  });
}

/** Writes it, with what follows for the appointment, and that it was done. */
export async function saveChange(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  before: TicketRow,
  changed: Partial<TicketRow>,
  { what, changeId }: { what: TicketDeed; changeId: TicketChangeId },
): Promise<TicketRow> {
  const { organizationId, accountId } = ctx.actor;
  const house = ctx.house;
  const after = await saveTicket(tx, { organizationId, house }, before, changed, { changeId, what, accountId });
  await carryOver(tx, ctx, after);
  await record(tx, authorOf(ctx), {
    action: `queue.${what}` satisfies AuditAction,
    subject: { kind: 'ticket', id: after.id },
    before: told(before),
    after: { ...told(after), siteId: after.siteId, number: ticketNumber(after.letter, after.number) },
  });
  return after;
}

/** As the audit trail tells it: of nobody by name, nor why somebody has priority. */
function told({ state, lane, room }: TicketRow): object {
  return { state, lane, ...(room === null ? {} : { room }) };
}
