import { plannedShiftId } from '@daybook/contract/ids';
import { newId } from '@daybook/contract/new-id';
import type { PlannedShift, RosterList, RosterTemplate, ShiftInput } from '@daybook/contract/planned-shifts';
import { useWords } from '@daybook/ui/language/current';
import { useRef, useState } from 'react';
import { type Editing, usualShift } from './editing.ts';
import type { PlanDeed } from './grid-key.ts';
import { inputOf, type Wanted } from './shifts.ts';
import { retimed, type Times } from './stretch.ts';
import { planWords } from './words.ts';

/** Whose shift it is or will be, and on which date. */
export interface Where {
  person: RosterList['people'][number];
  date: string;
}

export interface PlanProps {
  roster: RosterList;
  mayChange: boolean;
  singles: readonly RosterTemplate[];
  /** Undone by `undo`, and told in one line with the way back, unless `said` is empty. */
  save: (wanted: readonly Wanted[], undo: readonly Wanted[], said: string) => void;
  edit: (editing: Editing) => void;
  /** Whether the form of a shift is open. */
  editing: boolean;
}

/**
 * What keys and pointer do to shifts, the same in every view of the roster. `when` says a shift's place in time, and
 * `touched` is told what was written, or will be by the form.
 */
export function useDeeds(
  props: PlanProps,
  when: (shift: ShiftInput) => string,
  touched: (shiftId: string) => void = () => undefined,
) {
  const words = useWords(planWords);
  const { roster, mayChange, singles, save } = props;
  const [said, say] = useState('');
  const clipboard = useRef<{ shift: ShiftInput; cut: PlannedShift | null } | null>(null);

  /** Writes it at a person and date: `from` moved there, or with null a new one. */
  const put = (shift: ShiftInput, { person, date }: Where, from: PlannedShift | null) => {
    if (!mayChange) return;
    const moved = { ...shift, employeeId: person.id, date };
    const id = from?.id ?? plannedShiftId.parse(newId());
    const text = (from ? words.moved : words.saved)(person.calledName, when(moved));
    say(text);
    touched(id);
    save([{ id, shift: moved }], [{ id, shift: from && inputOf(from) }], text);
  };
  /** `told`: with a way back; a key that is pressed again and again has one itself. */
  const retime = (shift: PlannedShift, times: Times, told: boolean) => {
    if (!mayChange) return;
    const person = roster.people.find(({ id }) => id === shift.employeeId);
    const text = words.retimed(person?.calledName ?? '', `${times.starts}–${times.ends}`);
    say(text);
    touched(shift.id);
    const wanted = { id: shift.id, shift: { ...inputOf(shift), ...times } };
    save([wanted], [{ id: shift.id, shift: inputOf(shift) }], told ? text : '');
  };
  const open = (shift: PlannedShift) => {
    if (mayChange) props.edit({ id: shift.id, shift: inputOf(shift), isNew: false });
  };
  const plan = ({ person, date }: Where, times: Partial<Times> = {}) => {
    if (!mayChange) return;
    const shift = { ...usualShift, ...times, employeeId: person.id, date };
    const id = plannedShiftId.parse(newId());
    touched(id);
    props.edit({ id, shift, isNew: true });
  };
  const place = (where: Where, n: number) => {
    const entry = singles[n - 1]?.entries[0];
    if (!entry) return;
    const { day: _, employeeId: __, ...times } = entry;
    put({ ...times, employeeId: where.person.id, date: where.date }, where, null);
  };
  const paste = (where: Where) => {
    const held = clipboard.current;
    if (!held) return;
    // What was cut is put down once; after that it is copied.
    clipboard.current = { shift: held.shift, cut: null };
    put(held.shift, where, held.cut);
  };

  const act = (deed: PlanDeed, where: Where, shift: PlannedShift | undefined) => {
    if (!mayChange) return;
    if (deed.is === 'new' || (deed.is === 'edit' && !shift)) return plan(where);
    if (deed.is === 'template') return place(where, deed.n);
    if (deed.is === 'paste') return paste(where);
    if (!shift) return;
    switch (deed.is) {
      case 'edit':
        return open(shift);
      case 'time':
        return retime(shift, retimed(shift, deed, roster.site.dayStart), false);
      case 'remove':
        say(words.removed);
        return save([{ id: shift.id, shift: null }], [{ id: shift.id, shift: inputOf(shift) }], words.removed);
      case 'copy':
      case 'cut':
        clipboard.current = { shift: inputOf(shift), cut: deed.is === 'cut' ? shift : null };
        return say(deed.is === 'cut' ? words.cutShift : words.copiedShift);
    }
  };
  return { act, put, retime, open, plan, said };
}
