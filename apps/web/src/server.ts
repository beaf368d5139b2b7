import type { AppRouter } from '@daybook/api/router';
import { createDaybookClient, mayPass, refusedBy } from '@daybook/client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCQueryUtils, createTRPCReact } from '@trpc/react-query';
import { noteSessionEnd } from './access/session-end.ts';
import { isBackground } from './background.ts';

/** Daybook's procedures as React hooks. */
export const trpc = createTRPCReact<AppRouter>();

/** The same without React. */
export const server = createDaybookClient({ url: '', isBackground });

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
