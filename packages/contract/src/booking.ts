import * as z from 'zod/mini';
import { slot } from './appointments.ts';
import { email, phone } from './clients.ts';
import { appointmentId, employeeId, serviceId, siteId } from './ids.ts';
import { amountFromZero } from './money.ts';
import { account, anyone, mutation, query } from './procedure.ts';
import { selfBooking } from './services.ts';
import { anyMoment, currency, date, done, language, line, moment } from './values.ts';

/** The name of a site in the address of its booking page. */
export const bookingSlug = z.string().check(z.regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/));

/** Gives a site its booking page, or with null takes it away; addresses that are in mails stay good. */
export const bookingSetPage = mutation({
  caller: account('services.change'),
  input: z.object({ siteId, slug: z.nullable(bookingSlug) }),
  output: z.object({ slug: z.nullable(z.string()) }),
  reasons: ['not-found', 'slug-taken'],
});

const offered = z.object({
  id: serviceId,
  name: z.string(),
  nameFil: z.nullable(z.string()),
  duration: z.int(),
  price: z.nullable(z.object({ amount: amountFromZero, currency })),
  selfBooking,
  notice: z.int(),
  providers: z.array(z.object({ id: employeeId, calledName: z.string() })),
});

/** What a site's booking page shows: what clients may book there themselves, by name. */
export const bookingSite = query({
  caller: anyone,
  input: z.object({ slug: bookingSlug }),
  output: z.object({
    siteId,
    name: z.string(),
    organization: z.string(),
    zone: z.string(),
    today: date,
    services: z.array(offered),
  }),
  reasons: ['not-found', 'slow-down'],
});
export type BookingSite = z.output<typeof bookingSite.output>;

/** What is free from a calendar date to another at the site, by start. Who is signed in to the site sees all of it; others what clients may book. */
export const appointmentsSlots = query({
  caller: anyone,
  input: z.object({ siteId, serviceId, from: date, to: date, providerId: z.optional(employeeId) }).check(
    z.refine(({ from, to }) => from <= to && (Date.parse(to) - Date.parse(from)) / 86_400_000 < 5 * 7, {
      path: ['to'],
      error: 'within five weeks of the first day',
    }),
  ),
  output: z.object({ zone: z.string(), items: z.array(slot) }),
  reasons: ['not-found', 'bad-input', 'slow-down'],
});

const held = z.object({
  id: appointmentId,
  startsAt: moment,
  endsAt: moment,
  providerId: employeeId,
  until: moment,
});

/** Keeps a place for this browser while the form is filled in. `too-many-bookings`: two are held already. */
export const appointmentsHold = mutation({
  caller: anyone,
  input: z.object({ id: appointmentId, siteId, serviceId, startsAt: anyMoment, providerId: z.optional(employeeId) }),
  output: held,
  reasons: ['not-found', 'slot-taken', 'not-offered', 'too-many-bookings', 'idempotency-mismatch', 'slow-down'],
});
export const appointmentsRelease = mutation({
  caller: anyone,
  input: z.object({ id: appointmentId }),
  output: done,
  reasons: ['not-found', 'slow-down'],
});

/** What whoever booked is told, by the page or the link of a mail. */
export const ownBooking = z.object({
  id: appointmentId,
  site: z.object({ id: siteId, name: z.string(), zone: z.string() }),
  organization: z.string(),
  service: z.object({ name: z.string(), nameFil: z.nullable(z.string()) }),
  provider: z.object({ calledName: z.string() }),
  name: z.string(),
  startsAt: moment,
  endsAt: moment,
  state: z.enum(['requested', 'booked', 'arrived', 'in-service', 'done', 'no-show', 'cancelled', 'lapsed']),
  /** Until when the mail has to be confirmed; null: it is, or none was asked. */
  confirmBy: z.nullable(moment),
  /** Until when it can be cancelled by oneself. */
  changeBy: moment,
  language,
});
export type OwnBooking = z.output<typeof ownBooking>;

/**
 * What was held becomes a booking, once its mail is confirmed. After the hold's end it still does if the place is free:
 * `hold-expired` if it is taken.
 */
export const appointmentsRequest = mutation({
  caller: anyone,
  input: z.object({
    id: appointmentId,
    name: line(80),
    email,
    phone: z.nullable(phone),
    birthDate: z.nullable(date),
    note: z.nullable(line(200)),
    language,
  }),
  output: ownBooking,
  reasons: ['not-found', 'hold-expired', 'not-offered', 'too-many-bookings', 'idempotency-mismatch', 'slow-down'],
});

const token = z.string().check(z.regex(/^[\w-]{43}$/));

/** By a link in a mail: looking changes nothing. */
export const bookingByLink = query({
  caller: anyone,
  input: z.object({ token }),
  output: ownBooking,
  reasons: ['link-not-valid', 'slow-down'],
});
/** The same again answers the same. */
export const bookingConfirm = mutation({
  caller: anyone,
  input: z.object({ token }),
  output: ownBooking,
  reasons: ['link-not-valid', 'hold-expired', 'not-from-here', 'slow-down'],
});
/** The same again answers the same. */
export const bookingCancel = mutation({
  caller: anyone,
  input: z.object({ token }),
  output: ownBooking,
  reasons: ['link-not-valid', 'not-from-here', 'too-late-to-change', 'slow-down'],
});
/** No reminders any more to whoever the mail went to. */
export const bookingUnsubscribe = mutation({
  caller: anyone,
  input: z.object({ token }),
  output: done,
  reasons: ['link-not-valid', 'slow-down'],
});
