import type { clientsAccessLog } from '@daybook/contract/clients';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type * as z from 'zod/mini';
import { useMay } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Bar } from '../shell/bar.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { More } from '../shell/more.tsx';
import { Count, Filters, RoomBody } from '../shell/room.tsx';
import { type Column, Table } from '../shell/table.tsx';
import { ownZone } from '../time.ts';
import { lookWords, shownNames } from './look-words.ts';
import { clientWords, purposeNames } from './words.ts';

const route = getRouteApi('/inside/clients/looks');
const atOnce = 50;

type Look = z.output<(typeof clientsAccessLog)['output']>['items'][number];

/** Who looked at which clients, when and why. It names no client: whoever reads it may not know them. */
export function Looks(): ReactElement {
  const words = useWords(lookWords);
  const { back } = useWords(clientWords);
  const seesClients = useMay('clients.contact');
  const { of, by } = route.useSearch();
  const navigate = route.useNavigate();
  const looks = trpc.clients.accessLog.useInfiniteQuery(
    { clientId: of, accountId: by, limit: atOnce },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, staleTime: 0 },
  );
  const rows = looks.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Bar
        title={of ? words.ofOne : words.looks}
        before={
          seesClients && (
            <LinkButton to="/clients" variant="subtle" color="gray" px={8} aria-label={back}>
              <IconArrowLeft size={18} stroke={1.7} />
            </LinkButton>
          )
        }
      />
      <RoomBody read={words.looks}>
        <Loaded of={looks} rowHeight={52}>
          {() => (
            <>
              <Filters>
                {(of || by) && (
                  <Button variant="default" onClick={() => void navigate({ search: {} })}>
                    {words.clear}
                  </Button>
                )}
                <Count>{words.count(rows.length, looks.hasNextPage)}</Count>
              </Filters>
              {rows.length === 0 ? <Message title={words.empty} text={words.emptyText} /> : <LookTable rows={rows} />}
              <More of={looks} />
            </>
          )}
        </Loaded>
      </RoomBody>
    </>
  );
}

function LookTable({ rows }: { rows: Look[] }): ReactElement {
  const words = useWords(lookWords);
  const language = useLanguage();
  const zone = ownZone();
  const columns: Column<Look>[] = [
    {
      key: 'who',
      head: words.who,
      width: 'minmax(160px, 1fr)',
      phone: 'main',
      cell: ({ by, byClient }) => by?.name ?? (byClient ? words.inPortal : words.somebody),
    },
    {
      key: 'what',
      head: words.what,
      width: 'minmax(180px, 1.4fr)',
      phone: 'under',
      cell: ({ what }) => shownNames[language][what] ?? what,
    },
    {
      key: 'purpose',
      head: words.purpose,
      width: 'minmax(120px, 1fr)',
      from: 'wide',
      phone: 'none',
      cell: ({ purpose }) => purposeNames[language][purpose],
    },
    {
      key: 'whom',
      head: words.whom,
      width: '140px',
      phone: 'none',
      cell: ({ found, clientIds }) => (found ? words.clients(clientIds.length) : words.notFound),
    },
    {
      key: 'when',
      head: words.when,
      width: '150px',
      phone: 'end',
      cell: ({ at }) => `${formatShortDay(language, zone, at)}, ${formatTime(zone, at)}`,
    },
  ];
  return (
    <Table
      label={words.looks}
      columns={columns}
      rows={rows}
      keyOf={({ at, by, byClient, what, clientIds }) => [at, by?.id, byClient, what, ...clientIds].join()}
    />
  );
}
