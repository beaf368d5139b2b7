import * as z from 'zod/mini';
import { password } from './access.ts';
import { bookingSlug, ownBooking } from './booking.ts';
import { email, phone } from './clients.ts';
import {
  appointmentChangeId,
  appointmentId,
  clientId,
  employeeId,
  outgoingMessageId,
  serviceId,
  siteId,
} from './ids.ts';
import { messageChannel, messageKind, messageState } from './messages.ts';
import { account, anyone, client, mutation, query } from './procedure.ts';
import { anyMoment, cursorInput, date, done, language, line, moment, page, version } from './values.ts';

const token = z.string().check(z.regex(/^[\w-]{43}$/));

/**
 * Mails a link by which a client chooses a password: to the address of whoever registers, or who has an account with it
 * already. Answered alike whether the site knows the address or not. `slug` is the site's, as of its booking page.
 */
export const portalRegister = mutation({
  caller: anyone,
  input: z.object({ slug: bookingSlug, name: line(80), birthDate: date, email, phone: z.nullable(phone), language }),
  output: done,
  reasons: ['not-found', 'bad-input', 'slow-down'],
});
/** The same for who has forgotten the password. */
export const portalForgot = mutation({
  caller: anyone,
  input: z.object({ slug: bookingSlug, email }),
  output: done,
  reasons: ['not-found', 'slow-down'],
});
/** Sets the password by the mail's link, which works once, ends the account's sessions and signs in. */
export const portalConfirm = mutation({
  caller: anyone,
  input: z.object({ token, password }),
  output: z.object({ login: z.string(), language }),
  reasons: ['link-not-valid', 'slow-down'],
});
/**
 * The same by the code that the desk has printed, for people without mail. The birth date is asked, so that a paper that
 * was lost opens nothing; null where the desk wrote none down.
 */
export const portalUseCode = mutation({
  caller: anyone,
  input: z.object({ code: line(40), birthDate: z.nullable(date), password }),
  output: z.object({ login: z.string(), language }),
  reasons: ['code-not-valid', 'slow-down'],
});
/** By the mail address, or by what the desk has printed. */
export const portalSignIn = mutation({
  caller: anyone,
  input: z.object({
    slug: bookingSlug,
    login: line(254).check(z.toLowerCase()),
    password: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  output: z.object({ language }),
  reasons: ['not-found', 'sign-in-failed', 'locked-out', 'demo-sign-in-elsewhere', 'slow-down'],
});
/** Ends the portal session of this browser, if there is one; harmless when repeated. */
export const portalSignOut = mutation({ caller: anyone, input: z.void(), output: done, reasons: [] });

/** What the desk prints for a client: by what to sign in, and the code that sets the password, shown once. */
export const portalIssueCode = mutation({
  caller: account('clients.change'),
  input: z.object({ clientId, siteId }),
  output: z.object({ login: z.string(), code: z.string(), endsAt: moment }),
  reasons: ['not-found'],
});

export const portalMe = query({
  caller: client,
  input: z.void(),
  output: z.object({
    id: clientId,
    name: z.string(),
    login: z.string(),
    language,
    organization: z.string(),
    site: z.object({ id: siteId, name: z.string(), zone: z.string(), slug: z.nullable(z.string()) }),
    today: date,
    serverTime: moment,
  }),
  reasons: [],
});
export const portalSetLanguage = mutation({ caller: client, input: z.object({ language }), output: done, reasons: [] });

/** Changes one's own password and ends one's other sessions in the portal. */
export const portalChangePassword = mutation({
  caller: client,
  input: z.object({ current: z.string().check(z.minLength(1), z.maxLength(200)), next: password }),
  output: done,
  reasons: ['sign-in-failed', 'locked-out', 'slow-down'],
});

/** Oneself, and the children whose parent or guardian one is; each until the date on which the child is 18. */
export const portalHousehold = query({
  caller: client,
  input: z.void(),
  output: z.object({
    people: z.array(
      z.object({
        id: clientId,
        name: z.string(),
        birthDate: z.nullable(date),
        is: z.enum(['self', 'child']),
        until: z.nullable(date),
      }),
    ),
    /** Who came of age in the last 30 days: of them nothing is shown any more. */
    ended: z.array(z.object({ name: z.string(), on: date })),
  }),
  reasons: [],
});

/** An appointment of oneself or a child. `changeBy` says until when it can be moved or cancelled by oneself. */
export const portalAppointment = z.extend(ownBooking, { clientId, serviceId, providerId: employeeId, version });
export type PortalAppointment = z.output<typeof portalAppointment>;

/** Those ahead by start, or what was, the latest first; of one or of all of the household that one may see. */
export const portalAppointments = query({
  caller: client,
  input: z.object({ when: z.enum(['ahead', 'past']), clientId: z.optional(clientId), ...cursorInput }),
  output: page(portalAppointment),
  reasons: ['not-found', 'bad-input'],
});

/** Books for oneself or a child: at once, or as a request where staff have to agree. The same again answers the same. */
export const portalBook = mutation({
  caller: client,
  input: z.object({
    id: appointmentId,
    clientId,
    siteId,
    serviceId,
    providerId: z.optional(employeeId),
    startsAt: anyMoment,
    note: z.nullable(line(200)),
  }),
  output: portalAppointment,
  reasons: ['not-found', 'slot-taken', 'not-offered', 'too-many-bookings', 'idempotency-mismatch'],
});
const change = { id: appointmentId, version, changeId: appointmentChangeId };
/** Moves it, within the service's notice: at once or not at all. The same again answers the same. */
export const portalReschedule = mutation({
  caller: client,
  input: z.object({ ...change, startsAt: anyMoment, providerId: z.optional(employeeId) }),
  output: portalAppointment,
  reasons: [
    ...(['not-found', 'slot-taken', 'not-offered', 'stale', 'not-from-here'] as const),
    ...(['too-late-to-change', 'idempotency-mismatch'] as const),
  ],
});
export const portalCancel = mutation({
  caller: client,
  input: z.object(change),
  output: portalAppointment,
  reasons: ['not-found', 'stale', 'not-from-here', 'too-late-to-change', 'idempotency-mismatch'],
});

/** What was sent about these appointments, the newest first: of what kind and when, not what it said. */
export const portalMessages = query({
  caller: client,
  input: z.object({ ...cursorInput }),
  output: page(
    z.object({
      id: outgoingMessageId,
      at: moment,
      channel: messageChannel,
      kind: messageKind,
      state: messageState,
      appointmentId,
    }),
  ),
  reasons: ['bad-input'],
});
