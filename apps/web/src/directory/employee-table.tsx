import type { EmployeeView } from '@daybook/contract/directory';
import { Avatar } from '@daybook/ui/avatar';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { trpc } from '../server.ts';
import { Pill } from '../shell/pill.tsx';
import { type Column, Table } from '../shell/table.tsx';
import { badgeWords } from './badge-words.ts';
import { ChoosePerson } from './choose-people.tsx';
import type { Chosen } from './chosen.ts';
import { employeeWords } from './employee-words.ts';
import styles from './employees.module.css';

/** The people, a row each. */
export function EmployeeTable(props: {
  rows: EmployeeView[];
  open: (row: EmployeeView) => void;
  /** For who may do something with those who are chosen. */
  chosen: Chosen | null;
}): ReactElement {
  const words = useWords(employeeWords);
  const { choose } = useWords(badgeWords);
  const { chosen } = props;
  const sites = trpc.directory.sites.list.useQuery({ archived: true }).data?.items ?? [];
  const siteNames = new Map<string, string>(sites.map(({ id, name }) => [id, name]));
  const columns: Column<EmployeeView>[] = [
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
    { key: 'number', head: words.number, width: '90px', phone: 'none', cell: ({ number }) => number },
    {
      key: 'sites',
      head: words.sites,
      width: 'minmax(160px, 2fr)',
      phone: 'under',
      cell: (person) => person.sites.flatMap((id) => siteNames.get(id) ?? []).join(', '),
    },
    {
      key: 'badge',
      head: words.badge,
      width: '90px',
      from: 'wide',
      phone: 'none',
      cell: ({ hasBadge }) => (hasBadge ? words.badgeOut : <span className={styles.quiet}>{words.noBadge}</span>),
    },
    { key: 'pin', head: words.pin, width: '120px', phone: 'end', cell: (person) => <PinState person={person} /> },
  ];
  return (
    <Table
      label={words.employees}
      columns={columns}
      rows={props.rows}
      keyOf={({ id }) => id}
      open={props.open}
      lead={chosen ? { head: choose, cell: (person) => <ChoosePerson person={person} chosen={chosen} /> } : undefined}
    />
  );
}

function PinState({ person }: { person: EmployeeView }): ReactElement {
  const words = useWords(employeeWords);
  if (person.state === 'archived') {
    return (
      <Pill tone="out" glyph="out">
        {words.left}
      </Pill>
    );
  }
  return person.hasPin ? (
    <span className={styles.quiet}>{words.pinSet}</span>
  ) : (
    <Pill tone="late" glyph="missing">
      {words.noPin}
    </Pill>
  );
}
