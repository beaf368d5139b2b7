import type { OwnBooking } from '@daybook/contract/booking';
import type { Transaction } from '@daybook/db/connect';
import { changeUntil } from '@daybook/rules/appointments/life';
import { sql } from 'drizzle-orm';
import { Refusal } from '../../refusal.ts';
import { momentOf, momentOrNull } from '../../time/moment.ts';
import type { AppointmentRow } from '../appointment-rows.ts';
import { findService } from '../service-rows.ts';

interface Beside extends Record<string, unknown> {
  site: string;
  zone: string;
  organization: string;
  provider: string;
  client: string | null;
}

/** What whoever booked is told of it. What is held is no booking yet. */
export async function ownView(tx: Transaction, row: AppointmentRow): Promise<OwnBooking> {
  const { state } = row;
  if (state === 'held') throw new Refusal('not-found');
  const { organizationId } = row;
  const [service, [beside]] = await Promise.all([
    findService(tx, organizationId, row.serviceId),
    tx.execute<Beside>(sql`
      select s.name as site, s.zone, o.name as organization, e.called_name as provider,
        (select c.name from clients c where c.organization_id = s.organization_id and c.id = client_became(${row.clientId}::uuid)) as client
      from sites s
      join organizations o on o.id = s.organization_id
      join employees e on e.organization_id = s.organization_id and e.id = ${row.providerId}
      where s.organization_id = ${organizationId} and s.id = ${row.siteId}`),
  ]);
  if (!beside) throw new Error('an appointment without its site');
  return {
    id: row.id,
    site: { id: row.siteId, name: beside.site, zone: beside.zone },
    organization: beside.organization,
    service: { name: service.name, nameFil: service.nameFil },
    provider: { calledName: beside.provider },
    name: beside.client ?? row.said?.name ?? '',
    startsAt: momentOf(row.startsAt),
    endsAt: momentOf(row.endsAt),
    state,
    confirmBy: state === 'requested' ? momentOrNull(row.expiresAt) : null,
    changeBy: momentOf(changeUntil(row.startsAt.getTime(), service.notice)),
    language: row.language,
  };
}
