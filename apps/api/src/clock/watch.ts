import { type EmployeeId, employeeId, type SiteId, siteId } from '@daybook/contract/ids';
import { tracked } from '@trpc/server';
import { type AccountActor, seesSite } from '../actor.ts';
import type { VerbContext } from '../context.ts';
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
  if (input.siteId && !seesSite(ctx.actor, input.siteId)) throw new Refusal('not-found');
  const only = input.siteId;
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
