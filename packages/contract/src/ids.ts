import * as z from 'zod/mini';

/** Ids are UUIDv7, made by whoever creates the record. The server orders nothing by them. */
export const organizationId = z.uuid().brand<'OrganizationId'>();
export const accountId = z.uuid().brand<'AccountId'>();
export const sessionId = z.uuid().brand<'SessionId'>();
export const siteId = z.uuid().brand<'SiteId'>();
export const employeeId = z.uuid().brand<'EmployeeId'>();
export const kioskId = z.uuid().brand<'KioskId'>();
export const punchId = z.uuid().brand<'PunchId'>();
export const badgeId = z.uuid().brand<'BadgeId'>();
export const tokenId = z.uuid().brand<'TokenId'>();
export const exceptionId = z.uuid().brand<'ExceptionId'>();
export const messageId = z.uuid().brand<'MessageId'>();
export const requestId = z.uuid().brand<'RequestId'>();
export const signOffId = z.uuid().brand<'SignOffId'>();
export const sealingKeyId = z.uuid().brand<'SealingKeyId'>();
/** One life of a kiosk's page, from its opening to its end. */
export const bootId = z.uuid().brand<'BootId'>();
export const payRulesId = z.uuid().brand<'PayRulesId'>();
export const payRulesUseId = z.uuid().brand<'PayRulesUseId'>();
export const payTermsId = z.uuid().brand<'PayTermsId'>();
export const timesheetLockId = z.uuid().brand<'TimesheetLockId'>();
/** One sending of changes to punches. */
export const editId = z.uuid().brand<'EditId'>();
/** One sending of approvals or returns. */
export const decisionId = z.uuid().brand<'DecisionId'>();
export const calendarDayId = z.uuid().brand<'CalendarDayId'>();
export const plannedShiftId = z.uuid().brand<'PlannedShiftId'>();
export const rosterTemplateId = z.uuid().brand<'RosterTemplateId'>();
export const leaveKindId = z.uuid().brand<'LeaveKindId'>();
export const leaveRequestId = z.uuid().brand<'LeaveRequestId'>();
export const leaveAdjustmentId = z.uuid().brand<'LeaveAdjustmentId'>();
export const calendarFeedId = z.uuid().brand<'CalendarFeedId'>();
export const earlyPassId = z.uuid().brand<'EarlyPassId'>();
export const exportId = z.uuid().brand<'ExportId'>();
export const fileId = z.uuid().brand<'FileId'>();
export const reportId = z.uuid().brand<'ReportId'>();
export const reportCountId = z.uuid().brand<'ReportCountId'>();
export const reportSubmissionId = z.uuid().brand<'ReportSubmissionId'>();
export const reportDecisionId = z.uuid().brand<'ReportDecisionId'>();
export const reportAttachmentId = z.uuid().brand<'ReportAttachmentId'>();
export const serviceId = z.uuid().brand<'ServiceId'>();
export const appointmentId = z.uuid().brand<'AppointmentId'>();
/** One sending of a change to an appointment. */
export const appointmentChangeId = z.uuid().brand<'AppointmentChangeId'>();
export const providerExceptionId = z.uuid().brand<'ProviderExceptionId'>();
export const ticketId = z.uuid().brand<'TicketId'>();
/** One sending of a change to a ticket. */
export const ticketChangeId = z.uuid().brand<'TicketChangeId'>();
export const clientId = z.uuid().brand<'ClientId'>();
/** By what a client signs in to the portal. */
export const clientAccountId = z.uuid().brand<'ClientAccountId'>();
export const householdId = z.uuid().brand<'HouseholdId'>();
export const outgoingMessageId = z.uuid().brand<'OutgoingMessageId'>();
export const auditEventId = z.uuid().brand<'AuditEventId'>();
/** The id of a record whose kind only the answer says. */
export const recordId = z.uuid().brand<'RecordId'>();

export type OrganizationId = z.output<typeof organizationId>;
export type AccountId = z.output<typeof accountId>;
export type SessionId = z.output<typeof sessionId>;
export type SiteId = z.output<typeof siteId>;
export type EmployeeId = z.output<typeof employeeId>;
export type KioskId = z.output<typeof kioskId>;
export type PunchId = z.output<typeof punchId>;
export type BadgeId = z.output<typeof badgeId>;
export type TokenId = z.output<typeof tokenId>;
export type ExceptionId = z.output<typeof exceptionId>;
export type MessageId = z.output<typeof messageId>;
export type RequestId = z.output<typeof requestId>;
export type SignOffId = z.output<typeof signOffId>;
export type SealingKeyId = z.output<typeof sealingKeyId>;
export type BootId = z.output<typeof bootId>;
export type PayRulesId = z.output<typeof payRulesId>;
export type PayRulesUseId = z.output<typeof payRulesUseId>;
export type PayTermsId = z.output<typeof payTermsId>;
export type TimesheetLockId = z.output<typeof timesheetLockId>;
export type EditId = z.output<typeof editId>;
export type DecisionId = z.output<typeof decisionId>;
export type CalendarDayId = z.output<typeof calendarDayId>;
export type PlannedShiftId = z.output<typeof plannedShiftId>;
export type RosterTemplateId = z.output<typeof rosterTemplateId>;
export type LeaveKindId = z.output<typeof leaveKindId>;
export type LeaveRequestId = z.output<typeof leaveRequestId>;
export type LeaveAdjustmentId = z.output<typeof leaveAdjustmentId>;
export type CalendarFeedId = z.output<typeof calendarFeedId>;
export type EarlyPassId = z.output<typeof earlyPassId>;
export type ExportId = z.output<typeof exportId>;
export type FileId = z.output<typeof fileId>;
export type ReportId = z.output<typeof reportId>;
export type ReportCountId = z.output<typeof reportCountId>;
export type ReportSubmissionId = z.output<typeof reportSubmissionId>;
export type ReportDecisionId = z.output<typeof reportDecisionId>;
export type ReportAttachmentId = z.output<typeof reportAttachmentId>;
export type ServiceId = z.output<typeof serviceId>;
export type AppointmentId = z.output<typeof appointmentId>;
export type AppointmentChangeId = z.output<typeof appointmentChangeId>;
export type ProviderExceptionId = z.output<typeof providerExceptionId>;
export type TicketId = z.output<typeof ticketId>;
export type TicketChangeId = z.output<typeof ticketChangeId>;
export type ClientId = z.output<typeof clientId>;
export type ClientAccountId = z.output<typeof clientAccountId>;
export type HouseholdId = z.output<typeof householdId>;
export type OutgoingMessageId = z.output<typeof outgoingMessageId>;
export type AuditEventId = z.output<typeof auditEventId>;
export type RecordId = z.output<typeof recordId>;
