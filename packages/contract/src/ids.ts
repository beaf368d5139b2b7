import { uuidv7 } from 'uuidv7';
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
export type AuditEventId = z.output<typeof auditEventId>;
export type RecordId = z.output<typeof recordId>;

/** A new id, by whoever creates the record. */
export function newId(): string {
  return uuidv7();
}
