import { tokenHash } from '@daybook/auth/tokens';
import { type AppointmentId, appointmentId, type OrganizationId, organizationId } from '@daybook/contract/ids';
import type { OpenContext } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { knownBooker } from './booker.ts';

/** Whose appointment it is that this browser holds or has booked; `not-found` for anybody else's. */
export async function ownOrganization(ctx: OpenContext, id: AppointmentId): Promise<OrganizationId> {
  const booker = knownBooker(ctx);
  const [row] = booker
    ? await ctx.house.connections.raw<{ organizationId: string }[]>`
        select organization_id as "organizationId" from gate.own_appointment(${id}, ${booker.browser})`
    : [];
  if (!row) throw new Refusal('not-found');
  return organizationId.parse(row.organizationId);
}

/** Which appointment a link in a mail is about. */
export async function linkedAppointment(
  ctx: OpenContext,
  token: string,
): Promise<{ organizationId: OrganizationId; id: AppointmentId }> {
  const [row] = await ctx.house.connections.raw<{ organizationId: string; appointmentId: string }[]>`
    select organization_id as "organizationId", appointment_id as "appointmentId"
    from gate.appointment_link(${tokenHash(token)})`;
  if (!row) throw new Refusal('link-not-valid');
  return { organizationId: organizationId.parse(row.organizationId), id: appointmentId.parse(row.appointmentId) };
}
