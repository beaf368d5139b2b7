import type { Board } from '@daybook/contract/clock';
import type { EmployeeId } from '@daybook/contract/ids';
import { useRef } from 'react';

type Standing = Map<EmployeeId, string>;

function standingOf(board: Board): Standing {
  return new Map(
    board.sites.flatMap(({ siteId, entries }) =>
      entries.map(({ employeeId, state, since }): [EmployeeId, string] => [employeeId, `${siteId} ${state} ${since}`]),
    ),
  );
}

/** Who stands differently than on the board before this one; nobody on the first. */
export function useChanged(board: Board): ReadonlySet<EmployeeId> {
  const last = useRef<{ board: Board; standing: Standing; changed: ReadonlySet<EmployeeId> }>(undefined);
  if (last.current?.board !== board) {
    const standing = standingOf(board);
    const before = last.current?.standing;
    const moved = before ? [...standing].filter(([id, now]) => before.get(id) !== now).map(([id]) => id) : [];
    last.current = { board, standing, changed: new Set(moved) };
  }
  return last.current.changed;
}
