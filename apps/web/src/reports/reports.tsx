import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { RoomBody } from '../shell/room.tsx';
import { OpenReport } from './open-report.tsx';
import { ReportList } from './report-list.tsx';
import { reportsWords } from './words.ts';

const route = getRouteApi('/inside/reports');

/** The day reports of the sites that the account sees. */
export function Reports(): ReactElement {
  const words = useWords(reportsWords);
  const { site, state } = route.useSearch();
  const mayFile = useMay('reports.file');
  const [opening, setOpening] = useState(false);
  const list = trpc.reports.list.useQuery({
    ...(site ? { siteId: site } : {}),
    ...(state ? { state } : {}),
    limit: 200,
  });
  const open = mayFile && <Button onClick={() => setOpening(true)}>{words.open}</Button>;
  return (
    <>
      <Bar title={words.reports}>
        <BarEnd>{open}</BarEnd>
      </Bar>
      <RoomBody>
        <Loaded of={list}>
          {({ items }) =>
            items.length === 0 ? (
              <Message title={words.none} text={words.noneWhy}>
                {open}
              </Message>
            ) : (
              <ReportList items={items} />
            )
          }
        </Loaded>
      </RoomBody>
      {opening && <OpenReport close={() => setOpening(false)} site={site} />}
    </>
  );
}
