import { plannedShiftId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { RosterConflict, RosterList } from '@daybook/contract/planned-shifts';
import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatShortDate } from '@daybook/ui/language/format';
import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { type Editing, usualShift } from './editing.ts';
import styles from './grid.module.css';
import { ShiftBox } from './shift-box.tsx';
import { byCell, cellKey, inputOf } from './shifts.ts';
import { planWords } from './words.ts';

const none: readonly RosterConflict[] = [];

/** For a phone: one date at a time, people with their shift; a touch plans it. */
export function DayList(props: {
  roster: RosterList;
  dates: readonly string[];
  /** The one to begin with; today's unless told. */
  date: string | undefined;
  mayChange: boolean;
  edit: (editing: Editing) => void;
}): ReactElement {
  const words = useWords(planWords);
  const language = useLanguage();
  const { roster, dates, mayChange } = props;
  const [at, setAt] = useState(Math.max(0, dates.indexOf(props.date ?? roster.site.businessDate)));
  const date = dates[Math.min(at, dates.length - 1)] ?? '';
  const shifts = byCell(roster.shifts);
  const conflicts = Map.groupBy(roster.conflicts, ({ shiftId }) => shiftId);
  const day = roster.days.find((one) => one.date === date);
  const note = day?.name ?? (day && day.open === null ? words.closed : undefined);
  return (
    <div className={styles.day}>
      <div className={styles.dateswitch}>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={words.before}
          disabled={at === 0}
          onClick={() => setAt(at - 1)}
        >
          <IconChevronLeft size={18} stroke={1.7} />
        </ActionIcon>
        <span aria-live="polite">
          {formatShortDate(language, date)}
          {note && `, ${note}`}
        </span>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={words.after}
          disabled={at >= dates.length - 1}
          onClick={() => setAt(at + 1)}
        >
          <IconChevronRight size={18} stroke={1.7} />
        </ActionIcon>
      </div>
      {roster.people.map((person) => {
        const own = shifts.get(cellKey(person.id, date)) ?? [];
        const leave = roster.leave.filter((one) => one.employeeId === person.id && one.date === date);
        const shift = own.find(({ state }) => state !== 'removed');
        const fresh = { ...usualShift, employeeId: person.id, date };
        const open = () =>
          props.edit(
            shift
              ? { id: shift.id, shift: inputOf(shift), isNew: false }
              : { id: plannedShiftId.parse(newId()), shift: fresh, isNew: true },
          );
        return (
          <button key={person.id} type="button" className={styles.person} disabled={!mayChange} onClick={open}>
            <Avatar id={person.id} name={person.name} />
            <span className={styles.name}>{person.name}</span>
            <span className={styles.boxes}>
              {own.map((one) => (
                <ShiftBox key={one.id} shift={one} conflicts={conflicts.get(one.id) ?? none} chosen={false} />
              ))}
              {leave.map((one) => (
                <span key={one.requestId} className={styles.leave}>
                  {one.name}
                </span>
              ))}
            </span>
          </button>
        );
      })}
    </div>
  );
}
