import type { Appointment } from '@daybook/contract/appointments';
import type { AuditAction } from '@daybook/contract/audit';
import type { Transaction } from '@daybook/db/connect';
import type { AccountActor } from '../actor.ts';
import { authorOf } from '../audit/author.ts';
import { record } from '../audit/record.ts';
import type { VerbContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';
import { type AppointmentRow, findAppointment } from './appointment-rows.ts';
import { isClinical } from './is-clinical.ts';
import { type ChangeAsked, type Doing, keepChange } from './keep-change.ts';
import { viewOne } from './view-one.ts';

/**
 * Changes an appointment by staff: the version that was seen, or `stale`. The same change sent again is answered by what
 * has become of it, and changes nothing.
 */
export async function changeAppointment(
  tx: Transaction,
  ctx: VerbContext<AccountActor>,
  asked: ChangeAsked,
  { action, ...doing }: Doing & { action: AuditAction },
): Promise<Appointment> {
  const { organizationId, accountId } = ctx.actor;
  const before = await findAppointment(tx, ctx.actor, asked.id, { held: true });
  const { row, isNew } = await keepChange(tx, { house: ctx.house, accountId }, before, asked, doing);
  if (!isNew) return await viewOne(tx, ctx, row);
  // The trail is read by people who may not know what somebody comes to a health centre for.
  const { reason = null } = doing;
  const isTold = reason !== null && !(await isClinical(tx, organizationId, row.siteId));
  const [view] = await Promise.all([
    viewOne(tx, ctx, row),
    record(tx, authorOf(ctx), {
      action,
      subject: { kind: 'appointment', id: row.id },
      before: toldInTrail(before),
      after: { ...toldInTrail(row), ...(isTold ? { reason } : {}) },
    }),
  ]);
  return view;
}

/** As the audit trail tells it: of nobody by name. */
export function toldInTrail({ state, providerId, startsAt, endsAt }: AppointmentRow): object {
  return { state, employeeId: providerId, startsAt: momentOf(startsAt), endsAt: momentOf(endsAt) };
}
