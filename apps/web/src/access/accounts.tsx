import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { Bar, BarEnd } from '../shell/bar.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { More } from '../shell/more.tsx';
import { Count, Filters, RoomBody } from '../shell/room.tsx';
import { SearchField } from '../shell/search-field.tsx';
import { AccountPanel } from './account-panel.tsx';
import { AccountTable } from './account-table.tsx';
import { accountWords } from './account-words.ts';
import { useMay } from './use-me.ts';

const route = getRouteApi('/inside/accounts');
const atOnce = 100;

/** Who may sign in, as what, and for which sites. */
export function Accounts(): ReactElement {
  const words = useWords(accountWords);
  const { find, open } = route.useSearch();
  const navigate = route.useNavigate();
  const mayChange = useMay('accounts.change');
  const accounts = trpc.access.accounts.list.useInfiniteQuery(
    { ...(find ? { search: find } : {}), limit: atOnce },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: (before) => before },
  );
  const show = (id: string | undefined) => void navigate({ search: (before) => ({ ...before, open: id }) });
  const search = (text: string) =>
    void navigate({ search: (before) => ({ ...before, find: text || undefined }), replace: true });
  return (
    <>
      <Bar title={words.accounts}>
        {mayChange && (
          <BarEnd>
            <Button leftSection={<IconPlus size={16} stroke={1.7} />} data-key="n" onClick={() => show('new')}>
              {words.add}
            </Button>
          </BarEnd>
        )}
      </Bar>
      <RoomBody>
        <Loaded of={accounts}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items);
            const more = accounts.hasNextPage;
            return (
              <>
                <Filters>
                  <SearchField label={words.search} value={find ?? ''} search={search} />
                  <Count>{words.count(rows.length, more)}</Count>
                </Filters>
                {rows.length === 0 ? (
                  <Message title={words.noneFound} text={words.noneFoundText}>
                    <Button variant="default" onClick={() => void navigate({ search: {} })}>
                      {words.clear}
                    </Button>
                  </Message>
                ) : (
                  <AccountTable rows={rows} open={({ id }) => show(id)} />
                )}
                <More of={accounts} />
              </>
            );
          }}
        </Loaded>
      </RoomBody>
      {open && <AccountPanel key={open} id={open} mayChange={mayChange} close={() => show(undefined)} />}
    </>
  );
}
