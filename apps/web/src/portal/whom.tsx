import type { ClientId } from '@daybook/contract/ids';
import { Avatar } from '@daybook/ui/avatar';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import styles from '../book/who.module.css';
import { portalWords } from './portal-words.ts';

export interface Person {
  id: ClientId;
  name: string;
  is: 'self' | 'child';
}

/** Oneself or one of the children. */
export function Whom(props: {
  people: readonly Person[];
  chosen: ClientId;
  choose: (id: ClientId) => void;
}): ReactElement {
  const words = useWords(portalWords);
  return (
    <fieldset className={styles.who}>
      <legend className={styles.question}>{words.forWhom}</legend>
      <div className={styles.choices}>
        {props.people.map(({ id, name, is }) => (
          <label key={id} className={styles.choice}>
            <input type="radio" name="whom" checked={props.chosen === id} onChange={() => props.choose(id)} />
            <Avatar id={id} name={name} />
            <span>{is === 'self' ? words.me : name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
