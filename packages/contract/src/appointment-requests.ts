import * as z from 'zod/mini';
import { appointment } from './appointments.ts';
import { siteId } from './ids.ts';
import { account, query } from './procedure.ts';
import { moment } from './values.ts';

export const appointmentRequest = z.extend(appointment, { requestedAt: moment });
export type AppointmentRequest = z.output<typeof appointmentRequest>;

/**
 * What waits for staff to agree or decline at a site, for whatever date, the oldest first: no list of dates loses one.
 * What still waits for its mail to be confirmed is not among them.
 */
export const requestsList = query({
  caller: account('appointments.book'),
  input: z.object({ siteId }),
  output: z.object({
    /** The first two hundred. */
    items: z.array(appointmentRequest),
    /** How many there are in all. */
    count: z.int(),
  }),
  reasons: ['not-found'],
});
export type RequestList = z.output<typeof requestsList.output>;

/** How many wait, at each of the account's sites where any does; names nobody. */
export const requestsCount = query({
  caller: account('appointments.book'),
  input: z.void(),
  output: z.object({
    count: z.int(),
    sites: z.array(z.object({ id: siteId, name: z.string(), count: z.int() })),
  }),
  reasons: [],
});
