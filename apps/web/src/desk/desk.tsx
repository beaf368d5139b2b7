import { useWords } from '@daybook/ui/language/current';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { SiteDesk } from './site-desk.tsx';
import { deskWords } from './words.ts';

const route = getRouteApi('/inside/desk');

/** Who is to come today, who is here, and who is called: the first screen of a clinic. */
export function Desk(): ReactElement {
  const words = useWords(deskWords);
  const { site } = route.useSearch();
  const sites = trpc.directory.sites.list.useQuery({});
  return (
    <Loaded of={sites}>
      {({ items: [first, ...others] }) =>
        first ? (
          <SiteDesk site={others.find(({ id }) => id === site) ?? first} />
        ) : (
          <Message title={words.title} text={words.noSites} />
        )
      }
    </Loaded>
  );
}
