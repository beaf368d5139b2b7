import { newId, type PlannedShiftId, plannedShiftId } from '@daybook/contract/ids';
import type {
  PlannedShift,
  RosterConflict,
  RosterList,
  RosterTemplate,
  ShiftInput,
} from '@daybook/contract/planned-shifts';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDates, formatShortDate } from '@daybook/ui/language/format';
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { laterBy } from './days.ts';
import { Foot, Head } from './edges.tsx';
import styles from './grid.module.css';
import { deedOf, type GridDeed } from './grid-key.ts';
import { type CellOf, Row } from './row.tsx';
import { rowsOf } from './rows.ts';
import { inputOf, type Wanted } from './shifts.ts';
import { useDrag } from './use-drag.ts';
import { useWindowed } from './windowed.ts';
import { planWords } from './words.ts';

/** A new shift until somebody says otherwise. */
export const usualTimes = { starts: '08:00', ends: '17:00', breakMinutes: 60, note: '' };

export interface Editing {
  id: PlannedShiftId;
  shift: ShiftInput;
  isNew: boolean;
}

const noConflicts: ReadonlyMap<string, readonly RosterConflict[]> = new Map();

/** People by dates. Boxes are dragged; the keyboard does all that the mouse does. */
export function Grid(props: {
  roster: RosterList;
  dates: readonly string[];
  mayChange: boolean;
  singles: readonly RosterTemplate[];
  save: (wanted: readonly Wanted[], undo: readonly Wanted[], said: string) => void;
  edit: (editing: Editing) => void;
}): ReactElement {
  const words = useWords(planWords);
  const language = useLanguage();
  const { roster, dates, mayChange } = props;
  const { people } = roster;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [chosen, setChosen] = useState(0);
  const [said, say] = useState('');
  const clipboard = useRef<{ shift: ShiftInput; cut: PlannedShift | null } | null>(null);
  const rows = useMemo(() => rowsOf(roster, dates), [roster, dates]);
  const conflicts = useMemo(() => {
    const found = Map.groupBy(roster.conflicts, ({ shiftId }) => String(shiftId));
    return found.size > 0 ? found : noConflicts;
  }, [roster.conflicts]);
  const heights = useMemo(() => rows.map(({ height }) => height), [rows]);
  const drawn = useWindowed(scroller, heights);
  const wantsFocus = useRef(false);

  useEffect(() => {
    if (!wantsFocus.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${at.row} ${at.column}"]`);
    if (cell) {
      wantsFocus.current = false;
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (scroller.current) {
      // Not drawn yet: scrolling there draws it.
      scroller.current.scrollTop = heights.slice(0, at.row).reduce((sum, one) => sum + one, 0);
    }
  });

  const go = (row: number, column: number) => {
    const to = {
      row: Math.max(0, Math.min(people.length - 1, row)),
      column: Math.max(0, Math.min(dates.length - 1, column)),
    };
    wantsFocus.current = true;
    setChosen(0);
    setAt(to);
    return to;
  };
  const cellAt = (row: number, column: number): CellOf | undefined => rows[row]?.cells[column];
  const livesAt = (row: number, column: number) =>
    (cellAt(row, column)?.shifts ?? []).filter(({ state }) => state !== 'removed');
  const whereOf = (row: number, column: number) => {
    const [person, date] = [people[row], dates[column]];
    return person && date
      ? { person, date, text: [person.calledName, formatShortDate(language, date)] as const }
      : undefined;
  };
  const put = (shift: ShiftInput, row: number, column: number, from: PlannedShift | null) => {
    const where = whereOf(row, column);
    if (!where) return;
    const moved = { ...shift, employeeId: where.person.id, date: where.date };
    const id = from?.id ?? plannedShiftId.parse(newId());
    const text = from ? words.moved(...where.text) : words.saved(...where.text);
    say(text);
    props.save([{ id, shift: moved }], [{ id, shift: from && inputOf(from) }], text);
  };

  const act = (deed: GridDeed) => {
    const { row, column } = at;
    const own = livesAt(row, column);
    const shift = own[chosen] ?? own[0];
    const where = whereOf(row, column);
    if (!where) return;
    if (deed.is === 'go') return void go(row + deed.rows, column + deed.columns);
    if (deed.is === 'next') return setChosen((n) => (own.length > 0 ? (n + 1) % own.length : 0));
    if (!mayChange) return;
    const { person, date } = where;
    switch (deed.is) {
      case 'edit':
      case 'new': {
        if (shift && deed.is === 'edit') return props.edit({ id: shift.id, shift: inputOf(shift), isNew: false });
        const fresh = { ...usualTimes, employeeId: person.id, date };
        return props.edit({ id: plannedShiftId.parse(newId()), shift: fresh, isNew: true });
      }
      case 'template': {
        const entry = props.singles[deed.n - 1]?.entries[0];
        if (!entry) return;
        const { day: _, employeeId: __, ...times } = entry;
        return put({ ...times, employeeId: person.id, date }, row, column, null);
      }
      case 'paste': {
        const held = clipboard.current;
        if (!held) return;
        if (held.cut) clipboard.current = { shift: held.shift, cut: null };
        return put(held.shift, row, column, held.cut);
      }
    }
    if (!shift) return;
    switch (deed.is) {
      case 'move': {
        const to = go(row + deed.rows, column + deed.columns);
        return put(inputOf(shift), to.row, to.column, shift);
      }
      case 'time': {
        const times = { starts: laterBy(shift.starts, deed.starts), ends: laterBy(shift.ends, deed.ends) };
        say(`${times.starts}–${times.ends}`);
        return props.save(
          [{ id: shift.id, shift: { ...inputOf(shift), ...times } }],
          [{ id: shift.id, shift: inputOf(shift) }],
          '',
        );
      }
      case 'remove':
        say(words.removed);
        return props.save([{ id: shift.id, shift: null }], [{ id: shift.id, shift: inputOf(shift) }], words.removed);
      case 'copy':
      case 'cut':
        clipboard.current = { shift: inputOf(shift), cut: deed.is === 'cut' ? shift : null };
        return say(deed.is === 'cut' ? words.cutShift : words.copiedShift);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset['cell']) return;
    const deed = deedOf(event);
    if (!deed) return;
    event.preventDefault();
    // The room's own letters have nothing to do with it.
    event.nativeEvent.stopImmediatePropagation();
    act(deed);
  };
  const placeOf = (target: EventTarget): { row: number; column: number } | undefined => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
    const [row, column] = (cell?.dataset['cell'] ?? '').split(' ').map(Number);
    return row === undefined || column === undefined || Number.isNaN(column) ? undefined : { row, column };
  };
  // Whatever brings the focus to a cell: Tab, a click, or a screen reader.
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (!place || (place.row === at.row && place.column === at.column)) return;
    setChosen(0);
    setAt(place);
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    go(place.row, place.column);
    const id =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-shift]')?.dataset['shift'] : undefined;
    const shift = livesAt(place.row, place.column).find((one) => one.id === id);
    if (shift && mayChange) props.edit({ id: shift.id, shift: inputOf(shift), isNew: false });
  };
  const onDoubleClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    const where = place && whereOf(place.row, place.column);
    const onBox = event.target instanceof Element && event.target.closest('[data-shift]');
    if (!where || onBox || !mayChange) return;
    const fresh = { ...usualTimes, employeeId: where.person.id, date: where.date };
    props.edit({ id: plannedShiftId.parse(newId()), shift: fresh, isNew: true });
  };
  useDrag(grid, (id, cell, copy) => {
    const [row, column] = cell.split(' ').map(Number);
    const shift = roster.shifts.find((one) => one.id === id && one.state !== 'removed');
    if (!shift || !mayChange || row === undefined || column === undefined) return;
    go(row, column);
    const where = whereOf(row, column);
    if (!copy && where?.person.id === shift.employeeId && where.date === shift.date) return;
    put(inputOf(shift), row, column, copy ? null : shift);
  });

  const [first, last] = [dates[0] ?? '', dates.at(-1) ?? ''];
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        ref={grid}
        role="grid"
        aria-label={words.grid(roster.site.name, formatDates(language, first, last))}
        aria-describedby="roster-help"
        aria-rowcount={people.length + 2}
        aria-colcount={dates.length + 1}
        className={styles.grid}
        style={{ '--columns': dates.length, '--column': dates.length > 7 ? '6rem' : '7.5rem' } as CSSProperties}
        onKeyDown={onKey}
        onFocus={onFocus}
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
              minutes={row.minutes}
              height={row.height}
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
