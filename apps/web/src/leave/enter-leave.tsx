import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useState } from 'react';
import { PersonChoice } from '../directory/person-choice.tsx';
import { Panel } from '../shell/panel.tsx';
import styles from './person-panel.module.css';
import { LeaveRequestForm } from './request-form.tsx';
import { leaveWords } from './words.ts';

/** Leave of somebody, entered by who may grant it. */
export function EnterLeave(props: { site: SiteId | undefined; close: () => void }): ReactElement {
  const words = useWords(leaveWords);
  const [person, setPerson] = useState<{ id: EmployeeId; name: string } | null>(null);
  return (
    <Panel title={words.enter} close={props.close}>
      <div className={styles.panel}>
        <p className={styles.quiet}>{words.enterAbout}</p>
        <PersonChoice
          label={words.person}
          description={words.personHelp}
          siteId={props.site}
          value={person}
          error={undefined}
          choose={setPerson}
        />
        {person && <LeaveRequestForm key={person.id} employeeId={person.id} onDone={props.close} />}
      </div>
    </Panel>
  );
}
