import { type DayView, decides } from '@daybook/contract/timesheets';
import type { ReactElement } from 'react';
import { FlagPills } from './flag-pills.tsx';
import { StatePill } from './state-pill.tsx';

/** Where a date stands: what waits for a decision by its own name, and what is odd beside it. */
export function DayStates({ day }: { day: DayView }): ReactElement {
  const waits = day.flags.filter((flag) => decides.includes(flag));
  const odd = day.flags.filter((flag) => !decides.includes(flag));
  return (
    <>
      {waits.length > 0 && day.state !== 'locked' ? (
        <FlagPills flags={waits} most={1} />
      ) : (
        <StatePill state={day.state} short />
      )}
      <FlagPills flags={odd} most={1} short />
    </>
  );
}
