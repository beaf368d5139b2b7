import * as z from 'zod/mini';
import { clientInput } from './clients.ts';
import { appointmentChangeId, appointmentId, clientId, employeeId, serviceId, siteId } from './ids.ts';
import type { Permission } from './permissions.ts';
import { account, mutation, query } from './procedure.ts';
import { anyMoment, date, line, moment, reason, version } from './values.ts';

/**
 * `held`: somebody fills in the form, for five minutes; `requested`: waits for staff, or for the mail to be confirmed;
 * `lapsed`: neither came.
 */
export const appointmentStates = [
  'held',
  'requested',
  'booked',
  'arrived',
  'in-service',
  'done',
  'no-show',
  'cancelled',
  'lapsed',
] as const;
export const appointmentState = z.enum(appointmentStates);
export type AppointmentState = z.output<typeof appointmentState>;

/**
 * `needs-move`: the provider is not there then; `unconfirmed`: its mail is not confirmed yet; `late`: the grace after its
 * start is over and nobody arrived; `provider-late`: 15 minutes after the first start the provider has not clocked in.
 */
export const appointmentFlag = z.enum(['needs-move', 'unconfirmed', 'late', 'provider-late']);
export type AppointmentFlag = z.output<typeof appointmentFlag>;

export const appointmentSource = z.enum(['staff', 'page', 'portal']);

/** What the caller may not see is null: names and contact without `clients.contact`, a health centre's service without `clients.clinical`. */
export const appointment = z.object({
  id: appointmentId,
  siteId,
  providerId: employeeId,
  startsAt: moment,
  endsAt: moment,
  /** Of the service's capacity, from 1. */
  place: z.int(),
  state: appointmentState,
  flags: z.array(appointmentFlag),
  source: appointmentSource,
  service: z.nullable(z.object({ id: serviceId, name: z.string(), nameFil: z.nullable(z.string()) })),
  client: z.nullable(
    z.object({
      /** Null for who booked on the public page and is no client yet. */
      id: z.nullable(clientId),
      name: z.string(),
      phone: z.nullable(z.string()),
      email: z.nullable(z.string()),
    }),
  ),
  note: z.nullable(z.string()),
  /** Until when it is kept while the form is filled in, or its mail not confirmed; null: it stays. */
  keptUntil: z.nullable(moment),
  version,
});
export type Appointment = z.output<typeof appointment>;

/** A span that can be booked. */
export const slot = z.object({
  startsAt: moment,
  endsAt: moment,
  /** Who is free then, with the places of each. */
  providers: z.array(z.object({ id: employeeId, free: z.int() })),
});
export type Slot = z.output<typeof slot>;

const span = { from: date, to: date };
const withinFiveWeeks = z.refine<{ from: string; to: string }>(
  ({ from, to }) => from <= to && (Date.parse(to) - Date.parse(from)) / 86_400_000 < 5 * 7,
  { path: ['to'], error: 'within five weeks of the first day' },
);

/** A site's appointments from a calendar date to another there, and by whom: by start. */
export const appointmentsList = query({
  caller: account('appointments.see'),
  input: z
    .object({
      siteId,
      ...span,
      providerId: z.optional(employeeId),
      states: z.optional(z.array(appointmentState).check(z.minLength(1), z.maxLength(appointmentStates.length))),
    })
    .check(withinFiveWeeks),
  output: z.object({
    site: z.object({ id: siteId, name: z.string(), zone: z.string(), today: date }),
    /**
     * Who gives services there, by name, with the time that can be booked of each; then who does no more and has
     * appointments all the same.
     */
    providers: z.array(
      z.object({
        id: employeeId,
        name: z.string(),
        calledName: z.string(),
        windows: z.array(z.object({ from: moment, to: moment })),
        /** 15 minutes after the first appointment's start the person has not clocked in. */
        late: z.boolean(),
      }),
    ),
    items: z.array(appointment),
  }),
  reasons: ['not-found', 'bad-input'],
});
export type AppointmentList = z.output<typeof appointmentsList.output>;

/** What became of one, the oldest first. */
export const appointmentsHistory = query({
  caller: account('appointments.see'),
  input: z.object({ id: appointmentId }),
  output: z.object({
    items: z.array(
      z.object({
        at: moment,
        /** Null: the client, or nobody: it lapsed. */
        by: z.nullable(z.string()),
        what: z.enum(['held', 'requested', 'booked', 'confirmed', 'moved', 'status', 'cancelled', 'lapsed']),
        state: appointmentState,
        startsAt: moment,
        providerId: employeeId,
        /** Null: none, or a health centre's, to who has not `clients.clinical`. */
        reason: z.nullable(z.string()),
      }),
    ),
  }),
  reasons: ['not-found'],
});

const bookingReasons = ['not-found', 'slot-taken', 'not-offered', 'bad-input', 'idempotency-mismatch'] as const;

/**
 * Books for a client, by staff. Outside of what is offered it is `not-offered`, unless there is a reason; a place that
 * is taken is taken all the same. The same again answers as it did.
 */
export const appointmentsBook = mutation({
  caller: account('appointments.book'),
  input: z.object({
    id: appointmentId,
    siteId,
    serviceId,
    providerId: employeeId,
    startsAt: anyMoment,
    // What more is said comes first: the other form would take it and forget who is made.
    client: z.union([
      z.object({ id: clientId, made: clientInput, despite: z.optional(z.boolean()) }),
      z.object({ id: clientId }),
    ]),
    note: z.nullable(line(200)),
    reason: z.optional(reason),
  }),
  output: appointment,
  reasons: [...bookingReasons, 'client-known', 'not-allowed'],
});

/** Moves it, and with `minutes` makes it so long; at once or not at all. The same again answers as it did. */
export const appointmentsReschedule = mutation({
  caller: account('appointments.book'),
  input: z.object({
    id: appointmentId,
    version,
    changeId: appointmentChangeId,
    startsAt: anyMoment,
    providerId: z.optional(employeeId),
    minutes: z.optional(z.int().check(z.minimum(5), z.maximum(480))),
    reason: z.optional(reason),
  }),
  output: appointment,
  reasons: [...bookingReasons, 'stale', 'not-from-here', 'too-late-to-change'],
});

/** It takes no place any more, and stays on record. */
export const appointmentsCancel = mutation({
  caller: account('appointments.book'),
  input: z.object({ id: appointmentId, version, changeId: appointmentChangeId, reason: z.optional(reason) }),
  output: appointment,
  reasons: ['not-found', 'stale', 'not-from-here', 'too-late-to-change', 'idempotency-mismatch'],
});

/** Who may say it: the desk who is here, whoever gives the service that it has begun and is over. */
export const saidStates = {
  booked: 'appointments.book',
  arrived: 'appointments.book',
  'in-service': 'appointments.serve',
  done: 'appointments.serve',
  'no-show': 'appointments.book',
} as const satisfies Partial<Record<AppointmentState, Permission>>;

/** What may be said of an appointment by hand; from where to where (`not-from-here`) and from when on (`too-early`), the rules say. */
export const appointmentsSetStatus = mutation({
  caller: account('appointments.see'),
  input: z.object({
    id: appointmentId,
    version,
    changeId: appointmentChangeId,
    state: z.enum(['booked', 'arrived', 'in-service', 'done', 'no-show']),
  }),
  output: appointment,
  reasons: ['not-found', 'stale', 'not-from-here', 'too-early', 'not-allowed', 'idempotency-mismatch'],
});
