import { useWords } from '@daybook/ui/language/current';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { SiteCalendar } from './site-calendar.tsx';
import { calendarWords } from './words.ts';

const route = getRouteApi('/inside/appointments');

/** Who comes when, to whom. */
export function Calendar(): ReactElement {
  const words = useWords(calendarWords);
  const { site } = route.useSearch();
  const sites = trpc.directory.sites.list.useQuery({});
  return (
    <Loaded of={sites}>
      {({ items: [first, ...others] }) =>
        first ? (
          <SiteCalendar site={others.find(({ id }) => id === site) ?? first} />
        ) : (
          <Message title={words.title} text={words.noSites} />
        )
      }
    </Loaded>
  );
}
