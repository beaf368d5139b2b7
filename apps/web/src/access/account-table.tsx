import type { AccountView } from '@daybook/contract/access';
import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDay, formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { Pill } from '../shell/pill.tsx';
import { type Column, Table } from '../shell/table.tsx';
import { roleNames } from '../shell/words.ts';
import { ownZone } from '../time.ts';
import { accountWords } from './account-words.ts';
import styles from './accounts.module.css';

/** The accounts, a row each. */
export function AccountTable(props: { rows: AccountView[]; open: (row: AccountView) => void }): ReactElement {
  const words = useWords(accountWords);
  const language = useLanguage();
  const zone = ownZone();
  const columns: Column<AccountView>[] = [
    {
      key: 'name',
      head: words.name,
      width: 'minmax(220px, 2fr)',
      phone: 'main',
      cell: ({ id, name, login }) => (
        <span className={styles.person}>
          <Avatar id={id} name={name} size={28} />
          <span className={styles.names}>
            {name}
            <span className={styles.login}>{login}</span>
          </span>
        </span>
      ),
    },
    { key: 'role', head: words.role, width: '120px', phone: 'under', cell: ({ role }) => roleNames[language][role] },
    {
      key: 'sites',
      head: words.sites,
      width: '110px',
      phone: 'none',
      cell: ({ sites }) => (sites === 'all' ? words.allSites : words.siteCount(sites.length)),
    },
    {
      key: 'seen',
      head: words.lastSeen,
      width: 'minmax(130px, 1fr)',
      from: 'wide',
      phone: 'none',
      cell: ({ lastSeenAt }) =>
        lastSeenAt === null
          ? words.never
          : `${formatShortDay(language, zone, lastSeenAt)}, ${formatTime(zone, lastSeenAt)}`,
    },
    { key: 'state', head: words.state, width: '130px', phone: 'end', cell: ({ state }) => <State state={state} /> },
  ];
  return <Table label={words.accounts} columns={columns} rows={props.rows} keyOf={({ id }) => id} open={props.open} />;
}

function State({ state }: { state: AccountView['state'] }): ReactElement {
  const words = useWords(accountWords);
  if (state === 'active') {
    return (
      <Pill tone="in" glyph="in">
        {words.active}
      </Pill>
    );
  }
  return state === 'invited' ? (
    <Pill tone="break" glyph="submitted">
      {words.invited}
    </Pill>
  ) : (
    <Pill tone="out" glyph="no-show">
      {words.disabled}
    </Pill>
  );
}
