import type { Appointment, AppointmentList } from '@daybook/contract/appointments';
import type { EmployeeId } from '@daybook/contract/ids';
import { Avatar } from '@daybook/ui/avatar';
import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useMemo } from 'react';
import styles from './calendar.module.css';
import { type Column, columnsOf, rangeOf } from './grid/columns.ts';
import { Grid, type Wanted } from './grid/grid.tsx';
import type { Changes } from './use-changes.ts';
import { DayFree } from './week-head.tsx';
import { calendarWords } from './words.ts';

/** The columns of a day, one a provider, or of a provider's week, one a date. */
export function TimeGrid(props: {
  read: AppointmentList;
  view: 'day' | 'week';
  dates: readonly string[];
  provider: EmployeeId | undefined;
  label: string;
  changes: Changes;
  mayBook: boolean;
  covered: boolean;
  open: (item: Appointment) => void;
  book: (wanted: Wanted | null) => void;
  lifted: (item: Appointment | null) => void;
}): ReactElement {
  const { read, dates, provider, view } = props;
  const { site } = read;
  const columns = useMemo(() => columnsOf(read, dates, provider), [read, dates, provider]);
  const range = useMemo(() => rangeOf(columns), [columns]);
  return (
    <Grid
      label={props.label}
      view={view}
      columns={columns}
      range={range}
      zone={site.zone}
      today={site.today}
      headOf={(column) =>
        view === 'day' ? (
          <ProviderHead column={column} />
        ) : (
          <DayFree
            siteId={site.id}
            column={column}
            week={dates}
            isToday={column.date === site.today}
            today={site.today}
          />
        )
      }
      changes={props.changes}
      mayBook={props.mayBook}
      covered={props.covered}
      open={props.open}
      book={props.book}
      lifted={props.lifted}
    />
  );
}

function ProviderHead({ column }: { column: Column }): ReactElement {
  const words = useWords(calendarWords);
  return (
    <span className={styles.provider}>
      <Avatar id={column.providerId} name={column.name} size={32} />
      <span className={styles.providerText}>
        <b>{column.name}</b>
        {column.late && <span className={styles.late}>{words.lateProvider}</span>}
      </span>
    </span>
  );
}
