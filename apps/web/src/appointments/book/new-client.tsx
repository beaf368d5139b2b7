import { clientInput } from '@daybook/contract/clients';
import { useWords } from '@daybook/ui/language/current';
import { Button, Checkbox, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { likeClients } from './ask-clients.ts';
import styles from './book.module.css';
import { type Choice, faultsIn, madeOf, type Typed } from './choice.ts';
import { bookWords } from './words.ts';

/** Somebody new, with who may be the same suggested while it is written. */
export function NewClient(props: {
  choice: Extract<Choice, { is: 'new' }>;
  choose: (choice: Choice) => void;
  isKnown: boolean;
  told: boolean;
  short?: string;
}): ReactElement {
  const words = useWords(bookWords);
  const { choice, choose } = props;
  const { typed } = choice;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const faults = faultsIn(typed);
  const wrong = (field: keyof Typed, sentence: string) =>
    (props.told || left.has(field)) && faults.has(field) ? sentence : undefined;
  const field = (name: 'name' | 'birthDate' | 'phone' | 'email', sentence: string) => ({
    value: typed[name],
    error: wrong(name, sentence),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      choose({ ...choice, typed: { ...typed, [name]: event.currentTarget.value } }),
    onBlur: () => setLeft((before) => new Set(before).add(name)),
  });
  const like = useLike(typed);
  return (
    <fieldset className={styles.fields}>
      <legend>{words.newClient}</legend>
      <TextInput label={words.name} autoComplete="off" {...field('name', words.nameMissing)} />
      <TextInput type="date" label={words.born} {...field('birthDate', words.bornWrong)} />
      <TextInput label={words.phone} type="tel" autoComplete="off" {...field('phone', words.phoneWrong)} />
      {props.short === undefined && (
        <TextInput label={words.email} type="email" autoComplete="off" {...field('email', words.emailWrong)} />
      )}
      {like.length > 0 && (
        <div className={styles.like}>
          <b>{words.maybe}</b>
          {like.map(({ client }) => (
            <Button
              key={client.id}
              variant="default"
              size="xs"
              onClick={() => choose({ is: 'known', id: client.id, name: client.name })}
            >
              {[client.name, client.birthDate].filter(Boolean).join(', ')}
            </Button>
          ))}
        </div>
      )}
      {props.isKnown && (
        <Checkbox
          label={words.despite}
          checked={choice.despite}
          onChange={(event) => choose({ ...choice, despite: event.currentTarget.checked })}
        />
      )}
      {props.short === undefined && (
        <Checkbox
          label={words.reminders}
          checked={typed.reminders}
          onChange={(event) => choose({ ...choice, typed: { ...typed, reminders: event.currentTarget.checked } })}
        />
      )}
      <div>
        <Button variant="subtle" size="xs" onClick={() => choose({ is: 'none' })}>
          {words.otherClient}
        </Button>
      </div>
    </fieldset>
  );
}

/** Who is here already and may be the same: asked when what is typed rests. */
function useLike(typed: Typed) {
  const [rested] = useDebouncedValue(typed, 600);
  const made = clientInput.safeParse(madeOf(rested, 'en'));
  const asked = made.success && made.data.name.length > 3 ? made.data : null;
  const found = useQuery({
    queryKey: ['book', 'like', asked],
    queryFn: async () => {
      if (!asked) return [];
      const { name, birthDate, phone, email } = asked;
      return await likeClients({ name, birthDate, phone, email });
    },
    enabled: asked !== null,
    retry: false,
    gcTime: 0,
  });
  return found.data ?? [];
}
