import type { RosterConflict, RosterList } from '@daybook/contract/planned-shifts';
import { Avatar } from '@daybook/ui/avatar';
import type { Axis } from '@daybook/ui/day-line/axis';
import { positionOf } from '@daybook/ui/day-line/marks';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatHours } from '@daybook/ui/language/format';
import { type CSSProperties, memo, type ReactElement } from 'react';
import grid from '../grid.module.css';
import { ShiftBox } from '../shift-box.tsx';
import { shiftText } from '../shift-text.ts';
import type { Stretch } from '../stretch.ts';
import { planWords } from '../words.ts';
import styles from './day.module.css';
import type { DayClock } from './day-clock.ts';
import { type DayItem, laneHeight, shiftIn } from './day-rows.ts';
import { dayWords } from './words.ts';

const nothing: readonly RosterConflict[] = [];

/** A person and the line of the date. `focused`: which of what stands on it has the focus; null: it is in another row. */
export const DayLineRow = memo(function DayLineRow(props: {
  person: RosterList['people'][number];
  date: string;
  index: number;
  items: readonly DayItem[];
  minutes: number;
  height: number;
  axis: Axis;
  clock: DayClock;
  conflicts: ReadonlyMap<string, readonly RosterConflict[]>;
  focused: number | null;
  mayChange: boolean;
}): ReactElement {
  const words = useWords(planWords);
  const language = useLanguage();
  const { person, index, items, axis, clock, focused, date } = props;
  return (
    <div role="row" aria-rowindex={index + 3} className={styles.row} style={{ height: props.height }}>
      <div role="rowheader" className={grid.who}>
        <Avatar id={person.id} name={person.name} />
        <span className={grid.name}>{person.name}</span>
        <span className={grid.sum}>{formatHours(language, props.minutes * 60_000)}</span>
      </div>
      <div className={styles.line} data-line={index} data-draws={props.mayChange || undefined}>
        {items.length === 0 && (
          <div
            role="gridcell"
            className={styles.free}
            tabIndex={focused === 0 ? 0 : -1}
            data-cell={`${index} 0`}
            data-free
            aria-label={`${person.calledName}, ${formatDate(language, date)}: ${words.none}`}
          />
        )}
        {items.map((item, n) => (
          <Item
            key={item.key}
            item={item}
            cell={`${index} ${n}`}
            who={person.calledName}
            placed={placed(item, axis, clock)}
            conflicts={(item.is === 'shift' && props.conflicts.get(item.shift.id)) || nothing}
            focused={focused === n}
            mayChange={props.mayChange}
          />
        ))}
      </div>
    </div>
  );
});

function placed({ stretch, lane }: { stretch: Stretch; lane: number }, axis: Axis, clock: DayClock): CSSProperties {
  const left = positionOf(axis, clock.momentAt(stretch.from));
  const width = positionOf(axis, clock.momentAt(stretch.to)) - left;
  return { left: `${left}%`, width: `${width}%`, top: 6 + lane * laneHeight };
}

function Item(props: {
  item: DayItem;
  cell: string;
  who: string;
  placed: CSSProperties;
  conflicts: readonly RosterConflict[];
  focused: boolean;
  mayChange: boolean;
}): ReactElement {
  const words = useWords(planWords);
  const day = useWords(dayWords);
  const language = useLanguage();
  const { item, conflicts } = props;
  const said = (() => {
    switch (item.is) {
      case 'shift':
        return shiftText(language, item.shift, conflicts);
      case 'before':
        return day.fromBefore(`${item.shift.starts}–${item.shift.ends}`);
      case 'elsewhere':
        return words.elsewhere(`${item.starts}–${item.ends}`);
      case 'leave':
        return item.name;
    }
  })();
  return (
    <div
      role="gridcell"
      className={styles.item}
      style={props.placed}
      tabIndex={props.focused ? 0 : -1}
      data-cell={props.cell}
      aria-label={`${props.who}: ${said}`}
    >
      {item.is === 'shift' ? (
        <ShiftBox shift={item.shift} conflicts={conflicts} chosen={false} />
      ) : (
        <span className={item.is === 'leave' ? grid.leave : grid.elsewhere} title={said}>
          {item.is === 'before' ? `–${item.shift.ends}` : said}
        </span>
      )}
      {shiftIn(item) && props.mayChange && (
        <>
          <i className={styles.edge} data-edge="start" />
          <i className={styles.edge} data-edge="end" />
        </>
      )}
    </div>
  );
}
