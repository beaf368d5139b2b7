import type { HoursReportPeople } from '@daybook/contract/hours-report';
import type { EmployeeId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatList, formatShortDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { Table } from '../shell/table.tsx';
import { useHours } from '../timesheets/use-hours.ts';
import styles from './hours.module.css';
import { hoursWords } from './words.ts';

type Person = HoursReportPeople['items'][number];
type Odd = Person['days'][number] & { employee: Person['employee'] };

/** The dates on which something was not as planned, each with its way to the punches. */
export function OddDays(props: {
  people: readonly Person[];
  open: (employeeId: EmployeeId, date: string) => void;
}): ReactElement | null {
  const words = useWords(hoursWords);
  const language = useLanguage();
  const hours = useHours();
  const days = props.people.flatMap(({ employee, days: own }): Odd[] => own.map((day) => ({ ...day, employee })));
  if (days.length === 0) return null;
  const what = ({ lateMinutes, leftEarlyMinutes, absent, excused, planned }: Odd) => {
    const said = [
      ...(absent ? [words.wasAbsent] : []),
      ...(lateMinutes > 0 ? [words.wasLate(lateMinutes)] : []),
      ...(leftEarlyMinutes > 0 ? [words.wasEarly(leftEarlyMinutes)] : []),
      ...(excused ? [words.wasExcused] : []),
      ...(planned === 0 ? [words.wasUnplanned] : []),
    ];
    return formatList(language, said.length > 0 ? said : [words.wasLonger]);
  };
  return (
    <>
      <div className={styles.title}>
        <h2>{words.days}</h2>
      </div>
      <Table<Odd>
        label={words.days}
        columns={[
          {
            key: 'name',
            head: words.name,
            width: 'minmax(150px, 2fr)',
            phone: 'main',
            cell: ({ employee }) => employee.name,
          },
          {
            key: 'date',
            head: words.date,
            width: 'minmax(90px, 1fr)',
            phone: 'end',
            cell: ({ date }) => formatShortDate(language, date),
          },
          {
            key: 'what',
            head: words.what,
            width: 'minmax(150px, 3fr)',
            phone: 'under',
            cell: (day) => <span className={styles.what}>{what(day)}</span>,
          },
          {
            key: 'planned',
            head: words.planned,
            width: '84px',
            phone: 'none',
            figures: true,
            cell: ({ planned }) => hours(planned),
          },
          {
            key: 'worked',
            head: words.worked,
            width: '84px',
            phone: 'none',
            figures: true,
            cell: ({ worked }) => hours(worked),
          },
        ]}
        rows={days}
        keyOf={({ employee, date }) => `${employee.id} ${date}`}
        open={({ employee, date }) => props.open(employee.id, date)}
      />
    </>
  );
}
