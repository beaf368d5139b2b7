import type { EmployeeId, SiteId } from '@daybook/contract/ids';
import type { Service } from '@daybook/contract/services';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { PersonChoice } from '../../directory/person-choice.tsx';
import { Opened } from '../../form/opened.tsx';
import { server, trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { MyCalendars } from '../../timesheets/mine/my-calendars.tsx';
import { AvailabilityForm } from './availability-form.tsx';
import styles from './settings.module.css';
import { settingsWords } from './words.ts';

/** What somebody gives at a site, and when; `null`: it is chosen who. */
export function ProviderPanel(props: {
  siteId: SiteId;
  employeeId: EmployeeId | null;
  services: readonly Service[];
  open: (id: string) => void;
  close: () => void;
}): ReactElement {
  const words = useWords(settingsWords);
  const { siteId, employeeId, close } = props;
  if (!employeeId)
    return (
      <Panel title={words.addProvider} close={close}>
        <PersonChoice
          label={words.person}
          siteId={siteId}
          value={null}
          error={undefined}
          choose={(person) => person && props.open(person.id)}
        />
      </Panel>
    );
  return <OnePanel {...props} employeeId={employeeId} />;
}

function OnePanel(props: {
  siteId: SiteId;
  employeeId: EmployeeId;
  services: readonly Service[];
  close: () => void;
}): ReactElement {
  const words = useWords(settingsWords);
  const { siteId, employeeId, services, close } = props;
  const asked = { siteId, employeeId };
  const given = trpc.appointments.availability.get.useQuery(asked);
  const [known] = given.data?.providers ?? [];
  return (
    <Panel title={known?.name ?? words.addProvider} close={close}>
      <Loaded of={given}>
        {({ providers: [record] }) =>
          record && (
            <Opened
              record={record}
              fetch={async () => (await server.appointments.availability.get.query(asked)).providers[0] ?? record}
            >
              {(opened, newest) => (
                <>
                  <AvailabilityForm siteId={siteId} opened={opened} services={services} newest={newest} close={close} />
                  {opened.version > 0 && (
                    <div className={styles.calendars}>
                      <MyCalendars employeeId={employeeId} only="appointments" />
                    </div>
                  )}
                </>
              )}
            </Opened>
          )
        }
      </Loaded>
    </Panel>
  );
}
