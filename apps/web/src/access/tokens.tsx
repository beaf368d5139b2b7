import type { TokenView } from '@daybook/contract/tokens';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDay, formatShortDay, formatTime } from '@daybook/ui/language/format';
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
import { type Column, Table } from '../shell/table.tsx';
import { ownZone } from '../time.ts';
import styles from './accounts.module.css';
import { TokenPanel } from './token-panel.tsx';
import { TokenState } from './token-state.tsx';
import { tokenWords } from './token-words.ts';

const route = getRouteApi('/inside/tokens');
const atOnce = 200;

/** The programs that read Daybook in somebody's name. */
export function Tokens(): ReactElement {
  const words = useWords(tokenWords);
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const tokens = trpc.access.tokens.list.useInfiniteQuery(
    { limit: atOnce },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
  );
  const rows = tokens.data?.pages.flatMap(({ items }) => items) ?? [];
  const show = (id: string | undefined) => void navigate({ search: { open: id } });
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={1.7} />} data-key="n" onClick={() => show('new')}>
      {words.add}
    </Button>
  );
  return (
    <>
      <Bar title={words.tokens}>{rows.length > 0 && <BarEnd>{add}</BarEnd>}</Bar>
      <RoomBody>
        <Loaded of={tokens}>
          {() =>
            rows.length === 0 ? (
              <Message title={words.empty} text={words.text}>
                {add}
              </Message>
            ) : (
              <>
                <Filters>
                  <Count>{words.count(rows.length)}</Count>
                </Filters>
                <TokenTable rows={rows} open={({ id }) => show(id)} />
                <More of={tokens} />
              </>
            )
          }
        </Loaded>
      </RoomBody>
      {open && (
        <TokenPanel
          key={open}
          isNew={open === 'new'}
          token={rows.find(({ id }) => id === open)}
          close={() => show(undefined)}
        />
      )}
    </>
  );
}

function TokenTable(props: { rows: TokenView[]; open: (row: TokenView) => void }): ReactElement {
  const words = useWords(tokenWords);
  const language = useLanguage();
  const zone = ownZone();
  const columns: Column<TokenView>[] = [
    {
      key: 'name',
      head: words.name,
      width: 'minmax(200px, 2fr)',
      phone: 'main',
      cell: ({ name, hint }) => (
        <span className={styles.names}>
          {name}
          <span className={styles.login}>daybook_…{hint}</span>
        </span>
      ),
    },
    { key: 'of', head: words.of, width: 'minmax(140px, 1fr)', phone: 'under', cell: ({ account }) => account.name },
    {
      key: 'used',
      head: words.lastUsed,
      width: '160px',
      from: 'wide',
      phone: 'none',
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? `${formatShortDay(language, zone, lastUsedAt)}, ${formatTime(zone, lastUsedAt)}` : words.never,
    },
    {
      key: 'ends',
      head: words.ends,
      width: '140px',
      phone: 'none',
      cell: ({ endsAt }) => formatFullDay(language, zone, endsAt),
    },
    {
      key: 'state',
      head: words.state,
      width: '120px',
      phone: 'end',
      cell: ({ state }) => <TokenState state={state} />,
    },
  ];
  return <Table label={words.tokens} columns={columns} rows={props.rows} keyOf={({ id }) => id} open={props.open} />;
}
