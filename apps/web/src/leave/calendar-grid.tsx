import type { EmployeeId, LeaveRequestId } from '@daybook/contract/ids';
import type { LeaveView } from '@daybook/contract/leave';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatDate, formatMonth, formatWeekdayShort, wallDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { ownZone, serverNow } from '../time.ts';
import styles from './calendar-grid.module.css';
import type { Away } from './leave-calendar.tsx';
import type { Month } from './month.ts';
import { calendarWords, leaveWords } from './words.ts';

/** People by the dates of a month. A date that is away is a button that opens the leave. */
export function CalendarGrid(props: {
  month: Month;
  people: readonly Away[];
  open: (id: LeaveRequestId) => void;
  openPerson: (id: EmployeeId) => void;
}): ReactElement {
  const words = useWords(calendarWords);
  const language = useLanguage();
  const { dates, from } = props.month;
  const today = wallDate(ownZone(), serverNow());
  return (
    <table className={styles.grid}>
      <caption className="unseen">{words.table(formatMonth(language, from))}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.who}>
            {words.who}
          </th>
          {dates.map((date) => (
            <th
              key={date}
              scope="col"
              className={isWeekend(date) ? styles.weekend : undefined}
              aria-current={date === today ? 'date' : undefined}
            >
              <span>{formatWeekdayShort(language, date).slice(0, 2)}</span>
              <b>{Number(date.slice(8))}</b>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.people.map(({ employee, leave }) => (
          <tr key={employee.id}>
            <th scope="row" className={styles.who}>
              <button type="button" data-row className={styles.name} onClick={() => props.openPerson(employee.id)}>
                {employee.name}
              </button>
            </th>
            {dates.map((date) => (
              <td key={date} className={isWeekend(date) ? styles.weekend : undefined}>
                <Cell date={date} leave={leave} open={props.open} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell(props: {
  date: string;
  leave: readonly LeaveView[];
  open: (id: LeaveRequestId) => void;
}): ReactElement | null {
  const words = useWords(calendarWords);
  const states = useWords(leaveWords);
  const language = useLanguage();
  const { date } = props;
  const own = props.leave.find(({ days }) => days.some((day) => day.date === date));
  if (!own) return null;
  const said = words.cell(own.kind.name, states[own.state]);
  const granted = own.state === 'approved';
  return (
    <button
      type="button"
      className={granted ? styles.granted : styles.asked}
      title={said}
      aria-label={`${own.employee.calledName}, ${formatDate(language, date)}: ${said}`}
      onClick={() => props.open(own.id)}
    >
      <Glyph name={granted ? 'approved' : 'submitted'} />
    </button>
  );
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}
