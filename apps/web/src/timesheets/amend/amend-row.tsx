import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDayOfMonth, formatTime } from '@daybook/ui/language/format';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import { punchNames } from '../../clock/punch-names.ts';
import { WhichMoment } from '../../form/which-moment.tsx';
import { daysAfter } from '../../time.ts';
import styles from './amend.module.css';
import { amendWords } from './amend-words.ts';
import type { Row } from './draft.ts';

const kinds = ['in', 'break-start', 'break-end', 'out'] as const;
const glyphs = { in: 'in', 'break-start': 'break', 'break-end': 'in', out: 'out' } as const;

/** One punch: kept, moved, voided, or one that is added. */
export function AmendRow(props: {
  row: Row;
  /** The date that is amended; a shift may end on the next. */
  date: string;
  fault: string | undefined;
  instants: readonly string[] | undefined;
  set: (change: Partial<Row>) => void;
  remove: () => void;
}): ReactElement {
  const words = useWords(amendWords);
  const language = useLanguage();
  const faultId = useId();
  const { row, fault, instants, set } = props;
  const name = punchNames[language][row.kind];
  const edited = row.deed === 'move' || row.deed === 'add';
  const dates = [...new Set([daysAfter(props.date, -1), props.date, daysAfter(props.date, 1), row.date])].sort();
  return (
    <li className={styles.row}>
      <div className={styles.punch}>
        <span className={styles[row.kind]}>
          <Glyph name={glyphs[row.kind]} />
        </span>
        <span className={row.deed === 'void' ? styles.gone : styles.name}>{name}</span>
        {row.punch && <b className={row.deed === 'keep' ? '' : styles.gone}>{formatTime(row.zone, row.punch.at)}</b>}
        {row.deed === 'void' && <span className={styles.voided}>{words.voided}</span>}
        <span className={styles.deeds}>
          {row.deed === 'keep' ? (
            <>
              <Button
                variant="subtle"
                size="xs"
                aria-label={words.of(words.move, name)}
                onClick={() => set({ deed: 'move' })}
              >
                {words.move}
              </Button>
              <Button
                variant="subtle"
                size="xs"
                color="gray"
                aria-label={words.of(words.void, name)}
                onClick={() => set({ deed: 'void' })}
              >
                {words.void}
              </Button>
            </>
          ) : (
            <Button
              variant="subtle"
              size="xs"
              color="gray"
              onClick={row.punch ? () => set({ deed: 'keep', offset: undefined }) : props.remove}
            >
              {row.punch ? words.keep : words.remove}
            </Button>
          )}
        </span>
      </div>
      {edited && (
        <div className={styles.fields}>
          {row.deed === 'add' && (
            <NativeSelect
              aria-label={words.of(words.kind, name)}
              data={kinds.map((value) => ({ value, label: punchNames[language][value] }))}
              value={row.kind}
              onChange={(event) => set({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? row.kind })}
            />
          )}
          <NativeSelect
            aria-label={words.of(words.date, name)}
            data={dates.map((value) => ({ value, label: formatDayOfMonth(language, value) }))}
            value={row.date}
            onChange={(event) => set({ date: event.currentTarget.value, offset: undefined })}
          />
          <TextInput
            // What was pressed to get here is gone; the time is what comes next.
            autoFocus
            aria-label={words.of(words.time, name)}
            autoComplete="off"
            value={row.time}
            error={fault !== undefined}
            aria-describedby={fault ? faultId : undefined}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => set({ time: event.currentTarget.value, offset: undefined })}
          />
        </div>
      )}
      {fault && (
        <p id={faultId} className={styles.fault}>
          {fault}
        </p>
      )}
      {instants && <WhichMoment instants={instants} chosen={row.offset} choose={(wall) => set(wall)} />}
    </li>
  );
}
