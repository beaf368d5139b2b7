import { type Refused, refusedBy } from '@daybook/client';
import type { ImportAnswer } from '@daybook/contract/import-people';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { RefusalNote } from '../../form/refusal-note.tsx';
import { type Column, Table } from '../../shell/table.tsx';
import { saveCsv } from './csv-file.ts';
import styles from './import.module.css';
import { importFields, importWords, rowFaults } from './import-words.ts';
import { type Asked, addPeople } from './use-dry-run.ts';

type Bad = ImportAnswer['bad'][number];

const shown = 100;

/** How many are new, there already or cannot be taken and why; and the button that adds them. */
export function Outcome(props: {
  asked: Asked;
  answer: ImportAnswer;
  reading: boolean;
  done: (added: number) => Promise<void>;
}): ReactElement {
  const words = useWords(importWords);
  const { answer } = props;
  const [adding, setAdding] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const badRows = new Set(answer.bad.map(({ row }) => row)).size;
  const add = async () => {
    setAdding(true);
    setRefused(null);
    try {
      await props.done((await addPeople(props.asked, badRows > 0)).added);
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setAdding(false);
    }
  };
  return (
    <section className={styles.part} aria-labelledby="import-outcome" aria-busy={props.reading}>
      <h2 id="import-outcome">{words.outcomeTitle}</h2>
      <dl className={styles.sums} aria-live="polite">
        <Sum name={words.people} value={answer.new} />
        <Sum name={words.same} value={answer.same} />
        <Sum name={words.bad} value={badRows} marked={badRows > 0} />
      </dl>
      {refused && <RefusalNote refused={refused} />}
      <div className={styles.ways}>
        {answer.new > 0 ? (
          <Button loading={adding} disabled={props.reading} onClick={() => void add()}>
            {badRows === 0 ? words.add(answer.new) : words.addWithout(answer.new, badRows)}
          </Button>
        ) : (
          <p>{words.nobody}</p>
        )}
      </div>
      {answer.bad.length > 0 && <BadRows bad={answer.bad} />}
    </section>
  );
}

function Sum(props: { name: string; value: number; marked?: boolean }): ReactElement {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd className={props.marked ? styles.marked : undefined}>{props.value}</dd>
    </div>
  );
}

function BadRows({ bad }: { bad: readonly Bad[] }): ReactElement {
  const words = useWords(importWords);
  const language = useLanguage();
  const [fields, faults] = [importFields[language], rowFaults[language]];
  const columns: Column<Bad>[] = [
    { key: 'line', head: words.line, width: '64px', figures: true, phone: 'end', cell: ({ line }) => line },
    { key: 'field', head: words.field, width: '120px', phone: 'main', cell: ({ field }) => <b>{fields[field]}</b> },
    { key: 'why', head: words.why, width: 'minmax(200px, 1.4fr)', phone: 'under', cell: ({ fault }) => faults[fault] },
    { key: 'value', head: words.value, width: 'minmax(120px, 1fr)', phone: 'under', cell: ({ value }) => value },
  ];
  const save = () =>
    saveCsv(
      [
        [words.line, words.field, words.why, words.value],
        ...bad.map(({ line, field, fault, value }) => [String(line), fields[field], faults[fault], value]),
      ],
      words.badName,
    );
  return (
    <div className={styles.bad}>
      <div className={styles.head}>
        <h3>{words.badRows}</h3>
        <Button variant="default" size="xs" leftSection={<IconDownload size={16} stroke={1.7} />} onClick={save}>
          {words.saveBad}
        </Button>
      </div>
      <Table
        label={words.badRows}
        columns={columns}
        rows={bad.slice(0, shown)}
        keyOf={({ row, field, fault }) => `${row} ${field} ${fault}`}
      />
      {bad.length > shown && <p className={styles.quiet}>{words.moreBad(bad.length - shown)}</p>}
    </div>
  );
}
