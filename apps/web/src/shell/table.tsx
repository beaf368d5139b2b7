import type { ReactElement, ReactNode } from 'react';
import styles from './table.module.css';

/** A column of a table, drawn for one row. */
export interface Column<T> {
  key: string;
  head: string;
  /** For a column whose cells speak for themselves. */
  headUnseen?: boolean;
  cell: (row: T) => ReactNode;
  /** As CSS has it for a track of a grid. */
  width: string;
  /** Figures stand right. */
  figures?: boolean;
  /** Where there is no room for all: first to go at `narrow`; on a phone a row has a `main` line, a line `under` it and an `end`. */
  from?: 'wide';
  /** For what other columns say where there is room. */
  only?: 'phone';
  /** What stands in the row of sums. */
  sum?: ReactNode;
  phone: 'main' | 'under' | 'end' | 'none';
}

const tracksAt = (columns: readonly Column<never>[]) =>
  columns
    .filter(({ only }) => only !== 'phone')
    .map(({ width }) => width)
    .join(' ');

/**
 * Rows of one kind. A row opens by its first cell's button, which covers it, on Enter or a press. Rows out of sight are
 * not laid out, so that a thousand scroll like ten.
 */
export function Table<T>(props: {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  open?: (row: T) => void;
  /** What stands before each row and is pressed apart from it, as a box to choose it; `head` is read out alone. */
  lead?: { head: string; cell: (row: T) => ReactNode } | undefined;
}): ReactElement {
  const { columns, rows, keyOf, open, lead } = props;
  const before = lead ? '20px ' : '';
  const tracks = {
    '--tracks': before + tracksAt(columns),
    '--tracks-narrow': before + tracksAt(columns.filter(({ from }) => from !== 'wide')),
  } as React.CSSProperties;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of rows that fold on a phone; the roles say what a table would.
    <div role="table" aria-label={props.label} className={`${styles.table} ${lead ? styles.led : ''}`} style={tracks}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a row of a table is not a control. */}
      <div role="row" className={styles.head}>
        {lead && (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          // biome-ignore lint/a11y/useFocusableInteractive: as below.
          <div role="columnheader">
            <span className="unseen">{lead.head}</span>
          </div>
        )}
        {columns.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          // biome-ignore lint/a11y/useFocusableInteractive: a head that does not sort is not a control.
          <div key={column.key} role="columnheader" className={classOf(column)}>
            {column.headUnseen ? <span className="unseen">{column.head}</span> : column.head}
          </div>
        ))}
      </div>
      {rows.map((row) => (
        // biome-ignore lint/a11y/useSemanticElements: as above.
        // biome-ignore lint/a11y/useFocusableInteractive: its button is what takes the focus.
        <div key={keyOf(row)} role="row" className={`${styles.row} ${open ? styles.opens : ''}`}>
          {lead && (
            // biome-ignore lint/a11y/useSemanticElements: as above.
            <div role="cell" className={styles.lead}>
              {lead.cell(row)}
            </div>
          )}
          {columns.map((column, at) => (
            // biome-ignore lint/a11y/useSemanticElements: as above.
            <div key={column.key} role="cell" className={`${classOf(column)} ${styles[column.phone]}`}>
              {open && at === 0 ? (
                <button type="button" data-row className={styles.open} onClick={() => open(row)}>
                  {column.cell(row)}
                </button>
              ) : (
                column.cell(row)
              )}
            </div>
          ))}
        </div>
      ))}
      {columns.some(({ sum }) => sum !== undefined) && <Sums columns={columns} led={lead !== undefined} />}
    </div>
  );
}

function Sums<T>({ columns, led }: { columns: readonly Column<T>[]; led: boolean }): ReactElement {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above.
    // biome-ignore lint/a11y/useFocusableInteractive: a row of a table is not a control.
    <div role="row" className={`${styles.row} ${styles.sums}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {led && <div role="cell" className={styles.lead} />}
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: as above.
        <div key={column.key} role="cell" className={`${classOf(column)} ${styles[column.phone]}`}>
          {column.sum}
        </div>
      ))}
    </div>
  );
}

function classOf<T>(column: Column<T>): string {
  return `${styles.cell} ${column.figures ? styles.figures : ''} ${column.from === 'wide' ? styles.fromWide : ''} ${column.only ? styles.onPhone : ''}`;
}
