import type { TimesheetRow } from '@daybook/contract/timesheets';
import { useState } from 'react';
import type { Chosen } from './sheet-list.tsx';

/** Who is chosen of these rows, kept by person while the figures change under it. */
export function useChosen(rows: readonly TimesheetRow[]): { chosen: Chosen; chosenRows: TimesheetRow[] } {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    chosenRows: rows.filter(({ employee }) => ids.has(employee.id)),
    chosen: {
      has: ({ employee }) => ids.has(employee.id),
      set: (some, on) =>
        setIds((before) => {
          const after = new Set(before);
          for (const { employee } of some) on ? after.add(employee.id) : after.delete(employee.id);
          return after;
        }),
    },
  };
}
