import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatDates, formatShortDate } from '@daybook/ui/language/format';
import { type CSSProperties, type MouseEvent, type ReactElement, useMemo, useRef, useState } from 'react';
import { Foot, Head } from './edges.tsx';
import styles from './grid.module.css';
import { type GridDeed, whenDeed } from './grid-key.ts';
import { Row } from './row.tsx';
import { rowsOf } from './rows.ts';
import { useSeenColumns } from './seen-columns.ts';
import { inputOf } from './shifts.ts';
import { useConflicts } from './use-conflicts.ts';
import { type PlanProps, useDeeds, type Where } from './use-deeds.ts';
import { useDrag } from './use-drag.ts';
import { type Place, placeOf, useRoving } from './use-roving.ts';
import { useWindowed } from './windowed.ts';
import { planWords } from './words.ts';

/** People by dates. Boxes are dragged; the keyboard does all that the mouse does. */
export function Grid(props: PlanProps & { dates: readonly string[] }): ReactElement {
  const words = useWords(planWords);
  const language = useLanguage();
  const { roster, dates, mayChange } = props;
  const { people } = roster;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(roster, dates), [roster, dates]);
  const names = useMemo(() => dates.map((date) => formatDate(language, date)), [language, dates]);
  const heights = useMemo(() => rows.map(({ height }) => height), [rows]);
  const conflicts = useConflicts(roster);
  const drawn = useWindowed(scroller, heights);
  const { first, last } = useSeenColumns(scroller, dates.length);
  const reveal = (column: number) => {
    const head = grid.current?.querySelectorAll('[role="columnheader"]')[column + 1];
    head?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const { at, go, onFocus, onBlur } = useRoving(grid, scroller, heights, () => dates.length, props.editing, reveal);
  const [next, setNext] = useState({ row: 0, column: 0, n: 0 });
  const chosen = next.row === at.row && next.column === at.column ? next.n : 0;
  const { act, put, open, plan, said } = useDeeds(props, ({ date }) => formatShortDate(language, date));

  const livesAt = ({ row, column }: Place) =>
    (rows[row]?.cells[column]?.shifts ?? []).filter(({ state }) => state !== 'removed');
  const whereOf = ({ row, column }: Place): Where | undefined => {
    const [person, date] = [people[row], dates[column]];
    return person && date ? { person, date } : undefined;
  };
  const perform = (deed: GridDeed) => {
    const own = livesAt(at);
    const shift = own[chosen] ?? own[0];
    const where = whereOf(at);
    if (!where) return;
    if (deed.is === 'next') return setNext({ ...at, n: own.length > 0 ? (chosen + 1) % own.length : 0 });
    if (deed.is !== 'go' && deed.is !== 'move') return act(deed, where, shift);
    if (deed.is === 'move' && (!shift || !mayChange)) return;
    const to = whereOf(go(at.row + deed.rows, at.column + deed.columns));
    if (deed.is === 'move' && shift && to) put(inputOf(shift), to, shift);
  };
  const onKey = whenDeed(perform);
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    go(place.row, place.column);
    const box = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-shift]') : null;
    const shift = livesAt(place).find(({ id }) => id === box?.dataset['shift']);
    if (shift) open(shift);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    const where = place && whereOf(place);
    const onBox = event.target instanceof Element && event.target.closest('[data-shift]');
    if (where && !onBox) plan(where);
  };
  useDrag(grid, (id, cell, copy) => {
    const [row, column] = cell.split(' ').map(Number);
    const shift = roster.shifts.find((one) => one.id === id && one.state !== 'removed');
    if (!shift || !mayChange || row === undefined || column === undefined) return;
    const where = whereOf(go(row, column));
    if (!where || (!copy && where.person.id === shift.employeeId && where.date === shift.date)) return;
    put(inputOf(shift), where, copy ? null : shift);
  });

  const span = formatDates(language, dates[0] ?? '', dates.at(-1) ?? '');
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        ref={grid}
        role="grid"
        aria-label={words.grid(roster.site.name, span)}
        aria-describedby="roster-help"
        aria-rowcount={people.length + 2}
        aria-colcount={dates.length + 1}
        className={styles.grid}
        style={{ '--columns': dates.length, '--column': dates.length > 7 ? '6rem' : '7.5rem' } as CSSProperties}
        onKeyDown={onKey}
        onFocus={onFocus}
        onBlur={onBlur}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <Head roster={roster} dates={dates} />
        <div style={{ height: drawn.before }} />
        {people.slice(drawn.first, drawn.last + 1).map((person, n) => {
          const index = drawn.first + n;
          const row = rows[index];
          return row ? (
            <Row
              key={person.id}
              person={person}
              index={index}
              cells={row.cells}
              names={names}
              minutes={row.minutes}
              height={row.height}
              first={first}
              last={last}
              conflicts={conflicts}
              focused={at.row === index ? at.column : null}
              chosen={at.row === index ? chosen : 0}
            />
          ) : null;
        })}
        <div style={{ height: drawn.behind }} />
        <Foot roster={roster} dates={dates} />
      </div>
      <p id="roster-help" className="unseen">
        {words.help}
      </p>
      <output className="unseen" aria-live="polite">
        {said}
      </output>
    </div>
  );
}
