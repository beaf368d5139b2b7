import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, type ReactNode, useId } from 'react';
import { calendarWords } from '../words.ts';
import { Block } from './block.tsx';
import type { Column } from './columns.ts';
import styles from './grid.module.css';
import { NowLine } from './now-line.tsx';
import { boxOf, pxPerMinute } from './px.ts';
import type { Target } from './target.ts';

/** One provider on one date: hatched, with what can be booked in white, and what is booked on it. */
export function ColumnView(props: {
  column: Column;
  index: number;
  range: { from: number; to: number };
  zone: string;
  isToday: boolean;
  head: ReactNode;
  /** Which of its blocks Tab comes to; null: none here. */
  focused: number | null;
  mayMove: (id: string) => boolean;
  pending: ReadonlySet<string>;
  /** Where what is being moved by keys would go, and its times. */
  target: (Target & { said: string }) | null;
}): ReactElement {
  const words = useWords(calendarWords);
  const { column, index, range, zone, target } = props;
  const headId = useId();
  const height = (range.to - range.from) * pxPerMinute;
  return (
    <div
      role="row"
      aria-labelledby={headId}
      className={styles.column}
      data-today={props.isToday || undefined}
      data-late={column.late || undefined}
    >
      <div role="rowheader" id={headId} className={styles.head}>
        {props.head}
      </div>
      <div role="presentation" className={styles.body} data-column={index} style={{ height }}>
        {column.open.map((stretch) => (
          <span
            key={stretch.from}
            className={styles.open}
            style={{
              top: (stretch.from - range.from) * pxPerMinute,
              height: (stretch.to - stretch.from) * pxPerMinute,
            }}
          />
        ))}
        <span className={styles.lines} />
        {props.isToday && <NowLine column={column} range={range} />}
        {column.placed.length === 0 && (
          <div
            role="gridcell"
            data-cell={`${index} 0`}
            tabIndex={props.focused === null ? -1 : 0}
            aria-label={words.emptyColumn}
            className={styles.emptyCell}
          />
        )}
        {column.placed.map((placed, n) => (
          <Block
            key={placed.item.id}
            placed={placed}
            begin={range.from}
            zone={zone}
            cell={`${index} ${n}`}
            focused={props.focused === n}
            mayMove={props.mayMove(placed.item.id)}
            pending={props.pending.has(placed.item.id)}
          />
        ))}
        {target && (
          <span className={styles.target} style={boxOf(target, range.from)} aria-hidden="true">
            {target.said}
          </span>
        )}
      </div>
    </div>
  );
}
