import type { OutgoingMessage } from '@daybook/contract/messages';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
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
import { type Column, Table } from '../shell/table.tsx';
import { ownZone } from '../time.ts';
import chips from '../timesheets/view-chips.module.css';
import { MessagePanel } from './message-panel.tsx';
import { MessageState } from './message-state.tsx';
import styles from './messages.module.css';
import { kindNames, messageWords } from './words.ts';

const route = getRouteApi('/inside/messages');
const atOnce = 60;

/** What went out, what waits and what failed; and plainly, whether anything leaves at all. */
export function Messages(): ReactElement {
  const words = useWords(messageWords);
  const { show, open } = route.useSearch();
  const navigate = route.useNavigate();
  const maySeeKept = useMay('mailbox.see');
  const list = trpc.messages.list.useInfiniteQuery(
    { ...(show ? { state: show } : {}), limit: atOnce },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: (before) => before },
  );
  const first = list.data?.pages[0];
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const shown = rows.find(({ id }) => id === open);
  const keeps = first !== undefined && !first.leaves.mail;
  const openRow = (id: string | undefined) => void navigate({ search: (before) => ({ ...before, open: id }) });
  return (
    <>
      <Bar title={words.messages}>
        {keeps && maySeeKept && (
          <BarEnd>
            <LinkButton to="/mailbox" variant="default">
              {words.mailbox}
            </LinkButton>
          </BarEnd>
        )}
      </Bar>
      <RoomBody>
        <Loaded of={list}>
          {() => (
            <>
              <p className={keeps ? styles.keeps : styles.leaves}>
                {keeps ? `${words.kept} ${words.keptHow}` : words.leaves}
              </p>
              <Filters>
                <fieldset className={chips.chips} aria-label={words.view}>
                  {([undefined, 'failed'] as const).map((state) => (
                    <button
                      key={state ?? 'all'}
                      type="button"
                      aria-pressed={show === state}
                      onClick={() => void navigate({ search: { show: state } })}
                    >
                      {state ? words.onlyFailed : words.all} {state && <b>{first?.failed ?? 0}</b>}
                    </button>
                  ))}
                </fieldset>
                <Count>{words.count(rows.length, list.hasNextPage)}</Count>
              </Filters>
              {rows.length === 0 ? (
                <Message
                  title={show ? words.noneFailed : words.none}
                  text={show ? words.noneFailedText : words.noneText}
                />
              ) : (
                <MessageTable rows={rows} open={({ id }) => openRow(id)} />
              )}
              <More of={list} />
            </>
          )}
        </Loaded>
      </RoomBody>
      {shown && <MessagePanel key={shown.id} message={shown} close={() => openRow(undefined)} />}
    </>
  );
}

function MessageTable(props: { rows: OutgoingMessage[]; open: (row: OutgoingMessage) => void }): ReactElement {
  const words = useWords(messageWords);
  const language = useLanguage();
  const columns: Column<OutgoingMessage>[] = [
    {
      key: 'what',
      head: words.what,
      width: 'minmax(200px, 2fr)',
      phone: 'main',
      cell: ({ kind }) => kindNames[language][kind],
    },
    {
      key: 'to',
      head: words.to,
      width: 'minmax(160px, 2fr)',
      phone: 'under',
      cell: ({ recipient }) => recipient ?? words.hidden,
    },
    {
      key: 'site',
      head: words.site,
      width: 'minmax(120px, 1fr)',
      from: 'wide',
      phone: 'none',
      cell: ({ site }) => site?.name ?? '',
    },
    {
      key: 'due',
      head: words.due,
      width: '150px',
      phone: 'none',
      cell: ({ dueAt, site }) => {
        const zone = site?.zone ?? ownZone();
        return `${formatShortDay(language, zone, dueAt)}, ${formatTime(zone, dueAt)}`;
      },
    },
    {
      key: 'state',
      head: words.state,
      width: '150px',
      phone: 'end',
      cell: ({ state }) => <MessageState state={state} />,
    },
  ];
  return <Table label={words.messages} columns={columns} rows={props.rows} keyOf={({ id }) => id} open={props.open} />;
}
