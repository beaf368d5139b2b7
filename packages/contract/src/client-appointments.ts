import * as z from 'zod/mini';
import { appointment } from './appointments.ts';
import { accessPurpose } from './clients.ts';
import { clientId, siteId } from './ids.ts';
import { account, query } from './procedure.ts';
import { cursorInput, page } from './values.ts';

/** An appointment as it stands on a client's record: with where it is, and by which clock. */
export const clientAppointment = z.extend(appointment, {
  site: z.object({ id: siteId, name: z.string(), zone: z.string() }),
  provider: z.object({ name: z.string(), calledName: z.string() }),
});
export type ClientAppointment = z.output<typeof clientAppointment>;

/**
 * What a client has ahead and what was, at the sites that the caller sees: of everybody who was merged into this one
 * too. It needs `appointments.see` as well. What is cancelled is not ahead any more, whenever it was for; what lapsed
 * is not there. The look is noted.
 */
export const appointmentsOfClient = query({
  caller: account('clients.contact'),
  input: z.object({ clientId, purpose: accessPurpose, ...cursorInput }),
  output: z.extend(page(clientAppointment), {
    /** The next two hundred, by start; with a cursor none. `items` are what was, the latest first. */
    ahead: z.array(clientAppointment),
  }),
  reasons: ['not-found', 'not-allowed', 'bad-input'],
});
export type ClientAppointments = z.output<typeof appointmentsOfClient.output>;
