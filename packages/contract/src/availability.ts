import * as z from 'zod/mini';
import { employeeId, providerExceptionId, serviceId, siteId } from './ids.ts';
import { account, mutation, query } from './procedure.ts';
import { date, line, timeOfDay, version } from './values.ts';

/** Wall times at the site; an end that is not after the start is on the next calendar date. */
const wallSpan = { starts: timeOfDay, ends: timeOfDay };

const providerHours = z
  .array(z.object({ weekday: z.int().check(z.minimum(1), z.maximum(7)), ...wallSpan }))
  .check(z.maxLength(28));

/** A date on which it is otherwise. `extra`: also there, at these times; `off`: not there, without times all day. */
const providerException = z
  .object({
    id: providerExceptionId,
    date,
    is: z.enum(['extra', 'off']),
    span: z.nullable(z.object(wallSpan)),
    /** A word about it, for colleagues. */
    note: z.nullable(line(60)),
  })
  .check(z.refine(({ is, span }) => is === 'off' || span !== null, { path: ['span'], error: 'when' }));
export type ProviderException = z.output<typeof providerException>;

/** An employee who gives services at a site, and when. */
export const provider = z.object({
  employeeId,
  siteId,
  name: z.string(),
  calledName: z.string(),
  /** What the person gives there. */
  serviceIds: z.array(serviceId),
  /** 1 is Monday; by weekday, then start. */
  hours: providerHours,
  /** From yesterday on, by date. */
  exceptions: z.array(providerException),
  /** 0: gives nothing there yet. */
  version,
});
export type Provider = z.output<typeof provider>;

/** Who gives services at a site, by name; with an employee of the site that one, whether or not. */
export const availabilityGet = query({
  caller: account('appointments.see'),
  input: z.object({ siteId, employeeId: z.optional(employeeId) }),
  output: z.object({
    zone: z.string(),
    /** The name of the site's booking page; null: it has none. */
    slug: z.nullable(z.string()),
    providers: z.array(provider),
  }),
  reasons: ['not-found'],
});

/** What is booked meanwhile outside of it stays, and is flagged `needs-move`. Without services the person gives none. */
export const availabilitySave = mutation({
  caller: account('services.change'),
  input: z.object({
    siteId,
    employeeId,
    version,
    serviceIds: z.array(serviceId).check(
      z.maxLength(100),
      z.refine((ids) => new Set(ids).size === ids.length, { error: 'each once' }),
    ),
    hours: providerHours,
    /** All from yesterday on; what is older stays. */
    exceptions: z.array(providerException).check(
      z.maxLength(200),
      z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'each once' }),
    ),
  }),
  output: provider,
  reasons: ['not-found', 'stale', 'bad-input'],
});
