import type { Appointment, AppointmentFlag } from '@daybook/contract/appointments';
import type { ClientId } from '@daybook/contract/ids';
import { may } from '@daybook/contract/permissions';
import type { Transaction } from '@daybook/db/connect';
import { arrivalGraceMs, isAhead } from '@daybook/rules/appointments/life';
import type { Window } from '@daybook/rules/appointments/provider-windows';
import { sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import { momentOf } from '../time/moment.ts';
import type { AppointmentRow } from './appointment-rows.ts';

interface Person {
  id: ClientId;
  name: string;
  phone: string | null;
  email: string | null;
}

/** What is beside appointments in other tables, by id. */
interface Beside {
  services: Map<string, NonNullable<Appointment['service']>>;
  /** By the id that was booked: who was merged is who that is today. */
  clients: Map<string, Person>;
  /** Sites that are health centres: what somebody comes for is clinical there. */
  clinical: ReadonlySet<string>;
}

/**
 * As this account may see them: names and contact, what somebody comes to a health centre for, each by its own
 * permission.
 * @param windowsOf when a provider can be booked around the appointment; undefined: not asked for
 */
export async function viewAppointments(
  tx: Transaction,
  { actor, now }: { actor: AccountActor; now: Date },
  rows: readonly AppointmentRow[],
  windowsOf?: (row: AppointmentRow) => readonly Window[] | undefined,
): Promise<Appointment[]> {
  const seen = { contact: may(actor, 'clients.contact'), clinical: may(actor, 'clients.clinical') };
  const beside = await readBeside(tx, actor.organizationId, rows, seen.contact);
  return rows.map((row) => {
    const client = row.clientId === null ? undefined : beside.clients.get(row.clientId);
    const known = client ?? (row.said ? { id: null, ...row.said } : undefined);
    const hidden = beside.clinical.has(row.siteId) && !seen.clinical;
    return {
      id: row.id,
      siteId: row.siteId,
      providerId: row.providerId,
      startsAt: momentOf(row.startsAt),
      endsAt: momentOf(row.endsAt),
      place: row.place,
      state: row.state,
      flags: flagsOf(row, now, windowsOf?.(row)),
      source: row.source,
      service: hidden ? null : (beside.services.get(row.serviceId) ?? null),
      client: seen.contact && known ? { id: known.id, name: known.name, phone: known.phone, email: known.email } : null,
      note: seen.contact && !hidden ? row.note : null,
      keptUntil: row.expiresAt && momentOf(row.expiresAt),
      version: row.version,
    };
  });
}

/** The clients whose names are in these views: who booked on the page is none yet. */
export function namedIn(views: readonly Appointment[]): ClientId[] {
  return views.flatMap(({ client }) => client?.id ?? []);
}

function flagsOf(row: AppointmentRow, now: Date, windows: readonly Window[] | undefined): AppointmentFlag[] {
  const flags: AppointmentFlag[] = [];
  if (!isAhead(row.state)) return flags;
  const span = { from: row.startsAt.getTime(), to: row.endsAt.getTime() };
  const isThere = windows?.some(({ from, to }) => from <= span.from && span.to <= to) ?? true;
  // Whoever was booked outside of the hours on purpose is where it was meant.
  if (!isThere && row.reason === null && span.to > now.getTime()) flags.push('needs-move');
  if (row.state === 'requested' && row.expiresAt) flags.push('unconfirmed');
  if (row.state === 'booked' && span.from + arrivalGraceMs <= now.getTime()) flags.push('late');
  return flags;
}

async function readBeside(
  tx: Transaction,
  organizationId: string,
  rows: readonly AppointmentRow[],
  contact: boolean,
): Promise<Beside> {
  const clientIds = contact ? rows.flatMap(({ clientId }) => clientId ?? []) : [];
  const array = (ids: readonly string[]) => sql`${`{${[...new Set(ids)].join(',')}}`}::uuid[]`;
  const [found] = await tx.execute<{
    services: NonNullable<Appointment['service']>[];
    clients: (Person & { asked: string })[];
    clinical: string[];
  }>(sql`
    select
      coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'nameFil', s.name_fil)) from services s
        where s.organization_id = ${organizationId}
          and s.id = any(${array(rows.map((row) => row.serviceId))})), '[]'::json) as services,
      coalesce((select json_agg(json_build_object(
            'asked', o.id, 'id', c.id, 'name', c.name, 'phone', c.phone, 'email', c.email))
        from clients o
        join clients c on c.organization_id = o.organization_id
          and c.id = case when o.merged_into is null then o.id else client_became(o.id) end
        where o.organization_id = ${organizationId} and o.id = any(${array(clientIds)})), '[]'::json) as clients,
      array(select s.id from sites s
        where s.organization_id = ${organizationId} and s.kind = 'health-centre'
          and s.id = any(${array(rows.map((row) => row.siteId))})) as clinical`);
  if (!found) throw new Error('nothing was read');
  const { services, clients, clinical } = found;
  return {
    services: new Map(services.map((one) => [one.id, one])),
    clients: new Map(clients.map((one) => [one.asked, one])),
    clinical: new Set(clinical),
  };
}
