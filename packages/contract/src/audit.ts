import * as z from 'zod/mini';
import { auditEventId, recordId } from './ids.ts';
import { account, query } from './procedure.ts';
import { cursorInput, date, moment, page, timeZone } from './values.ts';

/** What an audit event can be about, and who can have done it. */
export const subjectKinds = [
  'organization',
  'site',
  'employee',
  'kiosk',
  'account',
  'session',
  'token',
  'punch',
  'exception',
  'message',
  'pay-rules',
  'roster',
  'leave',
  'leave-kind',
  'calendar-feed',
  'export',
  'report',
  'report-template',
  'service',
  'appointment',
  'client',
  'household',
] as const;
export const actorKinds = ['account', 'kiosk', 'job', 'anyone'] as const;

/** Everything that is written to the audit trail: `room.what-happened`. Closed, so that each has its words. */
export const auditActions = [
  'setup.organization-created',
  'access.signed-in',
  'access.link-made',
  'access.password-set',
  'access.password-changed',
  'access.language-changed',
  'access.session-revoked',
  'access.other-sessions-revoked',
  'access.token-created',
  'access.token-revoked',
  'access.account-created',
  'access.account-changed',
  'access.account-disabled',
  'access.account-enabled',
  'directory.organization-changed',
  'directory.site-created',
  'directory.site-changed',
  'directory.site-archived',
  'directory.employee-created',
  'directory.employee-changed',
  'directory.employee-archived',
  'directory.pin-set',
  'directory.badge-issued',
  'directory.enrolment-created',
  'directory.kiosk-revoked',
  'kiosk.enrolled',
  'clock.punched',
  'clock.claim-refused',
  'clock.pin-locked',
  'clock.punch-held',
  'clock.punches-entered',
  'clock.punch-accepted',
  'clock.punch-rejected',
  'clock.punch-voided',
  'exceptions.decided',
  'exceptions.undone',
  'exceptions.assigned',
  'exceptions.snoozed',
  'timesheets.amendment-asked',
  'timesheets.signed-off',
  'timesheets.amended',
  'timesheets.approved',
  'timesheets.returned',
  'timesheets.reopened',
  'timesheets.locked',
  'timesheets.pay-rules-saved',
  'timesheets.pay-rules-used',
  'timesheets.pay-terms-set',
  'directory.calendar-changed',
  'directory.opening-changed',
  'directory.employees-imported',
  'clock.early-allowed',
  'timesheets.exported',
  'timesheets.export-read',
  'roster.message-saved',
  'roster.shifts-saved',
  'roster.published',
  'roster.week-copied',
  'roster.template-saved',
  'roster.template-removed',
  'roster.feed-made',
  'roster.feed-revoked',
  'roster.leave-asked',
  'roster.leave-withdrawn',
  'roster.leave-decided',
  'roster.leave-kind-saved',
  'roster.leave-adjusted',
  'reports.opened',
  'reports.count-locked',
  'reports.recounted',
  'reports.submitted',
  'reports.approved',
  'reports.returned',
  'reports.reopened',
  'reports.correction-opened',
  'reports.attachment-added',
  'reports.attachment-removed',
  'reports.template-saved',
  'reports.month-closed',
  'reports.exported',
  'reports.export-read',
  'appointments.service-saved',
  'appointments.service-archived',
  'appointments.availability-saved',
  'appointments.page-set',
  'appointments.booked',
  'appointments.moved',
  'appointments.cancelled',
  'appointments.status-set',
  'appointments.lapsed',
  'clients.created',
  'clients.changed',
  'clients.merged',
  'clients.archived',
  'clients.household-saved',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** The rooms that the actions belong to, to filter by. */
export const auditRooms = [
  'setup',
  'access',
  'directory',
  'kiosk',
  'clock',
  'exceptions',
  'timesheets',
  'roster',
  'reports',
  'appointments',
  'clients',
] as const;

/** What stood in a record, by field; ids among the values are named in `names`. */
const fields = z.nullable(z.record(z.string(), z.json()));

/** Who did what to which record, when and from where. A punch is its own audit event. */
export const auditView = z.object({
  id: auditEventId,
  at: moment,
  action: z.enum(auditActions),
  actor: z.object({ kind: z.enum(actorKinds), id: z.nullable(recordId), name: z.nullable(z.string()) }),
  subject: z.object({ kind: z.enum(subjectKinds), id: recordId, name: z.nullable(z.string()) }),
  before: fields,
  after: fields,
  /** The names, today, of the records whose ids stand in `before` and `after`. */
  names: z.record(z.string(), z.string()),
  address: z.string(),
  requestId: z.string(),
});
export type AuditView = z.output<typeof auditView>;

/**
 * The trail, newest first. A walk from page to page is over what was there when its first page was read: what comes
 * meanwhile shifts nothing and is read by the next walk.
 */
export const auditList = query({
  caller: account('audit.see'),
  input: z.object({
    room: z.optional(z.enum(auditRooms)),
    /** The account or kiosk that did it. */
    actorId: z.optional(recordId),
    subjectId: z.optional(recordId),
    /** Calendar dates in `zone`, both included. */
    from: z.optional(date),
    to: z.optional(date),
    zone: z.optional(timeZone),
    ...cursorInput,
  }),
  output: page(auditView),
  reasons: ['bad-input'],
});
