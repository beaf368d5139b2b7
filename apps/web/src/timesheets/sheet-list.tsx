import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import type { Figures, TimesheetRow } from '@daybook/contract/timesheets';
import { Avatar } from '@daybook/ui/avatar';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { type Column, Table } from '../shell/table.tsx';
import { bucketWords } from './bucket-words.ts';
import { bucketsIn, minutesOf } from './buckets.ts';
import { FlagPills } from './flag-pills.tsx';
import styles from './sheet-list.module.css';
import { stateOfRow } from './sheet-state.ts';
import { StatePill } from './state-pill.tsx';
import { stateWords } from './state-words.ts';
import { useHours } from './use-hours.ts';
import { timesheetWords } from './words.ts';

/** Who is chosen, by employee id. */
export interface Chosen {
  has: (row: TimesheetRow) => boolean;
  set: (rows: readonly TimesheetRow[], on: boolean) => void;
}

/** Everybody's pay period, a row each, and the sums. */
export function SheetList(props: {
  rows: TimesheetRow[];
  /** Of all who are counted, and how many they are; null while only some are shown. */
  sums: { totals: Figures; people: number } | null;
  columnsOf: Figures;
  open: (row: TimesheetRow) => void;
  chosen: Chosen | null;
}): ReactElement {
  const words = useWords(timesheetWords);
  const names = useWords(bucketWords);
  const states = useWords(stateWords);
  const hours = useHours();
  const { rows, sums, chosen } = props;
  const figures: Column<TimesheetRow>[] = bucketsIn(props.columnsOf).map((bucket) => ({
    key: bucket,
    head: names[bucket],
    width: 'minmax(58px, 76px)',
    phone: 'none',
    figures: true,
    ...(bucket === 'regular' || bucket === 'overtime' ? {} : { from: 'wide' as const }),
    cell: ({ totals }) => {
      const minutes = minutesOf(bucket, totals);
      return minutes > 0 || (bucket === 'regular' && totals.worked > 0) ? hours(minutes) : '';
    },
    ...(sums ? { sum: hours(minutesOf(bucket, sums.totals)) } : {}),
  }));
  const short = (of: Figures) => {
    const overtime = minutesOf('overtime', of) + of.doubleTime;
    return overtime > 0 ? words.figures(hours(of.regular), hours(overtime)) : words.regularOnly(hours(of.regular));
  };
  const columns: Column<TimesheetRow>[] = [
    {
      key: 'name',
      head: words.name,
      width: 'minmax(150px, 1.6fr)',
      phone: 'main',
      cell: ({ employee }) => (
        <span className={styles.person}>
          <Avatar id={employee.id} name={employee.name} size={28} />
          {employee.name}
        </span>
      ),
      ...(sums ? { sum: words.sum(sums.people) } : {}),
    },
    {
      key: 'site',
      head: words.site,
      width: 'minmax(110px, 1.2fr)',
      from: 'wide',
      phone: 'none',
      cell: ({ site }) => <span className={styles.quiet}>{site.name}</span>,
    },
    ...figures,
    {
      key: 'short',
      head: names.regular,
      width: '0',
      only: 'phone',
      phone: 'under',
      cell: ({ totals }) => short(totals),
      ...(sums ? { sum: short(sums.totals) } : {}),
    },
    {
      key: 'flags',
      head: words.flags,
      width: 'minmax(110px, 1.2fr)',
      phone: 'none',
      cell: (row) =>
        row.adjustments > 0 && row.flags.length === 0 ? (
          <span className={styles.quiet}>{words.adjustments(row.adjustments)}</span>
        ) : (
          <FlagPills flags={row.flags} most={1} />
        ),
    },
    {
      key: 'state',
      head: words.state,
      width: '152px',
      phone: 'end',
      cell: (row) =>
        stateOfRow(row) === 'to-decide' ? (
          <StatePill state="to-decide">{states.daysToDecide(row.days.toDecide)}</StatePill>
        ) : (
          <StatePill state={stateOfRow(row)} />
        ),
    },
  ];
  return (
    <Table
      label={words.timesheets}
      columns={columns}
      rows={rows}
      keyOf={({ employee }) => employee.id}
      open={props.open}
      lead={
        chosen
          ? {
              head: words.choose,
              cell: (row) => (
                <Checkbox
                  classNames={{ label: styles.reach ?? '' }}
                  label={<span className="unseen">{words.chooseOne(row.employee.name)}</span>}
                  checked={chosen.has(row)}
                  onChange={(event) => chosen.set([row], event.currentTarget.checked)}
                />
              ),
            }
          : undefined
      }
    />
  );
}
