import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate } from '@daybook/ui/language/format';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../access/use-me.ts';
import { findClients } from './ask-clients.ts';
import styles from './book.module.css';
import { type Choice, newChoice } from './choice.ts';
import { NewClient } from './new-client.tsx';
import { bookWords } from './words.ts';

/** Who comes: found by name, telephone or mail, or written down as somebody new. */
export function ChooseClient(props: {
  choice: Choice;
  choose: (choice: Choice) => void;
  /** Somebody of the same name and birth date is here already. */
  isKnown: boolean;
  /** What is lacking is said. */
  told: boolean;
  /** Nobody has to be chosen, which this says; and of somebody new the least is asked. */
  short?: string;
}): ReactElement {
  const words = useWords(bookWords);
  const { choice, choose } = props;
  if (choice.is === 'new') return <NewClient {...props} choice={choice} />;
  if (choice.is === 'known')
    return (
      <div className={styles.chosen}>
        <span>
          <small>{words.client}</small>
          <b>{choice.name}</b>
        </span>
        <Button variant="subtle" size="xs" onClick={() => choose({ is: 'none' })}>
          {words.otherClient}
        </Button>
      </div>
    );
  return <FindClient choose={choose} told={props.told} short={props.short} />;
}

function FindClient(props: {
  choose: (choice: Choice) => void;
  told: boolean;
  short: string | undefined;
}): ReactElement {
  const words = useWords(bookWords);
  const language = useLanguage();
  const mayAdd = useMay('clients.change');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    queryKey: ['book', 'clients', search],
    queryFn: () => findClients(search),
    enabled: search.length > 1,
    // Every look is kept: nobody is looked at twice for nothing.
    retry: false,
    gcTime: 0,
  });
  return (
    <div className={styles.find}>
      <TextInput
        label={words.client}
        placeholder={words.find}
        autoComplete="off"
        value={typed}
        description={props.short}
        error={props.told && props.short === undefined ? words.clientMissing : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.data && found.data.length > 0 && (
        <ul className={styles.found}>
          {found.data.map(({ id, name, birthDate, phone }) => (
            <li key={id}>
              <button type="button" onClick={() => props.choose({ is: 'known', id, name })}>
                <b>{name}</b>
                <small>{[birthDate && formatFullDate(language, birthDate), phone].filter(Boolean).join(' · ')}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      {found.data?.length === 0 && <p className={styles.quiet}>{words.findNone}</p>}
      {found.isError && <p className={styles.quiet}>{words.findFailed}</p>}
      {mayAdd && (
        <div>
          <Button variant="default" size="xs" onClick={() => props.choose(newChoice(typed.trim()))}>
            {words.newClient}
          </Button>
        </div>
      )}
    </div>
  );
}
