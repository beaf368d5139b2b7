import { createTRPCClient } from '@trpc/client';
import { httpLink } from '@trpc/client/links/httpLink';
import type { AppRouter } from './app-router.ts';
import type { DaybookClient } from './client.ts';
import { within } from './within.ts';

type FetchEsque = NonNullable<Parameters<typeof httpLink>[0]['fetch']>;

/** What can be asked and told; whoever follows streams takes `createDaybookClient`. */
export type DaybookCalls = Omit<DaybookClient, 'live'>;

/**
 * Daybook's procedures for its own page that follows no stream, each called by itself: a third of the whole client.
 * `background`: the page calls by itself, which keeps no session alive.
 */
export function createDaybookCalls(options: { timeout: number; background?: boolean }): DaybookCalls {
  const call: FetchEsque = (input, init) =>
    fetch(input as string, { ...(init as RequestInit), signal: within(options.timeout, init?.signal) });
  const headers = options.background ? { 'daybook-background': '1' } : {};
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc', fetch: call, headers })] });
}
