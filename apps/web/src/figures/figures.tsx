import { useWords } from '@daybook/ui/language/current';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { SiteFigures } from './site-figures.tsx';
import { figuresWords } from './words.ts';

const route = getRouteApi('/inside/figures');

/** How long people waited, who was served and who did not come. */
export function Figures(): ReactElement {
  const words = useWords(figuresWords);
  const { site } = route.useSearch();
  const sites = trpc.directory.sites.list.useQuery({});
  return (
    <Loaded of={sites}>
      {({ items: [first, ...others] }) =>
        first ? (
          <SiteFigures site={others.find(({ id }) => id === site) ?? first} />
        ) : (
          <Message title={words.title} text={words.noSites} />
        )
      }
    </Loaded>
  );
}
