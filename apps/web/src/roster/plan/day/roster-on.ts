import type { RosterList } from '@daybook/contract/planned-shifts';

/** What a roster says of one of its dates. */
export function rosterOn(roster: RosterList, date: string): RosterList {
  const on = <T extends { date: string }>(all: readonly T[]) => all.filter((one) => one.date === date);
  const shifts = on(roster.shifts);
  return {
    ...roster,
    shifts,
    elsewhere: on(roster.elsewhere),
    leave: on(roster.leave),
    conflicts: on(roster.conflicts),
    days: on(roster.days),
    unpublished: shifts.filter(({ state }) => state !== 'published').length,
  };
}
