import type { Transaction } from '@daybook/db/connect';
import { appointments } from '@daybook/db/schema/appointments';
import { and, eq, gt, lt, lte, notInArray, type SQL, sql } from 'drizzle-orm';
import { type AppointmentRow, appointmentRow } from './appointment-rows.ts';
import { writeChange } from './write-change.ts';

/** Ends what was held or never confirmed and whose time is over: it takes no place any more. */
export async function lapse(
  tx: Transaction,
  { organizationId, now, where }: { organizationId: string; now: Date; where: SQL | undefined },
): Promise<AppointmentRow[]> {
  const rows = await tx
    .update(appointments)
    .set({ state: 'lapsed', expiresAt: null, version: sql`${appointments.version} + 1` })
    .where(
      and(
        eq(appointments.organizationId, organizationId),
        lte(appointments.expiresAt, now),
        notInArray(appointments.state, ['cancelled', 'lapsed']),
        where,
      ),
    )
    .returning();
  const lapsed = rows.map(appointmentRow);
  for (const row of lapsed) await writeChange(tx, row, { what: 'lapsed', accountId: null, byClient: false, at: now });
  return lapsed;
}

/** Of one provider, what stands in the way of a span (ms). */
export function inTheWay(providerId: string, { from, to }: { from: number; to: number }): SQL | undefined {
  return and(
    eq(appointments.providerId, providerId),
    lt(appointments.startsAt, new Date(to)),
    gt(appointments.busyUntil, new Date(from)),
  );
}
