import { employeeId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { Opened } from '../form/opened.tsx';
import { PersonMessages } from '../roster/messages.tsx';
import { server, trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Panel } from '../shell/panel.tsx';
import { toast } from '../shell/toast.ts';
import { ClockingIn } from './clocking-in.tsx';
import { EmployeeForm } from './employee-form.tsx';
import { employeeWords } from './employee-words.ts';
import { PayTerms } from './pay-terms.tsx';

/** One person beside the list: `new`, or an id. */
export function EmployeePanel(props: {
  id: string;
  mayChange: boolean;
  show: (id: string | undefined) => void;
}): ReactElement | null {
  const words = useWords(employeeWords);
  const { mayChange, show } = props;
  const close = () => show(undefined);
  const seesMessages = useMay('messages.see');
  const seesPay = useMay('pay.see');
  const asked = employeeId.safeParse(props.id);
  const person = trpc.directory.employees.get.useQuery(
    { id: asked.success ? asked.data : '' },
    { enabled: asked.success },
  );
  if (props.id === 'new') {
    if (!mayChange) return null;
    return (
      <Panel title={words.add} close={close}>
        <EmployeeForm
          mayChange
          cancel={close}
          done={(saved) => {
            toast(words.createdWithPin(saved.calledName));
            show(saved.id);
          }}
        />
      </Panel>
    );
  }
  if (!asked.success) return null;
  return (
    <Panel title={person.data?.name ?? words.view} close={close}>
      <Loaded of={person}>
        {(data) => (
          <>
            <Opened record={data} fetch={() => server.directory.employees.get.query({ id: data.id })}>
              {(opened, newest) => (
                <EmployeeForm
                  person={opened}
                  newest={newest}
                  mayChange={mayChange && data.state === 'active'}
                  cancel={close}
                  done={(saved) => {
                    toast(words.saved(saved.calledName));
                    close();
                  }}
                />
              )}
            </Opened>
            {mayChange && data.state === 'active' && <ClockingIn person={data} close={close} />}
            {seesPay && <PayTerms person={data} />}
            {seesMessages && data.state === 'active' && <PersonMessages person={data} />}
          </>
        )}
      </Loaded>
    </Panel>
  );
}
