import { type EmployeeId, employeeId, type SiteId, siteId } from '@daybook/contract/ids';
import { tracked } from '@trpc/server';
import type { AccountActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { findSite } from '../directory/site-rows.ts';
import { stream, type Tracked } from '../live/stream.ts';
import { Refusal } from '../refusal.ts';

export interface BoardChange {
  siteId: SiteId;
  employeeId: EmployeeId;
}

/** Who changed on the board, of all sites the account sees or of one: a view of the live stream. */
export async function* watch(
  ctx: VerbContext<AccountActor>,
  input: { siteId?: SiteId | undefined; lastEventId?: string | null | undefined },
  cancelled: AbortSignal | undefined,
): AsyncGenerator<Tracked<BoardChange>, void, void> {
  const { actor, db, house } = ctx;
  const only = input.siteId;
  if (only) await db.read((tx) => findSite(tx, actor, only, house.clock.now()));
  const events = stream(
    ctx,
    { topics: ['clock'], lastEventId: input.lastEventId, only: (event) => !only || event.siteId === only },
    cancelled,
  );
  for await (const [, event] of events) {
    if (event.topic === 'stream') {
      if (event.kind === 'stream.reload') throw new Refusal('epoch-changed');
      continue;
    }
    yield tracked(event.id, {
      siteId: siteId.parse(event.ids.siteId),
      employeeId: employeeId.parse(event.ids.employeeId),
    });
  }
}
