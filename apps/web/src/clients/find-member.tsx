import type { Client } from '@daybook/contract/clients';
import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate } from '@daybook/ui/language/format';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { trpc } from '../server.ts';
import styles from './clients.module.css';
import { householdWords } from './household-words.ts';

const afterMs = 300;
const leastLetters = 2;
const atOnce = 6;

/** Finds somebody to add: nobody is asked for before there is something to go by, since every look is recorded. */
export function FindMember(props: { without: readonly string[]; add: (client: Client) => void }): ReactElement {
  const words = useWords(householdWords);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), afterMs);
  const asks = sought.length >= leastLetters;
  const found = trpc.clients.list.useQuery({ search: sought, limit: atOnce }, { enabled: asks });
  const items = asks ? (found.data?.items.filter(({ id }) => !props.without.includes(id)) ?? []) : [];
  return (
    <div>
      <TextInput
        label={words.find}
        description={words.movesHere}
        autoComplete="off"
        maxLength={80}
        leftSection={<IconSearch size={16} stroke={1.7} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        // Enter takes the first that is found, and does not send the form.
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const [first] = items;
          if (first && sought === typed.trim()) {
            props.add(first);
            setTyped('');
          }
        }}
      />
      <div className={styles.alike} aria-live="polite">
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            className={styles.one}
            aria-label={words.add(item.name)}
            onClick={() => {
              props.add(item);
              setTyped('');
            }}
          >
            <Avatar id={item.id} name={item.name} size={28} />
            <span className={styles.two}>
              <b>{item.name}</b>
              <span>
                {[item.birthDate && formatFullDate(language, item.birthDate), item.phone].filter(Boolean).join(', ')}
              </span>
            </span>
          </button>
        ))}
        {asks && found.data && items.length === 0 && <p className={styles.quiet}>{words.nobody}</p>}
      </div>
    </div>
  );
}
