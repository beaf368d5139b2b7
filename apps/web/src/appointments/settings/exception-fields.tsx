import type { ProviderException } from '@daybook/contract/availability';
import { useWords } from '@daybook/ui/language/current';
import { Button, Select, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './settings.module.css';
import { parseSpans, spansText } from './spans.ts';
import { settingsWords } from './words.ts';

export interface TypedException {
  id: string;
  date: string;
  is: 'extra' | 'off';
  span: string;
  note: string;
}

export function typedOf({ id, date, is, span, note }: ProviderException): TypedException {
  return { id, date, is, span: span ? spansText([span]) : '', note: note ?? '' };
}

/** As it is sent; what cannot be read is what the contract refuses. */
export function toException({ span, note, ...rest }: TypedException) {
  const spans = parseSpans(span);
  const [first = null] = spans ?? [{ starts: '', ends: '' }];
  return { ...rest, span: first, note: note.trim() || null };
}

/** A date on which it is otherwise. */
export function ExceptionFields(props: {
  isOff: boolean;
  field: (name: 'date' | 'is' | 'span' | 'note') => object;
  remove: () => void;
}): ReactElement {
  const words = useWords(settingsWords);
  return (
    <div className={styles.exception}>
      <div className={styles.pair}>
        <TextInput type="date" label={words.date} {...props.field('date')} />
        <Select
          label={words.is}
          allowDeselect={false}
          data={[
            { value: 'off', label: words.off },
            { value: 'extra', label: words.extra },
          ]}
          {...props.field('is')}
        />
        <TextInput
          label={words.span}
          description={props.isOff ? words.spanHelp : undefined}
          autoComplete="off"
          {...props.field('span')}
        />
        <TextInput label={words.note} maxLength={60} autoComplete="off" {...props.field('note')} />
      </div>
      <div>
        <Button variant="subtle" color="gray" size="xs" onClick={props.remove}>
          {words.removeException}
        </Button>
      </div>
    </div>
  );
}
