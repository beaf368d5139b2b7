import type { ClientAccountId, ClientId, KioskId, OrganizationId, SessionId, SiteId } from '@daybook/contract/ids';
import type { Language } from '@daybook/contract/values';
import { type Adapter, Lucia, TimeSpan } from 'lucia';
import type { StaffUser } from './staff-user.ts';

export interface KioskUser {
  space: 'kiosk';
  organizationId: OrganizationId;
  kioskId: KioskId;
  siteId: SiteId;
  purpose: 'clock' | 'queue' | 'display';
  revokedAt: Date | null;
}

/** Whom a portal session speaks for: who the client is today. */
export interface ClientUser {
  space: 'client';
  organizationId: OrganizationId;
  clientAccountId: ClientAccountId;
  clientId: ClientId;
  /** Where the account was opened, and that site's zone. */
  siteId: SiteId;
  zone: string;
  login: string;
  language: Language;
}

type User = StaffUser | KioskUser | ClientUser;

/** What a session row keeps beside its token's hash. */
export interface SessionFacts {
  organizationId: OrganizationId;
  rowId: SessionId;
  createdAt: Date;
  lastSeenAt: Date;
  browser: string;
  address: string;
  /** A kiosk's former credential, which ends by itself. */
  renewed: boolean;
}

declare module 'lucia' {
  interface Register {
    Lucia: Space;
    DatabaseUserAttributes: User;
    DatabaseSessionAttributes: SessionFacts;
  }
}

/** Lucia over one of our spaces. Staff, kiosk and client sessions live in one browser side by side and know nothing of each other. */
export type Space = Lucia<SessionFacts, { user: User }>;

/** Our adapters answer only for sessions that live, and say this end, so that Lucia prolongs and ends none itself. */
export const never = new Date(8.64e15);

/** @param secure whether the product is reached over TLS: the cookie is then Secure and bound to the host */
export function createSpace(name: 'staff' | 'kiosk' | 'client', adapter: Adapter, secure: boolean): Space {
  return new Lucia(adapter, {
    sessionExpiresIn: name === 'kiosk' ? new TimeSpan(400, 'd') : new TimeSpan(12, 'h'),
    sessionCookie: {
      name: secure ? `__Host-daybook-${name}` : `daybook-${name}`,
      // A person's cookie ends with the session at the latest; a kiosk's stays, renewed weekly.
      expires: name !== 'kiosk',
      attributes: { sameSite: 'lax', path: '/', secure },
    },
    getSessionAttributes: (facts) => facts,
    getUserAttributes: (user) => ({ user }),
  });
}

/** Lucia knows a user by one string; ours are known by organization and id. */
export function userKey(organizationId: string, id: string): string {
  return `${organizationId}/${id}`;
}

export function fromUserKey(key: string): { organizationId: OrganizationId; id: string } {
  const [organizationId = '', id = ''] = key.split('/');
  return { organizationId: organizationId as OrganizationId, id };
}
