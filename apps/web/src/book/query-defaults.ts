import { mayPass, refusedBy } from '@daybook/client/refused';
import type { DefaultOptions } from '@tanstack/react-query';

/** How pages for whoever is served ask: without a network they say so at once, and do not wait in silence for one. */
export const queryDefaults: DefaultOptions = {
  queries: {
    networkMode: 'always',
    staleTime: 30_000,
    retry: (times, error) => times < 1 && mayPass(refusedBy(error)),
    retryDelay: 800,
  },
  mutations: { networkMode: 'always', retry: false },
};
