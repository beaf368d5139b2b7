import {
  type AppointmentId,
  appointmentChangeId,
  appointmentId,
  type ClientId,
  clientId,
  type EmployeeId,
  type OrganizationId,
  type ServiceId,
  type SiteId,
  serviceId,
} from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { ServiceInput } from '@daybook/contract/services';
import { clients } from '@daybook/db/schema/clients';
import { tenantOf } from '../tenant.ts';
import type { Browser } from './browser.ts';
import type { Daybook } from './daybook.ts';
import { addAccount, addEmployee, addSite, foundOrganization } from './lakeshore.ts';

/** Half an hour with one person at a time, which clients book at once. */
export const visit: ServiceInput = {
  ...{ name: 'Check-up', nameFil: null, duration: 30, buffer: 0, step: 30, capacity: 1, price: null },
  ...{ selfBooking: 'book', lead: 0, notice: 24 * 60, ahead: 60 },
};

export async function addService({ api }: Browser, fields: Partial<ServiceInput> = {}): Promise<ServiceId> {
  const id = serviceId.parse(newId());
  await api.appointments.services.save.mutate({ id, ...visit, ...fields });
  return id;
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Gives the person these services at the site, every day between these wall times. */
export async function provide(
  { api }: Browser,
  {
    site,
    employee,
    services,
    hours = ['09:00', '17:00'],
  }: {
    site: SiteId;
    employee: EmployeeId;
    services: ServiceId[];
    hours?: [string, string];
  },
) {
  const { providers } = await api.appointments.availability.get.query({ siteId: site, employeeId: employee });
  const [starts, ends] = hours;
  return await api.appointments.availability.save.mutate({
    ...{ siteId: site, employeeId: employee, version: providers[0]?.version ?? 0, serviceIds: services },
    ...{ hours: everyDay.map((weekday) => ({ weekday, starts, ends })), exceptions: providers[0]?.exceptions ?? [] },
  });
}

/** Somebody who is served, as the table has it. */
export async function addClient(
  daybook: Daybook,
  organizationId: OrganizationId,
  fields: { name?: string; email?: string } = {},
): Promise<ClientId> {
  const id = clientId.parse(newId());
  const name = fields.name ?? 'Luz Magsaysay';
  await tenantOf(daybook.house, organizationId).write((tx) =>
    tx.insert(clients).values({
      ...{ organizationId, id, name, likeName: name.toLowerCase(), language: 'en', reminders: true },
      ...{ email: fields.email ?? null },
    }),
  );
  return id;
}

/** A clinic with a provider who gives one service every day from nine to five, a desk, and a client. */
export async function openClinic(
  daybook: Daybook,
  {
    service: fields = {},
    zone = 'Asia/Manila',
    hours,
  }: {
    service?: Partial<ServiceInput>;
    zone?: string;
    hours?: [string, string];
  } = {},
) {
  const { owner, organizationId, login } = await foundOrganization(daybook);
  const site = await addSite(owner, { zone });
  const slug = `clinic-${site.slice(-12)}`;
  await owner.api.appointments.page.set.mutate({ siteId: site, slug });
  const provider = await addEmployee(owner, [site], { name: 'Ligaya Ramos' });
  const service = await addService(owner, fields);
  await provide(owner, { site, employee: provider, services: [service], ...(hours ? { hours } : {}) });
  const desk = await addAccount(daybook, owner, 'front-desk', [site]);
  const client = await addClient(daybook, organizationId);
  return { daybook, owner, organizationId, login, site, slug, provider, service, desk, client };
}
type Clinic = Pick<Awaited<ReturnType<typeof openClinic>>, 'site' | 'service' | 'provider' | 'client'>;

/** What the desk sends to book at a moment. */
export function booking(clinic: Clinic, startsAt: string, fields: { id?: AppointmentId; reason?: string } = {}) {
  return {
    ...{ id: appointmentId.parse(newId()), siteId: clinic.site, serviceId: clinic.service, startsAt },
    ...{ providerId: clinic.provider, client: { id: clinic.client }, note: null, ...fields },
  };
}

export const newChange = () => appointmentChangeId.parse(newId());
