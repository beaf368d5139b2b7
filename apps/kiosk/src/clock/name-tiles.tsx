import type { RosterPerson } from '@daybook/contract/kiosk';
import { Avatar } from '@daybook/ui/avatar';
import { useWords } from '@daybook/ui/language/current';
import type { ReactElement, ReactNode } from 'react';
import styles from './name-tiles.module.css';
import { clockWords } from './words.ts';

/** Names to tap; `children` is the last tile. `dense` makes room for more of them. */
export function NameTiles(props: {
  people: readonly RosterPerson[];
  dense: boolean;
  onChoose: (person: RosterPerson) => void;
  children?: ReactNode;
}): ReactElement {
  const words = useWords(clockWords);
  return (
    <ul className={`${styles.tiles} ${props.dense ? styles.dense : ''}`}>
      {props.people.map((person) => (
        <li key={person.id}>
          <button type="button" className={styles.tile} onClick={() => props.onChoose(person)}>
            <Avatar id={person.id} name={person.name} size={props.dense ? 46 : 56} />
            <span className={styles.words}>
              <span className={styles.name}>{person.name}</span>
              {person.pinLength === null && <span className={styles.note}>{words.noPin}</span>}
            </span>
          </button>
        </li>
      ))}
      {props.children && <li>{props.children}</li>}
    </ul>
  );
}
