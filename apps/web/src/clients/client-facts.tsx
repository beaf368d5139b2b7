import type { ClientRecord } from '@daybook/contract/clients';
import { ageOn } from '@daybook/rules/clients/age';
import { Avatar } from '@daybook/ui/avatar';
import { languageNames, useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate, wallDate } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import { Facts } from '../shell/facts.tsx';
import { Pill } from '../shell/pill.tsx';
import { ownZone, serverNow } from '../time.ts';
import styles from './clients.module.css';
import { clientWords } from './words.ts';

/** Who it is, and what the client can be reached by. */
export function ClientFacts({ client }: { client: ClientRecord }): ReactElement {
  const words = useWords(clientWords);
  const language = useLanguage();
  const { id, name, birthDate, phone, email, reminders, state } = client;
  const today = wallDate(ownZone(), serverNow());
  return (
    <>
      <div className={styles.head}>
        <Avatar id={id} name={name} size={56} />
        <p>
          {birthDate ? words.born(formatFullDate(language, birthDate), ageOn(birthDate, today)) : words.noBirthDate}
          {state === 'archived' && (
            <Pill tone="out" glyph="out">
              {words.archived}
            </Pill>
          )}
        </p>
      </div>
      <Facts
        facts={[
          [words.phone, phone ?? words.none],
          [words.email, email ?? words.none],
          [words.language, languageNames[client.language]],
          [words.reminders, reminders ? words.byMail : words.noReminders],
        ]}
      />
    </>
  );
}
