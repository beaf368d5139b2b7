import type { EmployeeId } from '@daybook/contract/ids';
import type { ReactElement } from 'react';
import styles from './ahead.module.css';
import { MyCalendars } from './my-calendars.tsx';
import { MyLeave } from './my-leave.tsx';
import { MyMessages } from './my-messages.tsx';
import { MyShifts } from './my-shifts.tsx';

/** What is said to an employee, when the person is to be where, the leave, and the calendars that follow the shifts. */
export function Ahead(props: { employeeId: EmployeeId; today: string }): ReactElement {
  const { employeeId, today } = props;
  return (
    <div className={styles.ahead}>
      <div className={styles.main}>
        <MyMessages />
        <MyShifts today={today} />
      </div>
      <div className={styles.main}>
        <MyLeave employeeId={employeeId} />
        <MyCalendars employeeId={employeeId} />
      </div>
    </div>
  );
}
