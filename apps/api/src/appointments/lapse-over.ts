import type { SiteId } from '@daybook/contract/ids';
import { appointments } from '@daybook/db/schema/appointments';
import { and, eq, inArray, lte, notInArray } from 'drizzle-orm';
import type { House, Tenant } from '../context.ts';
import { lapse } from './lapse.ts';
import { tellAppointments } from './tell-appointments.ts';

const atOnce = 200;

/**
 * Ends what was held or never confirmed and is over, also where nobody wants the place: so that its history says so and
 * desks see it go. What somebody books at this very moment is left to them.
 */
export async function lapseOver(
  house: Pick<House, 'clock'>,
  { organizationId, read, write }: Tenant,
  now: Date,
): Promise<void> {
  const isOver = and(
    eq(appointments.organizationId, organizationId),
    lte(appointments.expiresAt, now),
    notInArray(appointments.state, ['cancelled', 'lapsed']),
  );
  const ids = () => ({ id: appointments.id });
  // Nearly every minute there is nothing: then nothing is written and no live event waits.
  if ((await read((tx) => tx.select(ids()).from(appointments).where(isOver).limit(1))).length === 0) return;
  await write(async (tx) => {
    const over = await tx
      .select(ids())
      .from(appointments)
      .where(isOver)
      .limit(atOnce)
      .for('update', { skipLocked: true });
    if (over.length === 0) return;
    const where = inArray(
      appointments.id,
      over.map(({ id }) => id),
    );
    const lapsed = await lapse(tx, { organizationId, now, where });
    for (const siteId of new Set<SiteId>(lapsed.map((row) => row.siteId)))
      await tellAppointments(tx, { actor: { organizationId }, house }, { siteId, ids: { siteId } });
  });
}
