import { type AppointmentState, appointmentState } from '@daybook/contract/appointments';
import { type Language, language } from '@daybook/contract/values';
import { builtOnce } from '@daybook/db/built-once';
import type { Transaction } from '@daybook/db/connect';
import { appointments } from '@daybook/db/schema/appointments';
import { clients } from '@daybook/db/schema/clients';
import { employees, sites } from '@daybook/db/schema/directory';
import { organizations } from '@daybook/db/schema/organization';
import { services } from '@daybook/db/schema/services';
import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import * as z from 'zod/mini';

/** What messages may know of an appointment, as it is stored now. */
export interface AppointmentFacts {
  id: string;
  state: AppointmentState;
  startsAt: Date;
  endsAt: Date;
  expiresAt: Date | null;
  version: number;
  sequence: number;
  language: Language;
  organization: string;
  site: { id: string; name: string; zone: string; kind: string };
  service: { name: string; nameFil: string | null };
  provider: string;
  /** Who it is for; without a client what was said on the public page. */
  person: { isClient: boolean; name: string; email: string | null; phone: string | null; reminders: boolean } | null;
}

const said = z.nullable(
  z.looseObject({ name: z.string(), email: z.nullish(z.string()), phone: z.nullish(z.string()) }),
);

/** Reads it; undefined when there is none. */
export async function readFacts(
  tx: Transaction,
  organizationId: string,
  appointmentId: string,
): Promise<AppointmentFacts | undefined> {
  const [row] = await read(tx, { organizationId, appointmentId });
  if (!row) return undefined;
  const { said: written, state, language: booked, ...facts } = row.appointment;
  const typed = said.parse(written);
  return {
    ...facts,
    state: appointmentState.parse(state),
    language: language.parse(row.client.language ?? booked),
    organization: row.organization,
    site: row.site,
    service: row.service,
    provider: row.provider,
    person: personOf(row.client, typed),
  };
}

// Who was merged into another is written to as that one.
const merged = alias(clients, 'merged');
const organization = appointments.organizationId;
const read = builtOnce(['organizationId', 'appointmentId'], (tx, value) =>
  tx
    .select({
      appointment: {
        id: appointments.id,
        startsAt: appointments.startsAt,
        endsAt: appointments.endsAt,
        expiresAt: appointments.expiresAt,
        version: appointments.version,
        sequence: appointments.sequence,
        state: appointments.state,
        language: appointments.language,
        said: appointments.said,
      },
      organization: organizations.name,
      site: { id: sites.id, name: sites.name, zone: sites.zone, kind: sites.kind },
      service: { name: services.name, nameFil: services.nameFil },
      provider: employees.calledName,
      client: {
        name: sql<string | null>`coalesce(${merged.name}, ${clients.name})`,
        email: sql<string | null>`coalesce(${merged.email}, ${clients.email})`,
        phone: sql<string | null>`coalesce(${merged.phone}, ${clients.phone})`,
        language: sql<string | null>`coalesce(${merged.language}, ${clients.language})`,
        reminders: sql<boolean | null>`coalesce(${merged.reminders}, ${clients.reminders})`,
      },
    })
    .from(appointments)
    .innerJoin(organizations, eq(organizations.id, organization))
    .innerJoin(sites, and(eq(sites.organizationId, organization), eq(sites.id, appointments.siteId)))
    .innerJoin(services, and(eq(services.organizationId, organization), eq(services.id, appointments.serviceId)))
    .innerJoin(employees, and(eq(employees.organizationId, organization), eq(employees.id, appointments.providerId)))
    .leftJoin(clients, and(eq(clients.organizationId, organization), eq(clients.id, appointments.clientId)))
    .leftJoin(
      merged,
      and(
        eq(merged.organizationId, organization),
        sql`${merged.id} = case when ${clients.mergedInto} is not null then client_became(${clients.id}) end`,
      ),
    )
    .where(and(eq(organization, value.organizationId), eq(appointments.id, value.appointmentId))),
);

function personOf(
  client: { name: string | null; email: string | null; phone: string | null; reminders: boolean | null },
  typed: z.output<typeof said>,
): AppointmentFacts['person'] {
  const name = client.name ?? typed?.name;
  if (name === undefined) return null;
  return {
    isClient: client.name !== null,
    name,
    email: client.email ?? typed?.email ?? null,
    phone: client.phone ?? typed?.phone ?? null,
    reminders: client.reminders ?? true,
  };
}
