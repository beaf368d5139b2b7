import type { QueueBoard } from '@daybook/contract/queue-screens';
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client';
import { EventSource } from 'eventsource';
import type { AppRouter } from '../router.ts';
import type { Browser } from './browser.ts';

/** The screen of a waiting room: what it shows, and what it was shown before. */
export interface Screen {
  boards: QueueBoard[];
  /** Resolves with the first board, shown or still to come, that is as asked. */
  shows(isAsked: (board: QueueBoard) => boolean): Promise<QueueBoard>;
  stop(): void;
}

/** Turns a display on: it comes back by itself to whatever serves at the address. */
export function turnOn(url: string, browser: Browser): Screen {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const fetchWithCookie = (input: string | URL, init: RequestInit) =>
    fetch(input, { ...init, headers: { ...init.headers, cookie } });
  const client = createTRPCClient<AppRouter>({
    links: [httpSubscriptionLink({ url: `${url}/trpc`, EventSource, eventSourceOptions: { fetch: fetchWithCookie } })],
  });
  const boards: QueueBoard[] = [];
  const waiting = new Set<(board: QueueBoard) => void>();
  const subscription = client.appointments.queue.watch.subscribe(
    {},
    {
      onData: ({ data }) => {
        boards.push(data);
        for (const tell of waiting) tell(data);
      },
    },
  );
  return {
    boards,
    shows: async (isAsked) => {
      const shown = boards.findLast(isAsked);
      if (shown) return shown;
      const { promise, resolve } = Promise.withResolvers<QueueBoard>();
      const tell = (board: QueueBoard) => isAsked(board) && resolve(board);
      waiting.add(tell);
      return await promise.finally(() => waiting.delete(tell));
    },
    stop: () => subscription.unsubscribe(),
  };
}
