import type { LeaveKindView } from '@daybook/contract/leave';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { leaveAmount, leaveHours } from '@daybook/ui/language/leave-amount';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { Opened } from '../form/opened.tsx';
import { server, trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Message } from '../shell/message.tsx';
import { Panel } from '../shell/panel.tsx';
import { Pill } from '../shell/pill.tsx';
import { Filters, RoomBody } from '../shell/room.tsx';
import { type Column, Table } from '../shell/table.tsx';
import { KindForm } from './kind-form.tsx';
import { kindWords } from './kind-words.ts';

/** The kinds of leave that the organization grants. */
export function LeaveKinds(): ReactElement {
  const words = useWords(kindWords);
  const [open, setOpen] = useState<LeaveKindView | 'new'>();
  const kinds = trpc.roster.leave.kinds.list.useQuery();
  const close = () => setOpen(undefined);
  const add = (
    <Button leftSection={<IconPlus size={16} stroke={1.7} />} data-key="n" onClick={() => setOpen('new')}>
      {words.add}
    </Button>
  );
  return (
    <RoomBody>
      <Loaded of={kinds}>
        {({ items }) =>
          items.length === 0 ? (
            <Message title={words.none} text={words.noneText}>
              {add}
            </Message>
          ) : (
            <>
              <Filters>{add}</Filters>
              <KindTable kinds={items} open={setOpen} />
            </>
          )
        }
      </Loaded>
      {open && (
        <Panel title={open === 'new' ? words.add : words.change} close={close}>
          {open === 'new' ? (
            <KindForm kind={undefined} close={close} />
          ) : (
            <Opened record={open} fetch={() => newest(open)}>
              {(kind, load) => <KindForm kind={kind} newest={load} close={close} />}
            </Opened>
          )}
        </Panel>
      )}
    </RoomBody>
  );
}

async function newest(kind: LeaveKindView): Promise<LeaveKindView> {
  const { items } = await server.roster.leave.kinds.list.query();
  return items.find(({ id }) => id === kind.id) ?? kind;
}

function KindTable(props: { kinds: LeaveKindView[]; open: (kind: LeaveKindView) => void }): ReactElement {
  const words = useWords(kindWords);
  const language = useLanguage();
  const columns: Column<LeaveKindView>[] = [
    { key: 'name', head: words.name, width: 'minmax(140px, 1.2fr)', phone: 'main', cell: ({ name }) => name },
    {
      key: 'paid',
      head: words.paid,
      width: 'minmax(90px, 0.6fr)',
      phone: 'none',
      cell: ({ paid }) => (paid ? words.paid : words.unpaid),
    },
    {
      key: 'yearly',
      head: words.yearly,
      width: 'minmax(120px, 1fr)',
      phone: 'under',
      cell: ({ yearlyMinutes, dayMinutes }) =>
        yearlyMinutes === null ? words.noBalance : words.yearlyOf(leaveAmount(language, yearlyMinutes, dayMinutes)),
    },
    {
      key: 'day',
      head: words.day,
      width: 'minmax(110px, 0.8fr)',
      from: 'wide',
      phone: 'none',
      cell: ({ dayMinutes }) => words.dayOf(leaveHours(dayMinutes)),
    },
    {
      key: 'who',
      head: words.askable,
      headUnseen: true,
      width: 'minmax(150px, 1fr)',
      phone: 'end',
      cell: ({ archived, askable }) =>
        archived ? (
          <Pill tone="out" glyph="out">
            {words.archived}
          </Pill>
        ) : askable ? (
          words.asked
        ) : (
          words.managers
        ),
    },
  ];
  return <Table label={words.table} columns={columns} rows={props.kinds} keyOf={({ id }) => id} open={props.open} />;
}
