import type { SiteView } from '@daybook/contract/directory';
import { sites } from '@daybook/db/schema/directory';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { siteColumns, siteView } from './site-rows.ts';

/** The sites in the account's scope, by name; archived ones when asked for. */
export async function listSites(
  { actor, db, house }: VerbContext<AccountActor>,
  { archived = false }: { archived?: boolean | undefined },
): Promise<{ items: SiteView[] }> {
  const rows = await db.read((tx) =>
    tx
      .select(siteColumns)
      .from(sites)
      .where(
        and(
          eq(sites.organizationId, actor.organizationId),
          actor.sites === 'all' ? undefined : inArray(sites.id, actor.sites),
          archived ? undefined : isNull(sites.archivedAt),
        ),
      )
      .orderBy(sql`${sites.name} collate "und-x-icu"`, sites.id),
  );
  return { items: rows.map((row) => siteView(row, house.clock.now())) };
}
