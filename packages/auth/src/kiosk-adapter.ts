import type { KioskId, OrganizationId, SessionId, SiteId } from '@daybook/contract/ids';
import type { Connections } from '@daybook/db/connect';
import { kioskSessions } from '@daybook/db/schema/kiosk';
import { inOrganization } from '@daybook/db/tenancy';
import { and, eq } from 'drizzle-orm';
import type { Adapter } from 'lucia';
import { fromUserKey, never, userKey } from './space.ts';
import { tokenHash } from './tokens.ts';

interface Row {
  organization_id: OrganizationId;
  session_id: SessionId;
  created_at: Date;
  renewed: boolean;
  kiosk_id: KioskId;
  site_id: SiteId;
  purpose: 'clock' | 'queue' | 'display';
  revoked_at: Date | null;
}

/** Kiosk credentials in PostgreSQL, by the SHA-256 of their token. They end by revocation, or 30 days after renewal. */
export function kioskAdapter({ db, raw }: Connections, options: { now: () => Date }): Adapter {
  async function find(token: string): Promise<Row | undefined> {
    const [row] = await raw<Row[]>`select * from gate.kiosk_session(${tokenHash(token)}, ${options.now()})`;
    return row;
  }
  return {
    getSessionAndUser: async (token) => {
      const row = await find(token);
      if (!row) return [null, null];
      const key = userKey(row.organization_id, row.kiosk_id);
      const { organization_id: organizationId, session_id: rowId, created_at: createdAt, renewed } = row;
      return [
        {
          id: token,
          userId: key,
          expiresAt: never,
          attributes: { organizationId, rowId, createdAt, lastSeenAt: createdAt, browser: '', address: '', renewed },
        },
        {
          id: key,
          attributes: {
            space: 'kiosk',
            organizationId,
            kioskId: row.kiosk_id,
            siteId: row.site_id,
            purpose: row.purpose,
            revokedAt: row.revoked_at,
          },
        },
      ];
    },
    getUserSessions: async (key) => {
      const { organizationId, id } = fromUserKey(key);
      const rows = await inOrganization(db, organizationId, (tx) =>
        tx
          .select()
          .from(kioskSessions)
          .where(and(eq(kioskSessions.organizationId, organizationId), eq(kioskSessions.kioskId, id))),
      );
      return rows.map((row) => ({
        id: `h:${row.tokenHash}`,
        userId: key,
        expiresAt: row.endsAt ?? never,
        attributes: {
          organizationId,
          rowId: row.id as SessionId,
          createdAt: row.createdAt,
          lastSeenAt: row.createdAt,
          browser: '',
          address: '',
          renewed: row.endsAt !== null,
        },
      }));
    },
    setSession: async ({ id, userId, attributes }) => {
      const { organizationId, id: kioskId } = fromUserKey(userId);
      await inOrganization(db, organizationId, (tx) =>
        tx.insert(kioskSessions).values({
          organizationId,
          id: attributes.rowId,
          kioskId,
          tokenHash: tokenHash(id),
          createdAt: attributes.createdAt,
        }),
      );
    },
    updateSessionExpiration: async () => undefined,
    deleteSession: async (token) => {
      const row = await find(token);
      if (row) await endNow(row.organization_id, eq(kioskSessions.id, row.session_id));
    },
    deleteUserSessions: async (key) => {
      const { organizationId, id } = fromUserKey(key);
      await endNow(organizationId, eq(kioskSessions.kioskId, id));
    },
    deleteExpiredSessions: async () => undefined,
  };

  // The row stays, ended: what a kiosk did has to name the credential that it did it with.
  async function endNow(organizationId: OrganizationId, which: ReturnType<typeof eq>): Promise<void> {
    await inOrganization(db, organizationId, (tx) =>
      tx
        .update(kioskSessions)
        .set({ endsAt: options.now() })
        .where(and(eq(kioskSessions.organizationId, organizationId), which)),
    );
  }
}
