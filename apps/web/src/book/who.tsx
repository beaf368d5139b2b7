import type { EmployeeId } from '@daybook/contract/ids';
import { Avatar } from '@daybook/ui/avatar';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import type { Offered } from './steps.ts';
import styles from './who.module.css';
import { bookWords } from './words.ts';

/** Anyone, or one of those who give the service there. */
export function Who(props: {
  providers: Offered['providers'];
  chosen: EmployeeId | null;
  choose: (id: EmployeeId | null) => void;
}): ReactElement {
  const { providers, chosen, choose } = props;
  const words = useWords(bookWords);
  const choice = (id: EmployeeId | null, name: string) => (
    <label key={id ?? 'anyone'} className={styles.choice}>
      <input type="radio" name="who" checked={chosen === id} onChange={() => choose(id)} />
      {id && <Avatar id={id} name={name} />}
      <span>{name}</span>
    </label>
  );
  return (
    <fieldset className={styles.who}>
      <legend className={styles.question}>{words.withWhom}</legend>
      <div className={styles.choices}>
        {choice(null, words.anyone)}
        {providers.map(({ id, calledName }) => choice(id, calledName))}
      </div>
    </fieldset>
  );
}
