import { appointmentState, type appointmentsHistory } from '@daybook/contract/appointments';
import { type AppointmentId, employeeId } from '@daybook/contract/ids';
import { may } from '@daybook/contract/permissions';
import { accounts } from '@daybook/db/schema/access';
import { appointmentChanges } from '@daybook/db/schema/appointments';
import { and, asc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';
import { findAppointment } from './appointment-rows.ts';
import { isClinical } from './is-clinical.ts';

const whats = z.enum(['held', 'requested', 'booked', 'confirmed', 'moved', 'status', 'cancelled', 'lapsed']);

/** What became of an appointment, the oldest first. */
export async function appointmentHistory(
  { actor, db }: VerbContext<AccountActor>,
  { id }: { id: AppointmentId },
): Promise<z.output<(typeof appointmentsHistory)['output']>> {
  return await db.read(async (tx) => {
    const { siteId } = await findAppointment(tx, actor, id);
    // What staff wrote why may say what somebody comes for.
    const isHidden = !may(actor, 'clients.clinical') && (await isClinical(tx, actor.organizationId, siteId));
    const rows = await tx
      .select({ change: appointmentChanges, by: accounts.name })
      .from(appointmentChanges)
      .leftJoin(
        accounts,
        and(
          eq(accounts.organizationId, appointmentChanges.organizationId),
          eq(accounts.id, appointmentChanges.accountId),
        ),
      )
      .where(and(eq(appointmentChanges.organizationId, actor.organizationId), eq(appointmentChanges.appointmentId, id)))
      .orderBy(asc(appointmentChanges.version));
    return {
      items: rows.map(({ change, by }) => ({
        at: momentOf(change.recordedAt),
        by,
        what: whats.parse(change.what),
        state: appointmentState.parse(change.state),
        startsAt: momentOf(change.startsAt),
        providerId: employeeId.parse(change.providerId),
        reason: isHidden ? null : change.reason,
      })),
    };
  });
}
