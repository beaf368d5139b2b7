import type { Timesheet } from '@daybook/contract/timesheets';
import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMay } from '../access/use-me.ts';
import { DecideSheets } from './decide-sheets.tsx';
import type { Deed } from './decision.ts';
import { personWords } from './person-words.ts';
import { stateOfSheet } from './sheet-state.ts';

/** What can be decided about one person's pay period now. */
export function PersonDeeds({ sheet }: { sheet: Timesheet }): ReactElement {
  const words = useWords(personWords);
  const [deed, setDeed] = useState<Deed | null>(null);
  const mayLock = useMay('timesheets.lock');
  const { employee, digest, period, may } = sheet;
  const state = stateOfSheet(sheet);
  const open = state !== 'locked';
  return (
    <>
      {may.approve && open && (
        <Button variant="default" onClick={() => setDeed('return')}>
          {words.return}
        </Button>
      )}
      {may.approve && state === 'approved' && (
        <Button variant="default" onClick={() => setDeed('reopen')}>
          {words.reopen}
        </Button>
      )}
      {mayLock && state === 'approved' && <Button onClick={() => setDeed('lock')}>{words.lock}</Button>}
      {may.approve && open && state !== 'approved' && (
        <Button disabled={sheet.days.some((day) => day.state === 'to-decide')} onClick={() => setDeed('approve')}>
          {words.approve}
        </Button>
      )}
      {deed && (
        <DecideSheets
          deed={deed}
          period={period}
          sheets={[{ employeeId: employee.id, name: employee.name, digest }]}
          close={() => setDeed(null)}
        />
      )}
    </>
  );
}
