import type { Appointment, AppointmentList } from '@daybook/contract/appointments';
import type { AppointmentId, EmployeeId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatTime } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Message } from '../shell/message.tsx';
import { Count } from '../shell/room.tsx';
import { type Column, Table } from '../shell/table.tsx';
import styles from './calendar.module.css';
import './print.css';
import { listWords } from './list-words.ts';
import { StatePill } from './state-pill.tsx';
import { whatOf, whoOf } from './who.ts';
import { calendarWords } from './words.ts';

/** A date's appointments by time: to be worked on a phone, and to be printed. */
export function DayList(props: {
  read: AppointmentList;
  date: string;
  provider: EmployeeId | undefined;
  clear: (() => void) | null;
  open: (id: AppointmentId) => void;
}): ReactElement {
  const words = useWords(calendarWords);
  const list = useWords(listWords);
  const language = useLanguage();
  const { read, provider } = props;
  const { zone } = read.site;
  const rows = read.items.filter(({ providerId }) => !provider || providerId === provider);
  const nameOf = (id: EmployeeId) => read.providers.find((one) => one.id === id)?.calledName ?? list.elsewhere;
  const columns: Column<Appointment>[] = [
    {
      ...{ key: 'time', head: list.time, width: '110px', phone: 'main' },
      cell: ({ startsAt, endsAt }) => (
        <span className={styles.time}>{`${formatTime(zone, startsAt)} – ${formatTime(zone, endsAt)}`}</span>
      ),
    },
    {
      ...{ key: 'who', head: list.who, width: 'minmax(140px, 1.4fr)', phone: 'under' },
      cell: (item) => <b>{whoOf(item, words)}</b>,
    },
    {
      ...{ key: 'what', head: list.what, width: 'minmax(100px, 1fr)', phone: 'under' },
      cell: (item) => whatOf(item, language),
    },
    {
      ...{ key: 'provider', head: words.provider, width: 'minmax(100px, 1fr)', phone: 'under' },
      cell: ({ providerId }) => nameOf(providerId),
    },
    {
      ...{ key: 'phone', head: list.phone, width: '150px', phone: 'none', from: 'wide' },
      cell: ({ client }) => client?.phone ?? '',
    },
    { ...{ key: 'state', head: list.state, width: '150px', phone: 'end' }, cell: (item) => <StatePill item={item} /> },
  ];
  return (
    <div className={styles.list}>
      <h2 className={styles.printTitle}>{`${read.site.name}, ${formatDate(language, props.date)}`}</h2>
      {rows.length === 0 ? (
        <Message
          title={props.clear ? words.noneFound : words.none}
          {...(props.clear ? { text: words.noneFoundText } : {})}
        >
          {props.clear && (
            <Button variant="default" onClick={props.clear}>
              {words.clear}
            </Button>
          )}
        </Message>
      ) : (
        <>
          <div className={styles.listHead}>
            <Count>{words.count(rows.length)}</Count>
          </div>
          <Table
            label={words.title}
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            open={({ id }) => props.open(id)}
          />
        </>
      )}
    </div>
  );
}
