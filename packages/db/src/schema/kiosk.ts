import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { digest, instant, organizationColumn, recordedAt } from './columns.ts';
import { sites } from './directory.ts';

export const kiosks = pgTable(
  'kiosks',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    siteId: uuid('site_id').notNull(),
    name: text('name').notNull(),
    purpose: text('purpose').notNull(),
    enrolledAt: instant('enrolled_at').notNull(),
    revokedAt: instant('revoked_at'),
    lastSeenAt: instant('last_seen_at'),
    /** What the kiosk last said of itself: punches waiting, the oldest of them, its version, its clock minus ours in ms. */
    waiting: integer('waiting').notNull().default(0),
    oldest: instant('oldest'),
    appVersion: text('app_version'),
    skewMs: integer('skew_ms'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('kiosks_site').on(t.organizationId, t.siteId),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'kiosks_site_fk',
    }),
    check('kiosks_purpose', sql`${t.purpose} in ('clock', 'queue', 'display')`),
  ],
);

/** A kiosk's credentials: one, and for 30 days the one before it. They end by revocation alone. */
export const kioskSessions = pgTable(
  'kiosk_sessions',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    kioskId: uuid('kiosk_id').notNull(),
    tokenHash: digest('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    endsAt: instant('ends_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('kiosk_sessions_token').on(t.tokenHash),
    index('kiosk_sessions_kiosk').on(t.organizationId, t.kioskId),
    foreignKey({
      columns: [t.organizationId, t.kioskId],
      foreignColumns: [kiosks.organizationId, kiosks.id],
      name: 'kiosk_sessions_kiosk_fk',
    }),
  ],
);

/** Codes that enrol one kiosk each. */
export const enrolments = pgTable(
  'enrolments',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    siteId: uuid('site_id').notNull(),
    purpose: text('purpose').notNull(),
    codeDigest: digest('code_digest').notNull(),
    endsAt: instant('ends_at').notNull(),
    usedAt: instant('used_at'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('enrolments_code').on(t.codeDigest),
    foreignKey({
      columns: [t.organizationId, t.siteId],
      foreignColumns: [sites.organizationId, sites.id],
      name: 'enrolments_site',
    }),
  ],
);

/** The key pairs for which tablets seal claims while they have no network: one in use, former ones kept for 90 days. */
export const sealingKeys = pgTable(
  'sealing_keys',
  {
    organizationId: organizationColumn(),
    id: uuid('id').notNull(),
    /** Raw P-256 point in base64url. */
    publicKey: text('public_key').notNull(),
    /** PKCS #8, encrypted by a key from `APP_SECRET`; null once it is destroyed. */
    privateKey: text('private_key'),
    retiredAt: instant('retired_at'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('sealing_keys_current').on(t.organizationId).where(sql`retired_at is null`),
  ],
);
