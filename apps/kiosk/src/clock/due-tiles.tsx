import type { RosterPerson } from '@daybook/contract/kiosk';
import { Avatar } from '@daybook/ui/avatar';
import { useWords } from '@daybook/ui/language/current';
import { formatTime } from '@daybook/ui/language/format';
import type { ReactElement } from 'react';
import choose from './choose-name.module.css';
import styles from './due-tiles.module.css';
import { dueWords } from './due-words.ts';
import tiles from './name-tiles.module.css';
import { clockWords } from './words.ts';

/** Those whose planned start is near, in larger tiles; the next to start stands first. */
export function DueTiles(props: {
  zone: string;
  people: readonly RosterPerson[];
  onChoose: (person: RosterPerson) => void;
}): ReactElement {
  const words = useWords(dueWords);
  const clock = useWords(clockWords);
  const people = props.people.toSorted((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
  return (
    <>
      <h2 className={choose.group}>{words.due}</h2>
      <ul className={`${tiles.tiles} ${styles.due}`}>
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" className={tiles.tile} onClick={() => props.onChoose(person)}>
              <Avatar id={person.id} name={person.name} size={56} />
              <span className={tiles.words}>
                <span className={`${tiles.name} ${styles.name}`}>{person.name}</span>
                {person.pinLength === null && <span className={tiles.note}>{clock.noPin}</span>}
                {person.pinLength !== null && person.dueAt !== null && (
                  <span className={tiles.note}>{words.starts(formatTime(props.zone, person.dueAt))}</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
