import type { ClientRecord, Household } from '@daybook/contract/clients';
import { ageOn } from '@daybook/rules/clients/age';
import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { wallDate } from '@daybook/ui/language/format';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../access/use-me.ts';
import { trpc } from '../server.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Panel } from '../shell/panel.tsx';
import { ownZone, serverNow } from '../time.ts';
import styles from './clients.module.css';
import { HouseholdForm } from './household-form.tsx';
import { householdWords, relationshipNames } from './household-words.ts';

/** Who lives together, and what they are to each other. */
export function HouseholdSide(props: {
  client: ClientRecord;
  editing: boolean;
  edit: (on: boolean) => void;
}): ReactElement {
  const { client, editing, edit } = props;
  const words = useWords(householdWords);
  const mayChange = useMay('clients.change');
  const id = client.householdId;
  const found = trpc.clients.households.get.useQuery({ id: id ?? '' }, { enabled: id !== null });
  const household = id === null ? undefined : found.data;
  return (
    <section className={styles.section} aria-label={words.household}>
      <h2>{words.household}</h2>
      {id === null ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <Loaded of={found}>{(shown) => <Members household={shown} self={client.id} />}</Loaded>
      )}
      {mayChange && (id === null || household) && (
        <Button variant="default" className={styles.way ?? ''} onClick={() => edit(true)}>
          {household ? words.edit : words.start}
        </Button>
      )}
      {editing && mayChange && (id === null || household) && (
        <Panel title={words.household} close={() => edit(false)}>
          <HouseholdForm
            key={household?.version ?? 0}
            client={client}
            household={household}
            close={() => edit(false)}
          />
        </Panel>
      )}
    </section>
  );
}

function Members({ household, self }: { household: Household; self: string }): ReactElement {
  const words = useWords(householdWords);
  const language = useLanguage();
  const today = wallDate(ownZone(), serverNow());
  return (
    <>
      <p className={styles.quiet}>{household.name}</p>
      <ul className={styles.members}>
        {household.members.map(({ clientId, name, birthDate, relationship }) => (
          <li key={clientId}>
            <Link
              to="/clients/$clientId"
              params={{ clientId }}
              search={{}}
              className={styles.one}
              aria-current={clientId === self ? 'true' : undefined}
            >
              <Avatar id={clientId} name={name} size={32} />
              <span className={styles.two}>
                <b>{name}</b>
                <span>
                  {[relationshipNames[language][relationship], birthDate && words.years(ageOn(birthDate, today))]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
