import { createDaybookCalls } from '@daybook/client/calls';
import { refusedBy } from '@daybook/client/refused';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { queryDefaults } from '../book/query-defaults.ts';

/** Daybook's server as a client calls it who is signed in. */
export const server = createDaybookCalls({ timeout: 12_000 });
/** The same for what the page reads again by itself, which keeps no session alive. */
const byItself = createDaybookCalls({ timeout: 12_000, background: true });

/** Who asks: a person the first time, and from then on the page. */
export function asking(key: readonly unknown[]): typeof server {
  return queryClient.getQueryData(key) === undefined ? server : byItself;
}

/** The session may end at any call: then the sign-in is shown, and nothing that was read before. */
function onError(error: unknown): void {
  if (refusedBy(error).reason !== 'not-signed-in' || !queryClient.getQueryData(['me'])) return;
  queryClient.setQueryData(['over'], true);
  queryClient.setQueryData(['me'], null);
  queryClient.removeQueries({ queryKey: ['own'] });
}

export const queryClient = new QueryClient({
  defaultOptions: queryDefaults,
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
});
