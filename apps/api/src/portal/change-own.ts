import type { PortalAppointment } from '@daybook/contract/portal';
import type { Transaction } from '@daybook/db/connect';
import type { ClientActor } from '../actor.ts';
import { toldInTrail } from '../appointments/change-appointment.ts';
import { type ChangeAsked, type Doing, keepChange } from '../appointments/keep-change.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { viewOne } from './appointment-view.ts';
import { findOwn } from './own-appointment.ts';

/**
 * Changes an appointment of oneself or a child by the same steps as staff do; who did it stands in the trail, since what
 * is kept of the change says only that a client did.
 */
export async function changeOwn(
  tx: Transaction,
  ctx: VerbContext<ClientActor>,
  asked: ChangeAsked,
  { action, ...doing }: Doing & { action: 'appointments.moved' | 'appointments.cancelled' },
): Promise<PortalAppointment> {
  const { actor, house } = ctx;
  const { row: before, people } = await findOwn(tx, actor, house.clock.now(), asked.id, { held: true });
  const { row, isNew } = await keepChange(tx, { house, accountId: null }, before, asked, doing);
  if (isNew) {
    await record(tx, authorOf(ctx), {
      ...{ action, subject: { kind: 'appointment', id: row.id } },
      ...{ before: toldInTrail(before), after: toldInTrail(row) },
    });
  }
  return await viewOne(tx, ctx, people, row.id);
}
