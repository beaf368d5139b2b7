import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import { IconArrowLeft } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { Bar } from '../shell/bar.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { More } from '../shell/more.tsx';
import { RoomBody } from '../shell/room.tsx';
import { type Column, Table } from '../shell/table.tsx';
import { ownZone } from '../time.ts';
import { KeptPanel } from './kept-panel.tsx';
import styles from './messages.module.css';
import { messageWords } from './words.ts';

const route = getRouteApi('/inside/mailbox');
const atOnce = 60;

/** What would have gone out, where no mail leaves: for whoever tries Daybook, and for its owner alone. */
export function Mailbox(): ReactElement {
  const words = useWords(messageWords);
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const list = trpc.messages.mailbox.list.useInfiniteQuery(
    { limit: atOnce },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, staleTime: 0 },
  );
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const show = (id: string | undefined) => void navigate({ search: { open: id } });
  return (
    <>
      <Bar
        title={words.mailbox}
        before={
          <LinkButton to="/messages" variant="subtle" color="gray" px={8} aria-label={words.messages}>
            <IconArrowLeft size={18} stroke={1.7} />
          </LinkButton>
        }
      />
      <RoomBody>
        <Loaded of={list}>
          {() => (
            <>
              <p className={styles.keeps}>{`${words.kept} ${words.mailboxText}`}</p>
              {rows.length === 0 ? (
                <Message title={words.mailboxEmpty} text={words.noneText} />
              ) : (
                <KeptTable rows={rows} open={({ id }) => show(id)} />
              )}
              <More of={list} />
            </>
          )}
        </Loaded>
      </RoomBody>
      {open && <KeptPanel key={open} id={open} close={() => show(undefined)} />}
    </>
  );
}

interface Kept {
  id: string;
  subject: string;
  recipient: string;
  channel: 'mail' | 'sms';
  keptAt: string;
}

function KeptTable(props: { rows: Kept[]; open: (row: Kept) => void }): ReactElement {
  const words = useWords(messageWords);
  const language = useLanguage();
  const zone = ownZone();
  const columns: Column<Kept>[] = [
    {
      key: 'subject',
      head: words.subject,
      width: 'minmax(240px, 3fr)',
      phone: 'main',
      cell: ({ subject, channel }) => (channel === 'sms' ? words.byPhone : subject),
    },
    { key: 'to', head: words.to, width: 'minmax(160px, 2fr)', phone: 'under', cell: ({ recipient }) => recipient },
    {
      key: 'at',
      head: words.due,
      width: '150px',
      phone: 'end',
      cell: ({ keptAt }) => `${formatShortDay(language, zone, keptAt)}, ${formatTime(zone, keptAt)}`,
    },
  ];
  return <Table label={words.mailbox} columns={columns} rows={props.rows} keyOf={({ id }) => id} open={props.open} />;
}
