import type { AppointmentId, ClientId, EmployeeId, ServiceId, SiteId } from '@daybook/contract/ids';
import type { PortalAppointment } from '@daybook/contract/portal';
import type { Language } from '@daybook/contract/values';
import type { Transaction } from '@daybook/db/connect';
import { changeUntil } from '@daybook/rules/appointments/life';
import { type SQL, sql } from 'drizzle-orm';
import type { ClientActor } from '../actor.ts';
import { noteShown } from '../clients/note-shown.ts';
import type { VerbContext } from '../context.ts';
import { momentOf } from '../time/moment.ts';
import type { Person } from './people.ts';

interface Row extends Record<string, unknown> {
  id: AppointmentId;
  siteId: SiteId;
  site: string;
  zone: string;
  organization: string;
  serviceId: ServiceId;
  service: string;
  serviceFil: string | null;
  notice: number;
  providerId: EmployeeId;
  provider: string;
  clientId: ClientId;
  startsAt: string;
  endsAt: string;
  state: PortalAppointment['state'];
  version: number;
}

/**
 * Appointments of these people that `where` takes of `a`, in that order, as their own are shown; that they were is
 * written down.
 */
export async function viewAppointments(
  tx: Transaction,
  ctx: VerbContext<ClientActor>,
  people: readonly Person[],
  { where, order }: { where: SQL; order: SQL },
): Promise<PortalAppointment[]> {
  const { organizationId, language } = ctx.actor;
  const named = new Map(people.map(({ id, name }) => [id, name]));
  const ids = `{${people.map(({ id }) => id).join(',')}}`;
  const rows = await tx.execute<Row>(sql`
    with own as (select p.id as person, f.id from unnest(${ids}::uuid[]) p (id) cross join lateral client_family(p.id) f (id))
    select a.id, a.site_id as "siteId", s.name as site, s.zone, o.name as organization, a.service_id as "serviceId",
      v.name as service, v.name_fil as "serviceFil", v.notice, a.provider_id as "providerId", e.called_name as provider,
      own.person as "clientId", to_json(a.starts_at) #>> '{}' as "startsAt", to_json(a.ends_at) #>> '{}' as "endsAt",
      a.state, a.version
    from appointments a
    join own on own.id = a.client_id
    join sites s on s.organization_id = a.organization_id and s.id = a.site_id
    join organizations o on o.id = a.organization_id
    join services v on v.organization_id = a.organization_id and v.id = a.service_id
    join employees e on e.organization_id = a.organization_id and e.id = a.provider_id
    where a.organization_id = ${organizationId} and a.state not in ('held', 'lapsed') and ${where}
    order by ${order}`);
  await noteShown(tx, ctx, {
    ...{ what: 'portal.appointments', purpose: 'booking', clientIds: rows.map(({ clientId }) => clientId) },
  });
  return rows.map((row) => viewOf(row, named.get(row.clientId) ?? '', language));
}

function viewOf(row: Row, name: string, language: Language): PortalAppointment {
  const startsAt = new Date(row.startsAt);
  return {
    ...{ id: row.id, clientId: row.clientId, name, language, state: row.state, version: row.version },
    site: { id: row.siteId, name: row.site, zone: row.zone },
    organization: row.organization,
    serviceId: row.serviceId,
    service: { name: row.service, nameFil: row.serviceFil },
    providerId: row.providerId,
    provider: { calledName: row.provider },
    startsAt: momentOf(startsAt),
    endsAt: momentOf(new Date(row.endsAt)),
    // The mail of who is signed in was confirmed long ago.
    confirmBy: null,
    changeBy: momentOf(changeUntil(startsAt.getTime(), row.notice)),
  };
}

/** One of them, whole. */
export async function viewOne(
  tx: Transaction,
  ctx: VerbContext<ClientActor>,
  people: readonly Person[],
  id: AppointmentId,
): Promise<PortalAppointment> {
  const [view] = await viewAppointments(tx, ctx, people, { where: sql`a.id = ${id}`, order: sql`a.id` });
  if (!view) throw new Error('an appointment without its view');
  return view;
}
