import type { RosterConflict, RosterList } from '@daybook/contract/planned-shifts';
import { useMemo } from 'react';

const noConflicts: ReadonlyMap<string, readonly RosterConflict[]> = new Map();

/** What speaks against each shift. */
export function useConflicts(roster: RosterList): ReadonlyMap<string, readonly RosterConflict[]> {
  return useMemo(() => {
    const found = Map.groupBy(roster.conflicts, ({ shiftId }) => String(shiftId));
    return found.size > 0 ? found : noConflicts;
  }, [roster.conflicts]);
}
