import type { EmployeeId } from '@daybook/contract/ids';
import type { LeaveView } from '@daybook/contract/leave';
import type { ReactElement } from 'react';
import { Panel } from '../shell/panel.tsx';
import { LeaveDetail } from './leave-detail.tsx';

/** One request beside the calendar. */
export function LeavePanel(props: {
  leave: LeaveView;
  close: () => void;
  openPerson: (id: EmployeeId) => void;
}): ReactElement {
  const { leave, close } = props;
  return (
    <Panel title={leave.employee.name} close={close}>
      <LeaveDetail leave={leave} done={close} openPerson={props.openPerson} />
    </Panel>
  );
}
