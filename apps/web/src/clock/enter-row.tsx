import { useLanguage, useWords } from '@daybook/ui/language/current';
import { ActionIcon, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { WhichMoment } from '../form/which-moment.tsx';
import styles from './enter-punches.module.css';
import { enterWords } from './enter-words.ts';
import { punchNames } from './punch-names.ts';
import type { Row } from './use-enter.ts';

const kinds = ['in', 'break-start', 'break-end', 'out'] as const;

/** One person's punch; what is wrong with it stands below. */
export function EnterRow(props: {
  row: Row;
  fault: string | undefined;
  instants: readonly string[] | undefined;
  set: (change: Partial<Row>) => void;
  remove: () => void;
}): ReactElement {
  const words = useWords(enterWords);
  const language = useLanguage();
  const { row, fault, instants, set } = props;
  const { name } = row.person;
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <b>{name}</b>
        <ActionIcon variant="subtle" color="gray" aria-label={words.remove(name)} onClick={props.remove}>
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      </div>
      <div className={styles.fields}>
        <Select
          aria-label={words.of(words.kind, name)}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: punchNames[language][value] }))}
          value={row.kind}
          onChange={(value) => set({ kind: kinds.find((one) => one === value) ?? row.kind })}
        />
        <TextInput
          type="date"
          aria-label={words.of(words.date, name)}
          value={row.date}
          onChange={(event) => set({ date: event.currentTarget.value, offset: undefined })}
        />
        <TextInput
          aria-label={words.of(words.time, name)}
          autoComplete="off"
          value={row.time}
          error={fault !== undefined}
          aria-describedby={fault ? `${row.id}-fault` : undefined}
          onChange={(event) => set({ time: event.currentTarget.value, offset: undefined })}
        />
      </div>
      {fault && (
        <p id={`${row.id}-fault`} className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {instants && <WhichMoment instants={instants} chosen={row.offset} choose={(wall) => set(wall)} />}
    </li>
  );
}
