import type { AppRouter } from '@daybook/api/router';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { httpBatchLink, httpSubscriptionLink, splitLink, type TRPCLink } from '@trpc/client';
import { createTRPCQueryUtils, createTRPCReact } from '@trpc/react-query';
import { noteSessionEnd } from './access/session-end.ts';
import { isBackground } from './background.ts';
import { mayPass, refusedBy } from './refused.ts';

const url = '/trpc';
const mostAtOnce = 20;

/** Whose call it is has to be known when it is made, not when its batch leaves. */
const markBackground: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    next({ ...op, context: { ...op.context, background: isBackground() } });

/** Daybook's procedures as React hooks. */
export const trpc = createTRPCReact<AppRouter>();

/** The same without React. */
export const server = trpc.createClient({
  links: [
    markBackground,
    splitLink({
      condition: (op) => op.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: httpBatchLink({
        url,
        maxItems: mostAtOnce,
        headers: ({ opList }) =>
          opList.every((op) => op.context['background'] === true) ? { 'daybook-background': '1' } : {},
      }),
    }),
  ],
});

function noteRefusal(error: unknown): void {
  if (refusedBy(error).reason === 'not-signed-in') noteSessionEnd();
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteRefusal }),
  mutationCache: new MutationCache({ onError: noteRefusal }),
  defaultOptions: {
    // What changes is told by the stream; a view is not asked for again only because somebody came back to it.
    queries: { staleTime: 60_000, retry: (times, error) => times < 2 && mayPass(refusedBy(error)), retryDelay: 800 },
    mutations: { retry: false },
  },
});

/** What is known of the server's answers, for use outside of components. */
export const answers = createTRPCQueryUtils({ queryClient, client: server });
