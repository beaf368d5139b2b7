import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatHours } from '@daybook/ui/language/format';
import { type MouseEvent, type ReactElement, useRef, useState } from 'react';
import { usualShift } from '../editing.ts';
import grid from '../grid.module.css';
import { type GridDeed, whenDeed } from '../grid-key.ts';
import { inputOf } from '../shifts.ts';
import { quarter, stretchOf, timesOf } from '../stretch.ts';
import { useConflicts } from '../use-conflicts.ts';
import { type PlanProps, useDeeds, type Where } from '../use-deeds.ts';
import { placeOf, useRoving } from '../use-roving.ts';
import { useWindowed } from '../windowed.ts';
import { planWords } from '../words.ts';
import styles from './day.module.css';
import { DayGround } from './day-ground.tsx';
import { DayHead } from './day-head.tsx';
import { DayLineRow } from './day-line-row.tsx';
import { shiftIn } from './day-rows.ts';
import { nearestTo } from './nearest-to.ts';
import { type Dropped, useDayDrag } from './use-day-drag.ts';
import { useDayLines } from './use-day-lines.ts';
import { useFollow } from './use-follow.ts';
import { dayWords } from './words.ts';

/** With less than this a drawn shift has no break yet. */
const breakFrom = 5 * 60;

/** One date: people, each with a line that is drawn on. The keyboard does all that the mouse does. */
export function DayGrid(props: PlanProps & { date: string }): ReactElement {
  const words = useWords(planWords);
  const day = useWords(dayWords);
  const language = useLanguage();
  const { roster, date, mayChange } = props;
  const { people, site } = roster;
  const scroller = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(false);
  const { clock, rows, heights, open, closed, axis, hours, cover, minutes } = useDayLines(roster, date, whole);
  const conflicts = useConflicts(roster);
  const drawn = useWindowed(scroller, heights);
  const columnsOf = (row: number) => Math.max(1, rows[row]?.items.length ?? 0);
  const { at, go, onFocus, onBlur } = useRoving(area, scroller, heights, columnsOf, props.editing);
  const follow = useFollow(rows, go);
  const deeds = useDeeds(props, ({ starts, ends }) => `${starts}–${ends}`, follow);

  const itemAt = (row: number, column: number) => rows[row]?.items[column];
  const whereOf = (row: number): Where | undefined => {
    const person = people[row];
    return person && { person, date };
  };
  const goRow = (to: number) => {
    const row = Math.max(0, Math.min(people.length - 1, to));
    go(row, nearestTo(rows[row]?.items ?? [], itemAt(at.row, at.column)));
  };
  const perform = (deed: GridDeed) => {
    const shift = shiftIn(itemAt(at.row, at.column));
    const where = whereOf(at.row);
    if (!where) return;
    switch (deed.is) {
      case 'go':
        return deed.rows === 0 ? void go(at.row, at.column + deed.columns) : goRow(at.row + deed.rows);
      case 'next':
        return void go(at.row, (at.column + 1) % columnsOf(at.row));
      case 'move': {
        const by = Math.sign(deed.columns) * quarter;
        if (by !== 0) return deeds.act({ is: 'time', starts: by, ends: by }, where, shift);
        const to = whereOf(Math.max(0, Math.min(people.length - 1, at.row + deed.rows)));
        if (shift && to && to.person.id !== shift.employeeId) deeds.put(inputOf(shift), to, shift);
        return;
      }
      default:
        return deeds.act(deed, where, shift);
    }
  };
  const onKey = whenDeed(perform);
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    go(place.row, place.column);
    const shift = shiftIn(itemAt(place.row, place.column));
    if (shift) deeds.open(shift);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null;
    const place = placeOf(event.target);
    if (!line || (place && itemAt(place.row, place.column))) return;
    const where = whereOf(Number(line.dataset['line']));
    if (where) deeds.plan(where);
  };
  const onDrop = ({ shiftId, row, stretch, copy }: Dropped) => {
    const where = whereOf(row);
    if (!where) return;
    const times = timesOf(stretch);
    if (shiftId === null) {
      const breakMinutes = stretch.to - stretch.from < breakFrom ? 0 : usualShift.breakMinutes;
      return deeds.put({ ...usualShift, ...times, breakMinutes, employeeId: where.person.id, date }, where, null);
    }
    const shift = roster.shifts.find(({ id, state }) => id === shiftId && state !== 'removed');
    if (!shift) return;
    const stays = where.person.id === shift.employeeId;
    if (copy || !stays) return deeds.put({ ...inputOf(shift), ...times }, where, copy ? null : shift);
    if (times.starts !== shift.starts || times.ends !== shift.ends) deeds.retime(shift, times, true);
  };
  const heldOf = (id: string) => {
    const shift = roster.shifts.find((one) => one.id === id && one.state !== 'removed');
    return shift && stretchOf(shift, site.dayStart);
  };
  const look = `${grid.shift} ${styles.ghost}`;
  useDayDrag(area, { axis, clock, dayStart: site.dayStart, stretchOf: heldOf, mayChange, look }, onDrop);

  const isToday = date === site.businessDate;
  // Said at the foot, so that the first shift moves nothing under the pointer.
  const isEmpty = !roster.shifts.some((shift) => shift.date === date);
  return (
    <div ref={scroller} className={grid.scroller}>
      <div
        ref={area}
        role="grid"
        aria-label={words.grid(site.name, formatDate(language, date))}
        aria-describedby="roster-help"
        aria-rowcount={people.length + 3}
        className={styles.grid}
        onKeyDown={onKey}
        onFocus={onFocus}
        onBlur={onBlur}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <DayHead
          axis={axis}
          zone={site.zone}
          hours={hours}
          cover={cover}
          isToday={isToday}
          whole={whole}
          setWhole={setWhole}
        />
        <div className={styles.rows}>
          <DayGround axis={axis} clock={clock} hours={hours} open={open} closed={closed} isToday={isToday} />
          <div style={{ height: drawn.before }} />
          {people.slice(drawn.first, drawn.last + 1).map((person, n) => {
            const index = drawn.first + n;
            const row = rows[index];
            return row ? (
              <DayLineRow
                key={person.id}
                person={person}
                date={date}
                index={index}
                items={row.items}
                minutes={row.minutes}
                height={row.height}
                axis={axis}
                clock={clock}
                conflicts={conflicts}
                focused={at.row === index ? at.column : null}
                mayChange={mayChange}
              />
            ) : null;
          })}
          <div style={{ height: drawn.behind }} />
        </div>
        <div role="row" aria-rowindex={people.length + 3} className={styles.foot}>
          <div role="rowheader">{words.total}</div>
          <div role="gridcell">{isEmpty ? day.noShifts : formatHours(language, minutes * 60_000)}</div>
        </div>
      </div>
      <p id="roster-help" className="unseen">
        {day.help}
      </p>
      <output className="unseen" aria-live="polite">
        {deeds.said}
      </output>
    </div>
  );
}
