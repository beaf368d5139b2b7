import type { PeriodInput, TimesheetRow } from '@daybook/contract/timesheets';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button, Checkbox } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { type ReactElement, useState } from 'react';
import { useMay } from '../access/use-me.ts';
import styles from './bulk.module.css';
import { DecideSheets } from './decide-sheets.tsx';
import type { Sheet } from './decision.ts';
import { deedWords } from './deed-words.ts';
import type { Chosen } from './sheet-list.tsx';
import { timesheetWords } from './words.ts';

type BulkDeed = 'approve' | 'return' | 'lock';

/** Of those whom a deed is still about, who can be and who cannot. */
type Split = [can: readonly TimesheetRow[], cannot: readonly TimesheetRow[]];

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
  const mayApprove = useMay('timesheets.approve');
  const mayLock = useMay('timesheets.lock');
  const { period, shown, rows, chosen } = props;
  const [asked, setAsked] = useState<{ deed: BulkDeed; sheets: Sheet[]; without: string[] } | null>(null);
  const all = shown.length > 0 && shown.every(chosen.has);
  // Who is left out is known before anything is sent; the server looks once more.
  const button = (deed: BulkDeed) => {
    const [can, cannot] = split(deed, rows);
    return (
      <Button
        size="xs"
        variant={deed === 'approve' ? 'filled' : 'default'}
        disabled={can.length + cannot.length === 0}
        onClick={() =>
          setAsked({
            deed,
            sheets: can.map(({ employee, digest }) => ({ employeeId: employee.id, name: employee.name, digest })),
            without: cannot.map(({ employee }) => employee.name),
          })
        }
      >
        {deeds[deed].deed(can.length || cannot.length)}
      </Button>
    );
  };
  return (
    <div className={styles.bar} data-print="no">
      <Checkbox
        label={words.chooseAll}
        checked={all}
        indeterminate={!all && rows.length > 0}
        disabled={shown.length === 0}
        onChange={(event) => chosen.set(shown, event.currentTarget.checked)}
      />
      {rows.length > 0 && (
        <>
          {mayApprove && button('approve')}
          {mayApprove && button('return')}
          {mayLock && button('lock')}
          <Button size="xs" variant="subtle" color="gray" onClick={() => chosen.set(rows, false)}>
            {words.chooseNobody}
          </Button>
        </>
      )}
      {asked && <DecideSheets {...asked} period={period} close={() => setAsked(null)} />}
    </div>
  );
}

/** Who is done already is not asked about again. */
function split(deed: BulkDeed, rows: readonly TimesheetRow[]): Split {
  const open = rows.filter(({ locked, approved }) => !locked && !(deed === 'approve' && approved));
  if (deed === 'return') return [open, []];
  const can = (row: TimesheetRow) => (deed === 'approve' ? row.days.toDecide === 0 : row.approved);
  return [open.filter(can), open.filter((row) => !can(row))];
}
