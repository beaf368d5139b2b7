import type { ClientId } from '@daybook/contract/ids';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate } from '@daybook/ui/language/format';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { findClients } from '../appointments/book/ask-clients.ts';
import book from '../appointments/book/book.module.css';
import { deskWords } from './words.ts';

interface Person {
  id: ClientId;
  name: string;
}

/** Whose number it is; left empty, nobody's. */
export function FindPerson(props: { person: Person | null; choose: (person: Person | null) => void }): ReactElement {
  const words = useWords(deskWords);
  const language = useLanguage();
  const { person, choose } = props;
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    queryKey: ['desk', 'clients', search],
    queryFn: () => findClients(search),
    enabled: search.length > 1 && person === null,
    // Every look is kept: nobody is looked at twice for nothing.
    retry: false,
    gcTime: 0,
  });
  if (person)
    return (
      <div className={book.chosen}>
        <span>
          <small>{words.client}</small>
          <b>{person.name}</b>
        </span>
        <Button variant="subtle" size="xs" onClick={() => choose(null)}>
          {words.otherClient}
        </Button>
      </div>
    );
  return (
    <div className={book.find}>
      <TextInput
        label={words.client}
        description={words.clientHelp}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.data && found.data.length > 0 && (
        <ul className={book.found}>
          {found.data.map(({ id, name, birthDate, phone }) => (
            <li key={id}>
              <button type="button" onClick={() => choose({ id, name })}>
                <b>{name}</b>
                <small>{[birthDate && formatFullDate(language, birthDate), phone].filter(Boolean).join(' · ')}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
