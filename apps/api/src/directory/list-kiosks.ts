import type { KioskView } from '@daybook/contract/directory';
import type { KioskId, SiteId } from '@daybook/contract/ids';
import { kiosks } from '@daybook/db/schema/kiosk';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { momentOf, momentOrNull } from '../time/moment.ts';

/** The kiosks at the sites in the account's scope, the newest first; revoked ones too. */
export async function listKiosks(
  { actor, db }: VerbContext<AccountActor>,
  { siteId }: { siteId?: SiteId | undefined },
): Promise<{ items: KioskView[] }> {
  const rows = await db.read((tx) =>
    tx
      .select()
      .from(kiosks)
      .where(
        and(
          eq(kiosks.organizationId, actor.organizationId),
          actor.sites === 'all' ? undefined : inArray(kiosks.siteId, actor.sites),
          siteId ? eq(kiosks.siteId, siteId) : undefined,
        ),
      )
      .orderBy(desc(kiosks.recordedAt), kiosks.id),
  );
  const items = rows.map((row) => ({
    id: row.id as KioskId,
    name: row.name,
    siteId: row.siteId as SiteId,
    purpose: row.purpose as KioskView['purpose'],
    state: row.revokedAt ? ('revoked' as const) : ('enrolled' as const),
    enrolledAt: momentOf(row.enrolledAt),
    lastSeenAt: momentOrNull(row.lastSeenAt),
    waiting: row.waiting,
    oldest: momentOrNull(row.oldest),
    version: row.appVersion,
    skewMs: row.skewMs,
    revokedAt: momentOrNull(row.revokedAt),
  }));
  return { items };
}
