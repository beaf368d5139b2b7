import type { Transaction } from '@daybook/db/connect';
import { sites } from '@daybook/db/schema/directory';
import { exceptions } from '@daybook/db/schema/exceptions';
import { kiosks } from '@daybook/db/schema/kiosk';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { raise, settle } from '../exceptions/raise.ts';

const silentMs = 15 * 60_000;

/** Raises each enrolled clock that was not heard for 15 minutes, once a silence; settles what is heard again, or revoked. */
export async function raiseSilent(tx: Transaction, organizationId: string, now: Date): Promise<void> {
  const rows = await tx
    .select({
      id: kiosks.id,
      siteId: kiosks.siteId,
      waiting: kiosks.waiting,
      heard: sql`coalesce(${kiosks.lastSeenAt}, ${kiosks.enrolledAt})`.mapWith(kiosks.enrolledAt),
    })
    .from(kiosks)
    .innerJoin(sites, and(eq(sites.organizationId, kiosks.organizationId), eq(sites.id, kiosks.siteId)))
    .where(
      and(
        eq(kiosks.organizationId, organizationId),
        eq(kiosks.purpose, 'clock'),
        isNull(kiosks.revokedAt),
        isNull(sites.archivedAt),
      ),
    );
  const silent = rows
    .filter(({ heard }) => now.getTime() - heard.getTime() > silentMs)
    .map((row) => ({ ...row, key: `silent:${row.id}:${row.heard.toISOString()}` }));
  for (const { id, siteId, waiting, heard, key } of silent) {
    await raise(tx, organizationId, now, {
      kind: 'silent',
      key,
      siteId,
      employeeId: null,
      kioskId: id,
      businessDate: null,
      at: heard,
      facts: { waiting },
    });
  }
  const open = await tx
    .select({ key: exceptions.key })
    .from(exceptions)
    .where(
      and(eq(exceptions.organizationId, organizationId), eq(exceptions.state, 'open'), eq(exceptions.kind, 'silent')),
    );
  const still = new Set(silent.map(({ key }) => key));
  await settle(
    tx,
    organizationId,
    now,
    open.map(({ key }) => key).filter((key) => !still.has(key)),
  );
}
