import type { ConflictKind } from '@daybook/contract/planned-shifts';

/** A planned shift in moments (ms). */
export interface PlacedShift<Id extends string = string> {
  id: Id;
  employeeId: string;
  date: string;
  start: number;
  end: number;
  /** Whether conflicts are asked for it; others are only looked at. */
  asked: boolean;
}

export interface Conflict<Id extends string = string> {
  kind: ConflictKind;
  shiftId: Id;
  employeeId: string;
  date: string;
  /** The other shift, for `overlap` and `rest`. */
  otherId: Id | null;
  /** For `rest`: minutes between the two. */
  minutes: number | null;
}

/** What else speaks against a shift. */
export interface Circumstances {
  /** Minutes that are meant to lie between two shifts of a person. */
  rest: number;
  /** Whole days of leave. */
  leaveOn(employeeId: string, date: string): 'asked' | 'approved' | null;
  isClosed(date: string): boolean;
  isArchived(employeeId: string): boolean;
}

const minute = 60_000;

/**
 * What speaks against the shifts that are asked for, by person and start. Two overlap when some moment is in both;
 * a shift ends before the moment of its end. The order of the list changes nothing.
 */
export function conflictsOf<Id extends string>(
  shifts: readonly PlacedShift<Id>[],
  around: Circumstances,
): Conflict<Id>[] {
  const byPerson = Map.groupBy(shifts, ({ employeeId }) => employeeId);
  const people = [...byPerson.keys()].sort();
  return people.flatMap((id) => {
    const own = (byPerson.get(id) ?? []).toSorted(
      (a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1),
    );
    return own.flatMap((shift, index) =>
      shift.asked ? [...withOthers(own, index, around.rest), ...byItself(shift, around)] : [],
    );
  });
}

function withOthers<Id extends string>(own: readonly PlacedShift<Id>[], index: number, rest: number): Conflict<Id>[] {
  const shift = own[index];
  if (!shift) return [];
  const found: Conflict<Id>[] = [];
  const overlapping = own.filter((other) => other !== shift && other.start < shift.end && other.end > shift.start);
  for (const other of overlapping) found.push(between('overlap', shift, other, null));
  // The gap before belongs to the shift after it, and to the one before it when nobody asks for that one.
  const before = own.filter(({ end }) => end <= shift.start).reduce<PlacedShift<Id> | undefined>(later, undefined);
  if (before && shift.start - before.end < rest * minute)
    found.push(between('rest', shift, before, (shift.start - before.end) / minute));
  const after = own.find(({ start }) => start >= shift.end);
  if (after && !after.asked && after.start - shift.end < rest * minute)
    found.push(between('rest', shift, after, (after.start - shift.end) / minute));
  return found;
}

function later<Id extends string>(a: PlacedShift<Id> | undefined, b: PlacedShift<Id>): PlacedShift<Id> {
  return a && a.end >= b.end ? a : b;
}

function byItself<Id extends string>(shift: PlacedShift<Id>, around: Circumstances): Conflict<Id>[] {
  const leave = around.leaveOn(shift.employeeId, shift.date);
  const kinds: ConflictKind[] = [];
  if (leave) kinds.push(leave === 'approved' ? 'leave' : 'asked-leave');
  if (around.isClosed(shift.date)) kinds.push('closed');
  if (around.isArchived(shift.employeeId)) kinds.push('archived');
  return kinds.map((kind) => between(kind, shift, null, null));
}

function between<Id extends string>(
  kind: ConflictKind,
  { id, employeeId, date }: PlacedShift<Id>,
  other: PlacedShift<Id> | null,
  minutes: number | null,
): Conflict<Id> {
  return { kind, shiftId: id, employeeId, date, otherId: other?.id ?? null, minutes };
}
