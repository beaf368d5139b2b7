import type { ClientAccountId, ClientId, OrganizationId, SessionId, SiteId } from '@daybook/contract/ids';
import type { Language } from '@daybook/contract/values';
import type { Connections } from '@daybook/db/connect';
import { clientSessions } from '@daybook/db/schema/portal';
import { inOrganization } from '@daybook/db/tenancy';
import { and, eq } from 'drizzle-orm';
import type { Adapter } from 'lucia';
import { fromUserKey, never, userKey } from './space.ts';
import { tokenHash } from './tokens.ts';

interface Row {
  organization_id: OrganizationId;
  session_id: SessionId;
  created_at: Date;
  last_seen_at: Date;
  account_id: ClientAccountId;
  client_id: ClientId;
  site_id: SiteId;
  zone: string;
  login: string;
  language: Language;
}

/** Portal sessions in PostgreSQL, by the SHA-256 of their token; their idle and absolute life is the gate's to judge. */
export function clientAdapter({ db, raw }: Connections, options: { now: () => Date; idleSeconds: number }): Adapter {
  async function find(token: string): Promise<Row | undefined> {
    const [row] = await raw<Row[]>`
      select * from gate.client_session(${tokenHash(token)}, ${options.now()}, make_interval(secs => ${options.idleSeconds}))`;
    return row;
  }
  return {
    getSessionAndUser: async (token) => {
      const row = await find(token);
      if (!row) return [null, null];
      const id = userKey(row.organization_id, row.account_id);
      const { organization_id: organizationId, session_id: rowId, created_at: createdAt, zone, login, language } = row;
      const facts = { organizationId, rowId, createdAt, lastSeenAt: row.last_seen_at };
      return [
        { id: token, userId: id, expiresAt: never, attributes: { ...facts, browser: '', address: '', renewed: false } },
        {
          id,
          attributes: {
            ...{ space: 'client', organizationId, zone, login, language },
            ...{ clientAccountId: row.account_id, clientId: row.client_id, siteId: row.site_id },
          },
        },
      ];
    },
    getUserSessions: async (key) => {
      const { organizationId, id } = fromUserKey(key);
      const rows = await inOrganization(db, organizationId, (tx) =>
        tx.select().from(clientSessions).where(ofAccount(organizationId, id)),
      );
      // A stored hash opens nothing: the prefix keeps it from ever being taken for a token.
      return rows.map((row) => ({
        id: `h:${row.tokenHash}`,
        userId: key,
        expiresAt: never,
        attributes: { ...row, organizationId, rowId: row.id as SessionId, renewed: false },
      }));
    },
    setSession: async ({ id, userId, attributes }) => {
      const { organizationId, id: accountId } = fromUserKey(userId);
      const { rowId, createdAt, lastSeenAt, browser, address } = attributes;
      const facts = { id: rowId, accountId, tokenHash: tokenHash(id), createdAt, lastSeenAt, browser, address };
      await inOrganization(db, organizationId, (tx) => tx.insert(clientSessions).values({ organizationId, ...facts }));
    },
    // Life is counted from `last_seen_at` and `created_at`; there is no stored end to move.
    updateSessionExpiration: async () => undefined,
    deleteSession: async (token) => {
      const row = await find(token);
      if (!row) return;
      const one = and(eq(clientSessions.organizationId, row.organization_id), eq(clientSessions.id, row.session_id));
      await inOrganization(db, row.organization_id, (tx) => tx.delete(clientSessions).where(one));
    },
    deleteUserSessions: async (key) => {
      const { organizationId, id } = fromUserKey(key);
      await inOrganization(db, organizationId, (tx) => tx.delete(clientSessions).where(ofAccount(organizationId, id)));
    },
    // Ended sessions answer nothing; the retention job clears them away.
    deleteExpiredSessions: async () => undefined,
  };
}

function ofAccount(organizationId: OrganizationId, accountId: string) {
  return and(eq(clientSessions.organizationId, organizationId), eq(clientSessions.accountId, accountId));
}
