import { useWords } from '@daybook/ui/language/current';
import { Button, Switch } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { More } from '../shell/more.tsx';
import { Count, Filters, RoomBody } from '../shell/room.tsx';
import { SearchField } from '../shell/search-field.tsx';
import { AddClient } from './add-client.tsx';
import { ClientTable } from './client-table.tsx';
import { clientWords } from './words.ts';

const route = getRouteApi('/inside/clients');
const atOnce = 50;

/** Everybody who is served. */
export function Clients(): ReactElement {
  const words = useWords(clientWords);
  const { find, archived, add } = route.useSearch();
  const navigate = route.useNavigate();
  const mayChange = useMay('clients.change');
  const mayLog = useMay('clients.log');
  const asked = { ...(find ? { search: find } : {}), ...(archived ? { archived: true } : {}) };
  const found = trpc.clients.list.useInfiniteQuery(
    { ...asked, limit: atOnce },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: (before) => before },
  );
  const narrow = (by: { find?: string | undefined; archived?: boolean | undefined; add?: boolean | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...by }), replace: true });
  const open = (id: (typeof rows)[number]['id']) =>
    void navigate({ to: '/clients/$clientId', params: { clientId: id }, search: {} });
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Bar title={words.clients}>
        <BarEnd>
          {mayLog && (
            <LinkButton to="/clients/looks" variant="default">
              {words.looks}
            </LinkButton>
          )}
          {mayChange && (
            <Button
              leftSection={<IconPlus size={16} stroke={1.7} />}
              data-key="n"
              onClick={() => narrow({ add: true })}
            >
              {words.add}
            </Button>
          )}
        </BarEnd>
      </Bar>
      <RoomBody>
        <Loaded of={found}>
          {() =>
            rows.length === 0 && Object.keys(asked).length === 0 ? (
              <Message title={words.empty} text={words.emptyText} />
            ) : (
              <>
                <Filters>
                  <SearchField
                    label={words.search}
                    value={find ?? ''}
                    search={(text) => narrow({ find: text || undefined })}
                  />
                  <Switch
                    label={words.archivedToo}
                    checked={archived ?? false}
                    onChange={(event) => narrow({ archived: event.currentTarget.checked || undefined })}
                  />
                  <Count>{words.count(rows.length, found.hasNextPage)}</Count>
                </Filters>
                {rows.length === 0 ? (
                  <Message title={words.noneFound} text={words.noneFoundText}>
                    <Button variant="default" onClick={() => void navigate({ search: {} })}>
                      {words.clear}
                    </Button>
                  </Message>
                ) : (
                  <ClientTable rows={rows} open={({ id }) => open(id)} />
                )}
                <More of={found} />
              </>
            )
          }
        </Loaded>
      </RoomBody>
      {add && mayChange && <AddClient close={() => narrow({ add: undefined })} open={(id) => open(id)} />}
    </>
  );
}
