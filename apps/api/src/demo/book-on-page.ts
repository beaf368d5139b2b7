import { type AppointmentId, appointmentId, type EmployeeId, type ServiceId, type SiteId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { Said } from '../appointments/appointment-rows.ts';
import { bookableSite } from '../appointments/page/bookable.ts';
import { confirmBooking } from '../appointments/page/confirm.ts';
import { holdPlace } from '../appointments/page/hold.ts';
import { requestBooking } from '../appointments/page/request.ts';
import { commandRequest } from '../command-request.ts';
import type { House, OpenContext } from '../context.ts';
import { bookingToken } from '../messages/tokens.ts';
import { lotOf } from './lot.ts';

const second = 1000;

export interface PageBooking {
  siteId: SiteId;
  serviceId: ServiceId;
  providerId: EmployeeId;
  /** ms since 1970. */
  from: number;
  said: Said;
  note?: string | undefined;
  /** When the mail was confirmed. */
  bookedAt: number;
}

/** Books as a client does on the site's page, from a phone of their own, and confirms by the link of the mail. */
export async function bookOnPage(house: House, booking: PageBooking): Promise<AppointmentId> {
  const { siteId, serviceId, providerId, from, said, note, bookedAt } = booking;
  const id = appointmentId.parse(newId());
  const on = (at: number) => byPhoneOf(house, said.email, at);
  const startsAt = new Date(from).toISOString();
  await holdPlace(on(bookedAt - 200 * second), { id, siteId, serviceId, providerId, startsAt });
  await requestBooking(on(bookedAt - 90 * second), { id, ...said, note: note ?? null, language: 'fil' });
  const { organizationId } = await bookableSite(house, { siteId });
  await confirmBooking(on(bookedAt), { token: bookingToken(house.keys, { organizationId, id }) });
  return id;
}

/** Each from an address of its own (RFC 5737), since bookings are counted by it. */
function byPhoneOf(house: House, email: string, at: number): OpenContext {
  const address = `203.0.113.${1 + Math.floor(lotOf(email) * 254)}`;
  const request = { ...commandRequest, address, cookie: () => email };
  return { house: { ...house, clock: { now: () => new Date(at) } }, request };
}
