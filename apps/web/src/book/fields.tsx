import { useWords } from '@daybook/ui/language/current';
import { type ReactElement, useState } from 'react';
import type { Typed } from './draft.ts';
import { Field } from './field.tsx';
import styles from './fields.module.css';
import type { FieldName } from './visitor-form.ts';
import { bookWords } from './words.ts';

/** What is asked of whoever books: a name, where to mail to, and what else they like to say. */
export function Fields(props: {
  typed: Typed;
  wrong: readonly FieldName[];
  today: string;
  type: (typed: Partial<Typed>) => void;
  left: (name: FieldName) => void;
}): ReactElement {
  const { typed, wrong, today, type, left } = props;
  const words = useWords(bookWords);
  const [withBirthDate, setWithBirthDate] = useState(typed.birthDate !== '');
  const field = (name: FieldName, error: string) => ({
    ...{ name, value: typed[name], error: wrong.includes(name) ? error : undefined },
    type: (value: string) => type({ [name]: value }),
    left: () => left(name),
  });
  return (
    <div className={styles.fields}>
      <Field {...field('name', words.nameWrong)} label={words.name} autoComplete="name" />
      <Field
        {...field('email', words.emailWrong)}
        {...{ label: words.email, help: words.emailHelp, kind: 'email', autoComplete: 'email' }}
      />
      <Field
        {...field('phone', words.phoneWrong)}
        {...{ label: words.phone, help: words.optional, kind: 'tel', autoComplete: 'tel' }}
      />
      <Field {...field('note', words.noteWrong)} label={words.note} help={words.noteHelp} autoComplete="off" />
      {withBirthDate ? (
        <Field
          {...field('birthDate', words.birthDateWrong)}
          {...{ label: words.birthDate, help: words.birthDateHelp, kind: 'date', autoComplete: 'bday', max: today }}
        />
      ) : (
        <button type="button" className={styles.more} onClick={() => setWithBirthDate(true)}>
          {words.addBirthDate}
        </button>
      )}
    </div>
  );
}
