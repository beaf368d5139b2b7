import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from './app-router.ts';
import type { DaybookClient } from './client.ts';
import { mayPass, refusedBy } from './refused.ts';

/** One event of the live stream: what kind of thing happened, and the ids of what it happened to. */
export interface LiveEvent {
  id: string;
  topic: string;
  /** As `clock.punched`; `stream.reload` says that the numbers began anew, so that everything is to be read again. */
  kind: string;
  ids: Record<string, string>;
}

/** What to follow. */
export interface Follow {
  topics: inferRouterInputs<AppRouter>['live']['watch']['topics'];
  /** The last event that was dealt with: the stream goes on behind it. Without it, from now on. */
  lastEventId?: string | undefined;
  /** Ends it. */
  signal?: AbortSignal | undefined;
}

const againMs = 2_000;

/**
 * The live events, each once and in order, across cuts of the network and restarts of Daybook, until `signal` fires.
 * Throws when Daybook refuses for good, as `token-not-valid`.
 */
export async function* follow(daybook: DaybookClient, input: Follow): AsyncGenerator<LiveEvent, void, void> {
  const waiting: LiveEvent[] = [];
  let last = input.lastEventId;
  let failed: unknown;
  let wake = () => {};
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = (): { unsubscribe: () => void } =>
    daybook.live.watch.subscribe(
      { topics: input.topics, lastEventId: last },
      {
        onData: ({ id, data }) => {
          last = id;
          waiting.push(data);
          wake();
        },
        onError: (error) => {
          if (mayPass(refusedBy(error))) return later();
          failed = error;
          wake();
        },
        onComplete: () => later(),
      },
    );
  // To unsubscribe completes the subscription too: whoever has left must not come back by that.
  const later = () => {
    if (ended) return;
    timer = setTimeout(() => {
      subscription = open();
    }, againMs);
  };
  let subscription = open();
  const end = () => wake();
  input.signal?.addEventListener('abort', end);
  try {
    while (!input.signal?.aborted) {
      const event = waiting.shift();
      if (event) yield event;
      else if (failed) throw failed;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    ended = true;
    clearTimeout(timer);
    subscription.unsubscribe();
    input.signal?.removeEventListener('abort', end);
  }
}
