import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
} from '@trpc/client';
import { EventSource as EventSourceWithHeaders } from 'eventsource';
import type { AppRouter } from './app-router.ts';
import { markBackground } from './background.ts';
import { within } from './within.ts';

type FetchEsque = NonNullable<NonNullable<Parameters<typeof httpLink>[0]>['fetch']>;

/** Where Daybook is, and who calls. */
export interface DaybookClientOptions {
  /** Daybook's address, as `https://daybook.example.org`; in its own pages the empty string. */
  url: string;
  /** An API token. Without one the browser's own session speaks. */
  token?: string | undefined;
  /** Milliseconds after which a call without an answer is given up; without it the network decides. */
  timeout?: number | undefined;
  /** `false` sends each call by itself; else calls of one moment go together, up to twenty. */
  batch?: boolean | undefined;
  /** Whether a call made now is the page's own and not a person's: such calls keep no session alive. */
  isBackground?: (() => boolean) | undefined;
}

/** Every procedure of Daybook, as `daybook.clock.board.query({})`. */
export type DaybookClient = TRPCClient<AppRouter>;

const mostAtOnce = 20;

/** A client of Daybook at `url`. A refusal is thrown; `refusedBy` tells why. */
export function createDaybookClient(options: DaybookClientOptions): DaybookClient {
  const { token, timeout, isBackground } = options;
  const url = `${options.url.replace(/\/+$/, '')}/trpc`;
  const own = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const call: FetchEsque = (input, init) =>
    fetch(input as string, {
      ...(init as RequestInit),
      ...(timeout === undefined ? {} : { signal: within(timeout, init?.signal) }),
    });
  const streamed = (input: string | URL, init?: object): Promise<Response> =>
    fetch(input, { ...init, headers: { ...headersOf(init), ...own } });
  // A browser's own EventSource sends cookies but no headers, and some programs have none at all.
  const foreign = token !== undefined || typeof EventSource === 'undefined';
  return createTRPCClient<AppRouter>({
    links: [
      markBackground(isBackground ?? (() => false)),
      splitLink({
        condition: (op) => op.type === 'subscription',
        true: foreign
          ? httpSubscriptionLink({ url, EventSource: EventSourceWithHeaders, eventSourceOptions: { fetch: streamed } })
          : httpSubscriptionLink({ url }),
        false:
          options.batch === false
            ? httpLink({ url, fetch: call, headers: ({ op }) => ({ ...own, ...background([op]) }) })
            : httpBatchLink({
                url,
                fetch: call,
                maxItems: mostAtOnce,
                headers: ({ opList }) => ({ ...own, ...background(opList) }),
              }),
      }),
    ],
  });
}

function background(calls: readonly { context: Record<string, unknown> }[]): Record<string, string> {
  return calls.every(({ context }) => context['background'] === true) ? { 'daybook-background': '1' } : {};
}

function headersOf(init: object | undefined): Record<string, string> {
  return init && 'headers' in init ? (init.headers as Record<string, string>) : {};
}
