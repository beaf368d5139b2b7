import { clientsDuplicates, type Likeness } from '@daybook/contract/clients';
import type { ClientId } from '@daybook/contract/ids';
import { Avatar } from '@daybook/ui/avatar';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatFullDate } from '@daybook/ui/language/format';
import { useDebouncedValue } from '@mantine/hooks';
import type { ReactElement } from 'react';
import * as z from 'zod/mini';
import { trpc } from '../server.ts';
import { Pill } from '../shell/pill.tsx';
import styles from './clients.module.css';
import { clientFormWords } from './form-words.ts';

const afterMs = 400;
const leastLetters = 3;

interface Typed {
  name: string;
  birthDate: string;
  phone: string;
  email: string;
}

/** Who is here already that may be the one who is being typed. What is not whole yet is not asked for. */
export function Duplicates(props: { typed: Typed; open: (id: ClientId) => void }): ReactElement | null {
  const words = useWords(clientFormWords);
  const { birthDate, phone, email, name } = props.typed;
  const fields = clientsDuplicates.input.shape;
  const whole = <T,>(schema: z.core.$ZodType<T>, value: string) => {
    const read = z.safeParse(schema, value);
    return read.success ? read.data : null;
  };
  const [asked] = useDebouncedValue(
    JSON.stringify({
      name: name.trim(),
      birthDate: whole(fields.birthDate, birthDate),
      phone: whole(fields.phone, phone),
      email: whole(fields.email, email),
    }),
    afterMs,
  );
  const read = z.safeParse(clientsDuplicates.input, JSON.parse(asked));
  const input = read.success ? read.data : { name: '-', birthDate: null, phone: null, email: null };
  const found = trpc.clients.duplicates.useQuery(input, {
    enabled: read.success && input.name.length >= leastLetters,
    placeholderData: (before) => before,
  });
  const items = found.data?.items ?? [];
  return (
    <div aria-live="polite">
      {items.length > 0 && name.trim().length >= leastLetters && (
        <section className={styles.alike} aria-label={words.isKnown}>
          <h3>{words.isKnown}</h3>
          {items.map((item) => (
            <Alike key={item.client.id} item={item} act={() => props.open(item.client.id)} />
          ))}
        </section>
      )}
    </div>
  );
}

/** Somebody who may be the same, to press on. `label`: what the press does, where it is more than to open. */
export function Alike(props: { item: Likeness; label?: string; act: () => void }): ReactElement {
  const words = useWords(clientFormWords);
  const language = useLanguage();
  const { id, name, birthDate, phone, email } = props.item.client;
  const more = [birthDate && formatFullDate(language, birthDate), phone, email].filter(Boolean).join(', ');
  return (
    <button type="button" className={styles.one} onClick={props.act}>
      <Avatar id={id} name={name} size={32} />
      <span className={styles.two}>
        <b>{name}</b>
        <span>{more}</span>
        {props.label && <span>{props.label}</span>}
      </span>
      {props.item.is === 'same' ? (
        <Pill tone="late" glyph="late">
          {words.same}
        </Pill>
      ) : (
        <Pill tone="out" glyph="out">
          {words.near}
        </Pill>
      )}
    </button>
  );
}
