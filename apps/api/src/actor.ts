import type { SiteScope } from '@daybook/contract/access';
import type {
  AccountId,
  ClientAccountId,
  ClientId,
  EmployeeId,
  KioskId,
  OrganizationId,
  SessionId,
  SiteId,
  TokenId,
} from '@daybook/contract/ids';
import type { Role } from '@daybook/contract/permissions';
import type { Language, TokenScope } from '@daybook/contract/values';

export interface AccountActor {
  kind: 'account';
  organizationId: OrganizationId;
  accountId: AccountId;
  /** By what it calls: its session, or an API token, which narrows what it may. */
  credential: { sessionId: SessionId } | { tokenId: TokenId; scopes: readonly TokenScope[] };
  name: string;
  login: string;
  role: Role;
  language: Language;
  sites: SiteScope;
  employeeId: EmployeeId | null;
}

export interface KioskActor {
  kind: 'kiosk';
  organizationId: OrganizationId;
  kioskId: KioskId;
  siteId: SiteId;
  purpose: 'clock' | 'queue' | 'display';
  /** When it was revoked; null for one that may do what its purpose allows. */
  revokedAt: Date | null;
  /** When this credential was made, and whether it is a former one. */
  credential: { createdAt: Date; former: boolean };
}

/** Somebody who is served, in the portal. */
export interface ClientActor {
  kind: 'client';
  organizationId: OrganizationId;
  clientAccountId: ClientAccountId;
  /** Who it is today: who was merged is the one that they became. */
  clientId: ClientId;
  /** Where the account was opened; by this zone's clock a child comes of age. */
  siteId: SiteId;
  zone: string;
  login: string;
  language: Language;
}

/** The program itself: a command or the filling of the demo. */
export interface JobActor {
  kind: 'job';
  organizationId: OrganizationId;
}

/** The session that the account calls by; a token has none. */
export function sessionOf({ credential }: AccountActor): SessionId | null {
  return 'sessionId' in credential ? credential.sessionId : null;
}

interface Anyone {
  kind: 'anyone';
}

export type Actor = AccountActor | KioskActor | ClientActor | JobActor | Anyone;
/** An actor of an organization. */
export type Member = Exclude<Actor, Anyone>;

/** An account sees the sites in its scope; the organization's other sites are to it as if they were not there. */
export function seesSite(actor: AccountActor, siteId: string): boolean {
  return actor.sites === 'all' || actor.sites.some((own) => own === siteId);
}

/** Whether all of these sites are in the account's scope. */
export function seesSites(actor: AccountActor, siteIds: readonly string[]): boolean {
  return siteIds.every((siteId) => seesSite(actor, siteId));
}
