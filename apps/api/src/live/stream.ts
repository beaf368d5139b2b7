import { tokenHash } from '@daybook/auth/tokens';
import type { LiveEvent, Topic } from '@daybook/contract/live';
import { tracked } from '@trpc/server';
import type { AccountActor, KioskActor } from '../actor.ts';
import type { House, RequestFacts } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { EventRow } from './event-rows.ts';
import { mayBeTold } from './policy.ts';
import { type Position, parsePosition, printPosition } from './position.ts';
import { createQueue } from './queue.ts';
import type { Credential } from './streams.ts';

interface Watching {
  house: House;
  request: RequestFacts;
  actor: AccountActor | KioskActor;
}

export interface StreamInput {
  topics: readonly Topic[];
  lastEventId?: string | null | undefined;
  /** Whether to pass this event on; all of the topics unless given. */
  only?: (event: EventRow) => boolean;
}

/** What a stream hands on: one of ours under its number, so that a cut stream resumes behind the last it had. */
export type Tracked<T> = ReturnType<typeof tracked<T>>;

/**
 * The events an actor may be told of, from now on or from behind `lastEventId`, until the session ends (then
 * `not-signed-in`) or the server closes.
 */
export async function* stream(
  ctx: Watching,
  input: StreamInput,
  cancelled: AbortSignal | undefined,
): AsyncGenerator<Tracked<LiveEvent>, void, void> {
  const { house, actor } = ctx;
  const guard = house.streams.open(credentialOf(ctx));
  const resumed = input.lastEventId ? parsePosition(input.lastEventId, house.live.epoch) : undefined;
  const from = resumed ?? (await house.live.present());
  const queue = createQueue<EventRow>();
  const stop = house.live.open({ organizationId: actor.organizationId, position: from, take: queue.push });
  const signal = cancelled ? AbortSignal.any([guard.signal, cancelled]) : guard.signal;
  try {
    yield opening(from, house.live.epoch, input.lastEventId && !resumed ? 'stream.reload' : 'stream.ready');
    for await (const event of queue.values(signal)) {
      if (!input.topics.includes(event.topic) || !mayBeTold(actor, event) || input.only?.(event) === false) continue;
      const id = printPosition(event.position, house.live.epoch);
      yield tracked(id, { id, topic: event.topic, kind: event.kind, ids: event.ids });
    }
    // Broken off, not ended: whoever listens comes back by itself, to the server that stands then.
    if (guard.signal.reason === 'closing') throw new DOMException('the server closes', 'AbortError');
    if (guard.signal.reason === 'ended') throw new Refusal(endings[credentialOf(ctx).by]);
  } finally {
    stop();
    guard.close();
  }
}

const endings = { staff: 'not-signed-in', kiosk: 'kiosk-revoked', token: 'token-not-valid' } as const;

/** By what the stream is open: it ends with that. */
function credentialOf({ house, request, actor }: Watching): Credential {
  if (actor.kind === 'account' && 'tokenId' in actor.credential && request.bearer) {
    return { by: 'token', tokenHash: tokenHash(request.bearer) };
  }
  const by = actor.kind === 'kiosk' ? 'kiosk' : 'staff';
  const token = request.cookie(house.spaces[by].sessionCookieName);
  if (!token) throw new Refusal('not-signed-in');
  return { by, tokenHash: tokenHash(token) };
}

function opening(from: Position, epoch: number, kind: 'stream.ready' | 'stream.reload'): Tracked<LiveEvent> {
  const id = printPosition(from, epoch);
  return tracked(id, { id, topic: 'stream', kind, ids: {} });
}
