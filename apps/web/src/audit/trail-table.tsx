import type { AuditView } from '@daybook/contract/audit';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { type Column, Table } from '../shell/table.tsx';
import { actionNames } from './action-words.ts';
import styles from './trail.module.css';
import { subjectNames, trailWords } from './trail-words.ts';
import { useActorName } from './use-actor-name.ts';
import { momentText } from './value-text.ts';

/** The entries, a row each. */
export function TrailTable(props: { rows: AuditView[]; open: (row: AuditView) => void }): ReactElement {
  const words = useWords(trailWords);
  const language = useLanguage();
  const actorName = useActorName();
  const columns: Column<AuditView>[] = [
    {
      key: 'what',
      head: words.what,
      width: 'minmax(200px, 1.4fr)',
      phone: 'main',
      cell: ({ action, subject }) => (
        <span className={styles.what}>
          {actionNames[language][action]}
          <span className={styles.onPhone}>{subject.name}</span>
        </span>
      ),
    },
    {
      key: 'record',
      head: words.record,
      width: 'minmax(180px, 1.4fr)',
      phone: 'none',
      cell: ({ subject }) => (
        <span className={styles.record}>
          {subject.name}
          <span className={styles.kind}>{subjectNames[language][subject.kind]}</span>
        </span>
      ),
    },
    {
      key: 'who',
      head: words.who,
      width: 'minmax(150px, 1fr)',
      phone: 'under',
      cell: ({ actor }) => actorName(actor),
    },
    {
      key: 'from',
      head: words.from,
      width: '130px',
      from: 'wide',
      phone: 'none',
      cell: ({ address }) => address || '–',
    },
    {
      key: 'when',
      head: words.when,
      width: '150px',
      phone: 'end',
      figures: true,
      cell: ({ at }) => momentText(language, at),
    },
  ];
  return <Table label={words.trail} columns={columns} rows={props.rows} keyOf={({ id }) => id} open={props.open} />;
}
