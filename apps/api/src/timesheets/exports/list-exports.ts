import type { ExportView, exportsList } from '@daybook/contract/exports';
import { may } from '@daybook/contract/permissions';
import { moment } from '@daybook/contract/values';
import { exports } from '@daybook/db/schema/exports';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { AccountActor } from '../../actor.ts';
import type { VerbContext } from '../../context.ts';
import { pageOf, readCursor } from '../../cursor.ts';
import { findSite } from '../../directory/site-rows.ts';
import { Refusal } from '../../refusal.ts';
import { readExports } from './export-view.ts';

/** What was exported of the sites that the account sees, the newest first; what holds pay for those who may see pay. */
export async function listExports(
  { actor, db, house }: VerbContext<AccountActor>,
  { siteId, cursor, limit = 50 }: z.output<(typeof exportsList)['input']>,
): Promise<{ items: ExportView[]; nextCursor: string | null }> {
  const place = readCursor(cursor);
  if (place && !moment.safeParse(place[0]).success)
    throw new Refusal('bad-input', { fields: { cursor: 'not a cursor of this list' } });
  return await db.read(async (tx) => {
    if (siteId) await findSite(tx, actor, siteId, house.clock.now());
    const own =
      actor.sites === 'all'
        ? undefined
        : or(eq(exports.authorId, actor.accountId), inArray(exports.siteId, [...actor.sites]));
    const behind = place && sql`(${exports.recordedAt}, ${exports.id}) < (${place[0]}::timestamptz, ${place[1]}::uuid)`;
    const rows = await readExports(
      tx,
      actor.organizationId,
      and(
        siteId ? eq(exports.siteId, siteId) : undefined,
        own,
        may(actor, 'pay.see') ? undefined : eq(exports.withPay, false),
        behind,
      ),
      limit + 1,
    );
    const found = pageOf(
      rows.map((row) => ({ ...row, name: row.at })),
      limit,
    );
    return {
      items: found.items.map(({ recordedAt: _, name: __, ...view }) => view),
      nextCursor: found.nextCursor,
    };
  });
}
