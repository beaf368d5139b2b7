import type { SessionId } from '@daybook/contract/ids';
import type { Connections } from '@daybook/db/connect';
import { staffSessions } from '@daybook/db/schema/access';
import { inOrganization } from '@daybook/db/tenancy';
import { and, eq } from 'drizzle-orm';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { fromUserKey, never, userKey } from './space.ts';
import { asStaffUser, type StaffRow } from './staff-user.ts';
import { tokenHash } from './tokens.ts';

interface Row extends StaffRow {
  session_id: SessionId;
  created_at: Date;
  last_seen_at: Date;
}

/** Staff sessions in PostgreSQL, by the SHA-256 of their token; their idle and absolute life is the gate's to judge. */
export function staffAdapter({ db, raw }: Connections, options: { now: () => Date; idleSeconds: number }): Adapter {
  async function find(token: string): Promise<Row | undefined> {
    const [row] = await raw<Row[]>`
      select * from gate.staff_session(${tokenHash(token)}, ${options.now()}, make_interval(secs => ${options.idleSeconds}))`;
    return row;
  }
  return {
    getSessionAndUser: async (token) => {
      const row = await find(token);
      return row ? [asSession(token, row), asUser(row)] : [null, null];
    },
    getUserSessions: async (key) => {
      const { organizationId, id } = fromUserKey(key);
      const rows = await inOrganization(db, organizationId, (tx) =>
        tx
          .select()
          .from(staffSessions)
          .where(and(eq(staffSessions.organizationId, organizationId), eq(staffSessions.accountId, id))),
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
      await inOrganization(db, organizationId, (tx) =>
        tx.insert(staffSessions).values({
          organizationId,
          id: rowId,
          accountId,
          tokenHash: tokenHash(id),
          createdAt,
          lastSeenAt,
          browser,
          address,
        }),
      );
    },
    // Life is counted from `last_seen_at` and `created_at`; there is no stored end to move.
    updateSessionExpiration: async () => undefined,
    deleteSession: async (token) => {
      const row = await find(token);
      if (!row) return;
      await inOrganization(db, row.organization_id, (tx) =>
        tx
          .delete(staffSessions)
          .where(and(eq(staffSessions.organizationId, row.organization_id), eq(staffSessions.id, row.session_id))),
      );
    },
    deleteUserSessions: async (key) => {
      const { organizationId, id } = fromUserKey(key);
      await inOrganization(db, organizationId, (tx) =>
        tx
          .delete(staffSessions)
          .where(and(eq(staffSessions.organizationId, organizationId), eq(staffSessions.accountId, id))),
      );
    },
    // Ended sessions answer nothing; the retention job clears them away.
    deleteExpiredSessions: async () => undefined,
  };
}

function asSession(token: string, row: Row): DatabaseSession {
  return {
    id: token,
    userId: userKey(row.organization_id, row.account_id),
    expiresAt: never,
    attributes: {
      organizationId: row.organization_id,
      rowId: row.session_id,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      browser: '',
      address: '',
      renewed: false,
    },
  };
}

function asUser(row: Row): DatabaseUser {
  return { id: userKey(row.organization_id, row.account_id), attributes: asStaffUser(row) };
}
