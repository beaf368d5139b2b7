import type { Appointment } from '@daybook/contract/appointments';
import type { EmployeeId } from '@daybook/contract/ids';
import { isAhead } from '@daybook/rules/appointments/life';
import { useWords } from '@daybook/ui/language/current';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { placeOf, useRoving } from '../../roster/plan/use-roving.ts';
import { isForKeys } from '../../shell/keys.ts';
import { momentAt, serverNow } from '../../time.ts';
import type { Changes } from '../use-changes.ts';
import { whoOf } from '../who.ts';
import { calendarWords } from '../words.ts';
import { ColumnView } from './column.tsx';
import type { Column } from './columns.ts';
import styles from './grid.module.css';
import { deedOf, moveDeedOf } from './grid-keys.ts';
import { clockText, Hours } from './now-line.tsx';
import { pxPerMinute } from './px.ts';
import { shifted, type Target, toQuarter } from './target.ts';
import { useBlockDrag } from './use-block-drag.ts';

/** Where something new is to be booked. */
export interface Wanted {
  providerId: EmployeeId;
  startsAt: string;
}

/** Px above now that are seen when the grid is opened. */
const aboveNow = 160;

/** Begins where the present is. */
function useShowNow(scroller: RefObject<HTMLElement | null>, today: Column | undefined, begin: number): void {
  const opened = useRef({ today, begin });
  useEffect(() => {
    const { today: column, begin: first } = opened.current;
    if (!scroller.current || !column) return;
    // On a phone today's column of a week may lie beyond the edge.
    scroller.current.querySelector('[data-today]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    scroller.current.scrollTop = (column.clock.shownAt(serverNow()) - first) * pxPerMinute - aboveNow;
  }, [scroller]);
}

/** Columns of time side by side: worked by mouse and by keys, and never moved under what is being dragged. */
export function Grid(props: {
  label: string;
  view: 'day' | 'week';
  columns: readonly Column[];
  range: { from: number; to: number };
  zone: string;
  today: string;
  headOf: (column: Column) => ReactNode;
  changes: Changes;
  mayBook: boolean;
  /** Something lies over the grid, which gives the focus back as it goes. */
  covered: boolean;
  open: (item: Appointment) => void;
  book: (wanted: Wanted | null) => void;
  lifted: (item: Appointment | null) => void;
}): ReactElement {
  const words = useWords(calendarWords);
  const { columns, range, zone, changes, mayBook } = props;
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [moving, setMoving] = useState<{ item: Appointment; was: Target; target: Target } | null>(null);
  const { at, go, onFocus, onBlur } = useRoving(
    grid,
    scroller,
    columns.map(() => 0),
    (column) => Math.max(1, columns[column]?.placed.length ?? 0),
    props.covered,
  );
  const all = columns.flatMap(({ placed }, column) => placed.map((one) => ({ ...one, column })));
  const find = (id: string) => all.find(({ item }) => item.id === id);
  const mayMove = (id: string) => {
    const found = find(id);
    return mayBook && found !== undefined && isAhead(found.item.state) && !changes.pending.has(id);
  };
  const edges = { columns: columns.length, range };

  const put = (item: Appointment, was: Target, target: Target, isResized: boolean) => {
    const column = columns[target.column];
    if (!column) return;
    const isSame = target.column === was.column && target.from === was.from && target.to === was.to;
    if (isSame) return;
    const startsAt =
      target.from === was.from && target.column === was.column
        ? item.startsAt
        : momentAt(column.clock.momentAt(target.from));
    void changes.move({
      ...{ item, startsAt, providerId: column.providerId },
      ...(isResized ? { minutes: target.to - target.from } : {}),
    });
  };
  useBlockDrag(
    grid,
    {
      ...{ columns: columns.length, range, look: styles.ghost ?? '', say: clockText },
      placeOf: (id) => {
        const found = mayMove(id) ? find(id) : undefined;
        return found && { column: found.column, from: found.from, to: found.to };
      },
      lifted: (id) => props.lifted(id === null ? null : (find(id)?.item ?? null)),
    },
    (id, target, isResized) => {
      const found = find(id);
      if (found) put(found.item, found, target, isResized);
    },
  );

  const focusedItem = () => columns[at.row]?.placed[at.column];
  const onKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined) return;
    const take = () => {
      event.preventDefault();
      // The room's own letters have nothing to do with it.
      event.nativeEvent.stopImmediatePropagation();
    };
    if (moving) {
      const deed = moveDeedOf(event);
      if (!deed) return;
      take();
      if (deed.is === 'shift') return setMoving({ ...moving, target: shifted(moving.target, deed, edges) });
      setMoving(null);
      const isResized = moving.target.to - moving.target.from !== moving.was.to - moving.was.from;
      if (deed.is === 'drop') put(moving.item, moving.was, moving.target, isResized);
      return;
    }
    const deed = deedOf(event, isForKeys(event.nativeEvent));
    if (!deed) return;
    const found = focusedItem();
    switch (deed.is) {
      case 'go':
        take();
        return goBy(deed.columns, deed.items);
      case 'open':
        take();
        return found ? props.open(found.item) : props.book(null);
      case 'book':
        if (!mayBook) return;
        take();
        return props.book(null);
      case 'move':
        take();
        if (!found || !mayMove(found.item.id)) return;
        return setMoving({ item: found.item, was: { ...found, column: at.row }, target: { ...found, column: at.row } });
      case 'state':
        take();
        if (found) void changes.setState(found.item, deed.state);
    }
  };
  const goBy = (by: number, items: number) => {
    if (by === 0) return void go(at.row, at.column + items);
    const column = Math.max(0, Math.min(columns.length - 1, at.row + by));
    const from = focusedItem()?.from ?? range.from;
    // The one that is nearest in time, and not the one of the same number.
    const near = (columns[column]?.placed ?? []).map((one, n) => [Math.abs(one.from - from), n] as const);
    go(column, near.sort(([a], [b]) => a - b)[0]?.[1] ?? 0);
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    const found = place && columns[place.row]?.placed[place.column];
    if (place && found) {
      go(place.row, place.column);
      props.open(found.item);
    }
  };
  const onDoubleClick = (event: MouseEvent) => {
    const body = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
    if (!body || !mayBook || (event.target instanceof Element && event.target.closest('[data-appointment]'))) return;
    const column = columns[Number(body.dataset['column'])];
    const pressed = range.from + (event.clientY - body.getBoundingClientRect().top) / pxPerMinute;
    if (column)
      props.book({ providerId: column.providerId, startsAt: momentAt(column.clock.momentAt(toQuarter(pressed - 7))) });
  };

  const today = columns.find(({ date }) => date === props.today);
  useShowNow(scroller, today, range.from);

  const said = moving && `${clockText(moving.target.from)} – ${clockText(moving.target.to)}`;
  const pending = new Set(changes.pending.keys());
  return (
    <div ref={scroller} data-scroller className={styles.scroller}>
      <Hours range={range} zone={zone} today={today} />
      <div
        ref={grid}
        role="grid"
        aria-label={props.label}
        aria-describedby="appointments-help"
        className={styles.grid}
        data-view={props.view}
        onKeyDown={onKey}
        onFocus={onFocus}
        onBlur={onBlur}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        {columns.map((column, index) => (
          <ColumnView
            key={column.key}
            column={column}
            index={index}
            range={range}
            zone={zone}
            isToday={column.date === props.today}
            head={props.headOf(column)}
            focused={at.row === index ? at.column : null}
            mayMove={mayMove}
            pending={pending}
            target={moving && said && moving.target.column === index ? { ...moving.target, said } : null}
          />
        ))}
      </div>
      <p id="appointments-help" className="unseen">
        {words.help}
      </p>
      <output className="unseen" aria-live="polite">
        {moving && said && words.moving(whoOf(moving.item, words), said)}
      </output>
    </div>
  );
}
