import type { Transaction } from '@daybook/db/connect';
import { sql } from 'drizzle-orm';
import type { AccountActor, ClientActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { type Look, lookerOf, noteAccess } from './note-access.ts';

// A list that stands open is asked for every minute, and again whenever somebody at another desk changes something.
const oneLookMs = 15 * 60_000;

/**
 * As `noteAccess`, for what a screen asks again and again: whom this account has been shown for the same purpose, from
 * the same address, in the last quarter of an hour is not written again, and an answer that names nobody new not at all.
 */
export async function noteShown(
  tx: Transaction,
  ctx: VerbContext<AccountActor | ClientActor>,
  { what, purpose, clientIds }: Omit<Look, 'found'>,
): Promise<void> {
  if (clientIds.length === 0) return;
  const { actor, request, house } = ctx;
  const looker = lookerOf(actor);
  const by =
    'accountId' in looker
      ? sql`a.account_id = ${looker.accountId}`
      : sql`a.client_account_id = ${looker.clientAccountId}`;
  const since = new Date(house.clock.now().getTime() - oneLookMs).toISOString();
  const shown = await tx.execute<{ id: string }>(sql`
    select distinct unnest(a.client_ids) as id from client_accesses a
    where a.organization_id = ${actor.organizationId} and a.recorded_at > ${since}::timestamptz
      and ${by} and a.purpose = ${purpose} and a.address = ${request.address}`);
  const before = new Set(shown.map(({ id }) => id));
  const fresh = clientIds.filter((id) => !before.has(id));
  if (fresh.length > 0) await noteAccess(tx, ctx, { what, purpose, clientIds: fresh });
}
