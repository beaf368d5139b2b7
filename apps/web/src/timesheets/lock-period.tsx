import type { PeriodInput, TimesheetRow } from '@daybook/contract/timesheets';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { DecideSheets } from './decide-sheets.tsx';
import { decideWords } from './decide-words.ts';
import { stateOfRow } from './sheet-state.ts';

/** Locks everybody's pay period in one go; who is not approved yet is named and left open. */
export function LockPeriod(props: { period: PeriodInput; rows: readonly TimesheetRow[] }): ReactElement {
  const words = useWords(decideWords);
  const [asked, setAsked] = useState<readonly TimesheetRow[] | null>(null);
  const open = props.rows.filter((row) => !row.locked && stateOfRow(row) !== 'empty');
  const ready = asked?.filter(({ approved }) => approved) ?? [];
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconLock size={16} stroke={1.7} />}
        disabled={open.length === 0}
        data-print="no"
        onClick={() => setAsked(open)}
      >
        {words.lockPeriod}
      </Button>
      {asked && (
        <DecideSheets
          deed="lock"
          period={props.period}
          sheets={ready.map(({ employee, digest }) => ({ employeeId: employee.id, name: employee.name, digest }))}
          without={asked.filter(({ approved }) => !approved).map(({ employee }) => employee.name)}
          close={() => setAsked(null)}
        />
      )}
    </>
  );
}
