import type { RequestList } from '@daybook/contract/appointment-requests';
import type { SiteId } from '@daybook/contract/ids';
import { appointments } from '@daybook/db/schema/appointments';
import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { AccountActor } from '../../actor.ts';
import { noteShown } from '../../clients/note-shown.ts';
import type { VerbContext } from '../../context.ts';
import { findSite } from '../../directory/site-rows.ts';
import { momentOf } from '../../time/moment.ts';
import { appointmentRow } from '../appointment-rows.ts';
import { namedIn, viewAppointments } from '../appointment-view.ts';
import { waitingForStaff } from './waiting-for-staff.ts';

const most = 200;

/** Since when it waits: what was booked is asked for anew by a client who moves it. */
const since = sql`coalesce((select max(c.recorded_at) from appointment_changes c
  where c.organization_id = appointments.organization_id and c.appointment_id = appointments.id
    and c.state = 'requested' and c.by_client), appointments.recorded_at)`.mapWith(appointments.recordedAt);

/** The requests of a site, the oldest first, whenever they are for. */
export async function listRequests(
  ctx: VerbContext<AccountActor>,
  { siteId }: { siteId: SiteId },
): Promise<RequestList> {
  const { actor, db, house } = ctx;
  const now = house.clock.now();
  // It writes too: who looked.
  return await db.write(async (tx) => {
    await findSite(tx, actor, siteId, now);
    const there = and(waitingForStaff(actor.organizationId), eq(appointments.siteId, siteId));
    const stored = await tx
      .select({ row: appointments, since })
      .from(appointments)
      .where(there)
      .orderBy(asc(since), asc(appointments.id))
      .limit(most);
    const rows = stored.map(({ row }) => appointmentRow(row));
    const [all] =
      stored.length < most ? [{ n: stored.length }] : await tx.select({ n: count() }).from(appointments).where(there);
    const views = await viewAppointments(tx, { actor, now }, rows);
    await noteShown(tx, ctx, { what: 'appointments.requests', purpose: 'booking', clientIds: namedIn(views) });
    const asked = new Map(stored.map((one) => [one.row.id, momentOf(one.since)]));
    return {
      items: views.map((view) => ({ ...view, requestedAt: asked.get(view.id) ?? view.startsAt })),
      count: all?.n ?? rows.length,
    };
  });
}
