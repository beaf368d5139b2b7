import type { PlannedShift, RosterConflict, RosterList } from '@daybook/contract/planned-shifts';
import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatHours } from '@daybook/ui/language/format';
import { memo, type ReactElement } from 'react';
import styles from './grid.module.css';
import { ShiftBox } from './shift-box.tsx';
import { planWords } from './words.ts';

/** What a cell shows. */
export interface CellOf {
  date: string;
  shifts: readonly PlannedShift[];
  leave: RosterList['leave'];
  elsewhere: RosterList['elsewhere'];
  dim: boolean;
}

const nothing: readonly RosterConflict[] = [];

/** A person and the dates. `focused`: the column with the keyboard's focus; null: it is in another row. */
export const Row = memo(function Row(props: {
  person: RosterList['people'][number];
  index: number;
  cells: readonly CellOf[];
  /** What the dates are called. */
  names: readonly string[];
  minutes: number;
  height: number;
  /** Which of the cells are drawn. */
  first: number;
  last: number;
  conflicts: ReadonlyMap<string, readonly RosterConflict[]>;
  focused: number | null;
  chosen: number;
}): ReactElement {
  const words = useWords(planWords);
  const language = useLanguage();
  const { person, index, cells, names, first, focused } = props;
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={{ height: props.height }}>
      <div role="rowheader" className={styles.who}>
        <Avatar id={person.id} name={person.name} />
        <span className={styles.name}>{person.name}</span>
        <span className={styles.sum}>{formatHours(language, props.minutes * 60_000)}</span>
      </div>
      {cells.slice(first, props.last + 1).map(({ date, shifts, leave, elsewhere, dim }, nth) => {
        const column = first + nth;
        const away = [
          ...leave.map(({ name }) => name),
          ...elsewhere.map(({ starts, ends }) => words.elsewhere(`${starts}–${ends}`)),
        ];
        return (
          <div
            key={date}
            style={{ gridColumn: column + 2 }}
            role="gridcell"
            aria-colindex={column + 2}
            className={styles.cell}
            tabIndex={focused === column ? 0 : -1}
            data-cell={`${index} ${column}`}
            data-dim={dim || undefined}
            aria-label={
              shifts.length === 0
                ? `${person.calledName}, ${names[column] ?? date}: ${away.join(', ') || words.none}`
                : undefined
            }
          >
            {shifts.map((shift, n) => (
              <ShiftBox
                key={`${shift.id} ${shift.state}`}
                shift={shift}
                conflicts={props.conflicts.get(shift.id) ?? nothing}
                chosen={focused === column && n === props.chosen && shifts.length > 1}
              />
            ))}
            {leave.map((one) => (
              <span key={one.requestId} className={styles.leave} data-state={one.state}>
                {one.name}
              </span>
            ))}
            {elsewhere.map((one) => (
              <span key={one.starts} className={styles.elsewhere}>
                {words.elsewhere(`${one.starts}–${one.ends}`)}
              </span>
            ))}
          </div>
        );
      })}
    </div>
  );
});
