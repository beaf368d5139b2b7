import { createDaybookCalls } from '@daybook/client/calls';
import { mayPass, refusedBy } from '@daybook/client/refused';
import { QueryClient } from '@tanstack/react-query';

/** Daybook's server as a visitor calls it: no stream, no sign-in. */
export const server = createDaybookCalls({ timeout: 12_000 });

export const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network the page says so itself, and does not wait in silence until there is one.
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      retry: (times, error) => times < 1 && mayPass(refusedBy(error)),
      retryDelay: 800,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
