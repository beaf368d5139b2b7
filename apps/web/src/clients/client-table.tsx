import type { Client } from '@daybook/contract/clients';
import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { Pill } from '../shell/pill.tsx';
import { type Column, Table } from '../shell/table.tsx';
import styles from './clients.module.css';
import { clientWords } from './words.ts';

/** The clients, a row each. */
export function ClientTable(props: { rows: Client[]; open: (row: Client) => void }): ReactElement {
  const words = useWords(clientWords);
  const language = useLanguage();
  const columns: Column<Client>[] = [
    {
      key: 'name',
      head: words.name,
      width: 'minmax(200px, 1.6fr)',
      phone: 'main',
      cell: ({ id, name }) => (
        <span className={styles.person}>
          <Avatar id={id} name={name} size={28} />
          {name}
        </span>
      ),
    },
    {
      key: 'born',
      head: words.birthDate,
      width: '170px',
      phone: 'under',
      cell: ({ birthDate }) => (birthDate ? formatFullDate(language, birthDate) : ''),
    },
    { key: 'phone', head: words.phone, width: '170px', phone: 'end', cell: ({ phone }) => phone ?? '' },
    {
      key: 'email',
      head: words.email,
      width: 'minmax(160px, 1.4fr)',
      from: 'wide',
      phone: 'none',
      cell: ({ email }) => email ?? '',
    },
    {
      key: 'state',
      head: words.archived,
      headUnseen: true,
      width: '120px',
      phone: 'none',
      cell: ({ state }) =>
        state === 'archived' && (
          <Pill tone="out" glyph="out">
            {words.archived}
          </Pill>
        ),
    },
  ];
  return <Table label={words.clients} columns={columns} rows={props.rows} keyOf={({ id }) => id} open={props.open} />;
}
