import type { LeaveRequestId } from '@daybook/contract/ids';
import type { LeaveView } from '@daybook/contract/leave';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { leaveDates } from '@daybook/ui/language/leave-amount';
import type { ReactElement } from 'react';
import { type Column, Table } from '../shell/table.tsx';
import { LeavePill } from './leave-pill.tsx';
import { useAmounts } from './use-amounts.ts';
import { calendarWords, leaveWords } from './words.ts';

/** Who is away and when, by first date: for where the month does not fit. */
export function CalendarList(props: { leave: readonly LeaveView[]; open: (id: LeaveRequestId) => void }): ReactElement {
  const words = useWords(calendarWords);
  const leave = useWords(leaveWords);
  const language = useLanguage();
  const amount = useAmounts();
  const columns: Column<LeaveView>[] = [
    { key: 'who', head: words.who, width: 'minmax(140px, 1fr)', phone: 'main', cell: ({ employee }) => employee.name },
    {
      key: 'dates',
      head: words.dates,
      width: 'minmax(180px, 1.4fr)',
      phone: 'under',
      cell: (one) => `${leaveDates(language, one)} · ${one.kind.name} · ${amount(one.kind.id, one.minutes)}`,
    },
    { key: 'state', head: leave.title, width: 'auto', phone: 'end', cell: ({ state }) => <LeavePill state={state} /> },
  ];
  return (
    <Table
      label={leave.calendar}
      columns={columns}
      rows={props.leave}
      keyOf={({ id }) => id}
      open={({ id }) => props.open(id)}
    />
  );
}
