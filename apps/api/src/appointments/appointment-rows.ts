import { type AppointmentState, appointmentState } from '@daybook/contract/appointments';
import {
  type AppointmentId,
  appointmentId,
  type ClientId,
  clientId,
  type EmployeeId,
  employeeId,
  type OrganizationId,
  organizationId,
  type ServiceId,
  type SiteId,
  serviceId,
  siteId,
} from '@daybook/contract/ids';
import { builtOnce } from '@daybook/db/built-once';
import type { Transaction } from '@daybook/db/connect';
import { appointments } from '@daybook/db/schema/appointments';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { type AccountActor, seesSite } from '../actor.ts';
import { Refusal } from '../refusal.ts';

/** What was said on the public page of who comes. */
const said = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.nullable(z.string()),
  birthDate: z.nullable(z.string()),
});
export type Said = z.output<typeof said>;

type Stored = typeof appointments.$inferSelect;

export type AppointmentRow = Omit<
  Stored,
  | 'organizationId'
  | 'id'
  | 'siteId'
  | 'serviceId'
  | 'providerId'
  | 'clientId'
  | 'state'
  | 'said'
  | 'source'
  | 'language'
> & {
  organizationId: OrganizationId;
  id: AppointmentId;
  siteId: SiteId;
  serviceId: ServiceId;
  providerId: EmployeeId;
  clientId: ClientId | null;
  state: AppointmentState;
  said: Said | null;
  source: 'staff' | 'page' | 'portal';
  language: 'en' | 'fil';
};

export function appointmentRow(row: Stored): AppointmentRow {
  return {
    ...row,
    organizationId: organizationId.parse(row.organizationId),
    id: appointmentId.parse(row.id),
    siteId: siteId.parse(row.siteId),
    serviceId: serviceId.parse(row.serviceId),
    providerId: employeeId.parse(row.providerId),
    clientId: row.clientId === null ? null : clientId.parse(row.clientId),
    state: appointmentState.parse(row.state),
    said: row.said === null ? null : said.parse(row.said),
    source: z.enum(['staff', 'page', 'portal']).parse(row.source),
    language: z.enum(['en', 'fil']).parse(row.language),
  };
}

/** The appointment by its id; undefined: there is none. */
export async function readAppointment(
  tx: Transaction,
  organization: string,
  id: AppointmentId,
  { held = false } = {},
): Promise<AppointmentRow | undefined> {
  const [row] = await (held ? holdById : readById)(tx, { organization, id });
  return row && appointmentRow(row);
}

const readById = builtOnce(['organization', 'id'], (tx, value) =>
  tx
    .select()
    .from(appointments)
    .where(and(eq(appointments.organizationId, value.organization), eq(appointments.id, value.id))),
);
const holdById = builtOnce(['organization', 'id'], (tx, value) =>
  tx
    .select()
    .from(appointments)
    .where(and(eq(appointments.organizationId, value.organization), eq(appointments.id, value.id)))
    .for('update'),
);

/** The appointment by its id, or `not-found`: also when its site is outside the account's scope. */
export async function findAppointment(
  tx: Transaction,
  actor: AccountActor,
  id: AppointmentId,
  options?: { held: boolean },
): Promise<AppointmentRow> {
  const row = await readAppointment(tx, actor.organizationId, id, options);
  if (!row || !seesSite(actor, row.siteId)) throw new Refusal('not-found');
  return row;
}
