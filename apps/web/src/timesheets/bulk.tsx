import type { PeriodInput, TimesheetRow } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button, Checkbox } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMay } from '../access/use-me.ts';
import styles from './bulk.module.css';
import { DecideSheets } from './decide-sheets.tsx';
import type { Deed, Sheet } from './decision.ts';
import { deedWords } from './deed-words.ts';
import type { Chosen } from './sheet-list.tsx';
import { stateOfRow } from './sheet-state.ts';
import { timesheetWords } from './words.ts';

/** Chooses all who are shown, or nobody; and what can be decided about those who are chosen. */
export function Bulk(props: {
  period: PeriodInput;
  shown: readonly TimesheetRow[];
  /** Those who are chosen, as they stand now. */
  rows: readonly TimesheetRow[];
  chosen: Chosen;
}): ReactElement {
  const words = useWords(timesheetWords);
  const deeds = deedWords[useLanguage()];
  const may = { approve: useMay('timesheets.approve'), lock: useMay('timesheets.lock') };
  const { period, shown, rows, chosen } = props;
  const [asked, setAsked] = useState<{ deed: Deed; sheets: Sheet[]; without: string[] } | null>(null);
  const all = shown.length > 0 && shown.every(chosen.has);
  const n = rows.length;
  // Who is left out is known before anything is sent; the server looks once more.
  const ask = (deed: Deed, can: (row: TimesheetRow) => boolean) =>
    setAsked({
      deed,
      sheets: rows
        .filter(can)
        .map(({ employee, digest }) => ({ employeeId: employee.id, name: employee.name, digest })),
      without: rows.filter((row) => !can(row)).map(({ employee }) => employee.name),
    });
  return (
    <div className={styles.bar} data-print="no">
      <Checkbox
        label={words.chooseAll}
        checked={all}
        indeterminate={!all && n > 0}
        disabled={shown.length === 0}
        onChange={(event) => chosen.set(shown, event.currentTarget.checked)}
      />
      {n > 0 && (
        <>
          {may.approve && (
            <Button size="xs" onClick={() => ask('approve', (row) => row.days.toDecide === 0)}>
              {deeds.approve.deed(n)}
            </Button>
          )}
          {may.approve && (
            <Button size="xs" variant="default" onClick={() => ask('return', (row) => !row.locked)}>
              {deeds.return.deed(n)}
            </Button>
          )}
          {may.lock && (
            <Button
              size="xs"
              variant="default"
              onClick={() => ask('lock', (row) => row.approved && !row.locked && stateOfRow(row) !== 'to-decide')}
            >
              {deeds.lock.deed(n)}
            </Button>
          )}
          <Button size="xs" variant="subtle" color="gray" onClick={() => chosen.set(rows, false)}>
            {words.chooseNobody}
          </Button>
        </>
      )}
      {asked && <DecideSheets {...asked} period={period} close={() => setAsked(null)} />}
    </div>
  );
}
