import { refusedBy } from '@daybook/client/refused';
import type { portalMe } from '@daybook/contract/portal';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type * as z from 'zod/mini';
import { learnServerTime } from '../time.ts';
import { asking, queryClient } from './server.ts';
import { keepSite } from './site-kept.ts';

export type Me = z.output<(typeof portalMe)['output']>;

async function readMe(): Promise<Me | null> {
  try {
    const me = await asking(['me']).portal.me.query();
    learnServerTime(me.serverTime);
    if (me.site.slug) keepSite(me.site.slug);
    return me;
  } catch (error) {
    if (refusedBy(error).reason !== 'not-signed-in') throw error;
    if (queryClient.getQueryData(['me'])) queryClient.setQueryData(['over'], true);
    queryClient.removeQueries({ queryKey: ['own'] });
    return null;
  }
}

/** Who is signed in to the portal in this browser; null: nobody. Asked again when somebody comes back to the page. */
export function useWhoIsHere() {
  return useQuery({ queryKey: ['me'], queryFn: readMe, refetchOnWindowFocus: 'always' });
}

export const MeContext = createContext<Me | null>(null);

/** Who is signed in, on screens that only they see. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('a screen of the portal without whoever is signed in');
  return me;
}
