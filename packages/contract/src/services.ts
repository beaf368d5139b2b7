import * as z from 'zod/mini';
import { serviceId } from './ids.ts';
import { amountFromZero } from './money.ts';
import { account, mutation, query } from './procedure.ts';
import { currency, line, version } from './values.ts';

function minutes(least: number, most: number) {
  return z.int().check(z.minimum(least), z.maximum(most));
}

/**
 * Whether clients book it themselves: `no`, only staff do; `ask`, staff have to agree; `book`, at once.
 */
export const selfBooking = z.enum(['no', 'ask', 'book']);
export type SelfBooking = z.output<typeof selfBooking>;

const serviceFields = {
  name: line(60),
  /** In Filipino; null: the same. */
  nameFil: z.nullable(line(60)),
  duration: minutes(5, 480),
  /** Kept free after each appointment. */
  buffer: minutes(0, 240),
  /** A start is offered so often, counted from where the provider's hours begin. */
  step: minutes(5, 480),
  /** How many at once with one provider. */
  capacity: z.int().check(z.minimum(1), z.maximum(50)),
  /** What it costs, told to whoever books; null: nothing is said. */
  price: z.nullable(z.object({ amount: amountFromZero, currency })),
  selfBooking,
  /** Clients book no later than so long before the start. */
  lead: minutes(0, 60 * 24 * 30),
  /** Clients move and cancel no later than so long before the start. */
  notice: minutes(0, 60 * 24 * 30),
  /** Clients book at most so many days ahead. */
  ahead: z.int().check(z.minimum(1), z.maximum(365)),
};
export const serviceInput = z.object(serviceFields);
export type ServiceInput = z.output<typeof serviceInput>;

/** What can be booked, anywhere in the organization that somebody gives it. */
export const service = z.object({
  id: serviceId,
  ...serviceFields,
  state: z.enum(['offered', 'archived']),
  version,
});
export type Service = z.output<typeof service>;

/** By name. */
export const servicesList = query({
  caller: account('appointments.see'),
  input: z.object({ archived: z.optional(z.boolean()) }),
  output: z.object({ items: z.array(service) }),
  reasons: [],
});

/** Makes a service or changes it; appointments that are booked keep their times. */
export const servicesSave = mutation({
  caller: account('services.change'),
  input: z.object({ id: serviceId, version: z.optional(version), ...serviceFields }),
  output: service,
  reasons: ['not-found', 'stale', 'idempotency-mismatch'],
});

/** It is not offered any more; what is booked stays. */
export const servicesArchive = mutation({
  caller: account('services.change'),
  input: z.object({ id: serviceId, version }),
  output: service,
  reasons: ['not-found', 'stale'],
});
