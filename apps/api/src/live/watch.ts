import type { LiveEvent, Topic } from '@daybook/contract/live';
import * as live from '@daybook/contract/live';
import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { accountOf } from '../trpc.ts';
import { stream, type Tracked } from './stream.ts';

/**
 * The one stream that a browser holds. A kiosk asks for the topic `kiosk`, and for no other but `queue` with it;
 * everything else is an account's.
 */
export async function* watch(
  ctx: Context,
  input: { topics: Topic[]; lastEventId?: string | null | undefined },
  cancelled: AbortSignal | undefined,
): AsyncGenerator<Tracked<LiveEvent>, void, void> {
  const ofKiosk =
    input.topics.includes('kiosk') && input.topics.every((topic) => topic === 'kiosk' || topic === 'queue');
  const actor = ofKiosk ? await ctx.kiosk() : await accountOf(ctx, live.watch);
  if (actor.kind !== 'account' && actor.kind !== 'kiosk') throw new Refusal('not-signed-in');
  yield* stream({ house: ctx.house, request: ctx.request, actor }, input, cancelled);
}
