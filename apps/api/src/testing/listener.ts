import { setTimeout as wait } from 'node:timers/promises';
import type { ErrorData } from '@daybook/contract/errors';
import type { LiveEvent, Topic } from '@daybook/contract/live';
import { openSql } from '@daybook/db/open';
import { createTRPCClient, httpSubscriptionLink, TRPCClientError } from '@trpc/client';
import { EventSource } from 'eventsource';
import type { AppRouter } from '../router.ts';
import type { Browser } from './browser.ts';
import type { Daybook } from './daybook.ts';

/** Somebody who listens to the live stream, with what came and when. */
export interface Listener {
  events: (LiveEvent & { heardAt: number })[];
  /** Why the stream ended for good; settles when it has. */
  ended: Promise<ErrorData['reason'] | 'complete'>;
  /** Resolves when `count` events of what was asked for have come, the opening not counted. */
  heard(count: number): Promise<void>;
  stop(): void;
}

/**
 * A new stream begins behind what is settled, and any older transaction of the whole cluster, another test's too, holds
 * that back: what was written just before would be told as well.
 */
async function pastIsSettled({ database }: Pick<Daybook, 'database'>): Promise<void> {
  const sql = openSql(database.adminUrl, { max: 1 });
  const [now] = await sql`select pg_current_xact_id()::text as xid`;
  for (;;) {
    const [row] = await sql`select pg_snapshot_xmin(pg_current_snapshot()) > ${now?.['xid']}::xid8 as settled`;
    if (row?.['settled']) break;
    await wait(10);
  }
  await sql.end();
}

/** Opens this server's stream with the browser's cookies, from now on unless behind an event; resolves when it is open. */
export async function listen(
  daybook: Pick<Daybook, 'url' | 'database'>,
  browser: Browser,
  topics: Topic[],
  lastEventId?: string,
): Promise<Listener> {
  if (!lastEventId) await pastIsSettled(daybook);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const fetchWithCookie = (input: string | URL, init: RequestInit) =>
    fetch(input, { ...init, headers: { ...init.headers, ...browser.headers, cookie } });
  const client = createTRPCClient<AppRouter>({
    links: [
      httpSubscriptionLink({
        url: `${daybook.url}/trpc`,
        EventSource,
        eventSourceOptions: { fetch: fetchWithCookie },
      }),
    ],
  });
  const events: Listener['events'] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const told = () => events.filter(({ topic }) => topic !== 'stream').length;
  const opening = Promise.withResolvers<void>();
  const ending = Promise.withResolvers<ErrorData['reason'] | 'complete'>();
  const subscription = client.live.watch.subscribe(
    { topics, lastEventId },
    {
      onData: ({ data }) => {
        events.push({ ...data, heardAt: performance.now() });
        if (data.topic === 'stream') opening.resolve();
        for (const { count, resolve } of waiting) if (told() >= count) resolve();
      },
      onError: (error) => {
        opening.resolve();
        ending.resolve(error instanceof TRPCClientError && error.data ? (error.data as ErrorData).reason : 'fault');
      },
      onComplete: () => ending.resolve('complete'),
    },
  );
  await opening.promise;
  return {
    events,
    ended: ending.promise,
    heard: (count) =>
      told() >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve })),
    stop: () => subscription.unsubscribe(),
  };
}
