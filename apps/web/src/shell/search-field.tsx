import { useWords } from '@daybook/ui/language/current';
import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import styles from './search-field.module.css';
import { shellWords } from './words.ts';

const afterMs = 200;

/** Narrows a list down while one types; `/` goes there. */
export function SearchField(props: { label: string; value: string; search: (text: string) => void }): ReactElement {
  const words = useWords(shellWords);
  const [typed, setTyped] = useState(props.value);
  const search = useDebouncedCallback((text: string) => props.search(text.trim()), afterMs);
  const type = (text: string) => {
    setTyped(text);
    search(text);
  };
  return (
    <TextInput
      className={styles.search ?? ''}
      aria-label={props.label}
      placeholder={props.label}
      data-key="/"
      maxLength={80}
      leftSection={<IconSearch size={16} stroke={1.7} />}
      rightSection={typed && <CloseButton size="sm" aria-label={words.empty} onClick={() => type('')} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
