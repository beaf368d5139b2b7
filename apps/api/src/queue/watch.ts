import type { QueueBoard } from '@daybook/contract/queue-screens';
import { tracked } from '@trpc/server';
import type { KioskActor } from '../actor.ts';
import type { VerbContext } from '../context.ts';
import { stream, type Tracked } from '../live/stream.ts';
import { Refusal } from '../refusal.ts';
import { queueDisplay } from './display.ts';

/** The screen of the waiting room, anew whenever the queue changes: the whole each time, so that no base is needed. */
export async function* watchQueue(
  ctx: VerbContext<KioskActor>,
  { lastEventId }: { lastEventId?: string | null | undefined },
  cancelled: AbortSignal | undefined,
): AsyncGenerator<Tracked<QueueBoard>, void, void> {
  if (ctx.actor.purpose !== 'display') throw new Refusal('kiosk-purpose');
  const events = stream(ctx, { topics: ['queue'], lastEventId }, cancelled);
  for await (const [, event] of events) yield tracked(event.id, await queueDisplay(ctx));
}
