import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import styles from './letters.module.css';
import { clockWords } from './words.ts';

/** The letters under which names stand. */
export function Letters(props: {
  letters: string[];
  chosen: string | null;
  onChoose: (letter: string | null) => void;
}): ReactElement {
  const words = useWords(clockWords);
  return (
    <fieldset className={styles.strip}>
      <legend className="unseen">{words.letters}</legend>
      {props.letters.map((letter) => (
        <button
          key={letter}
          type="button"
          aria-pressed={letter === props.chosen}
          onClick={() => props.onChoose(letter === props.chosen ? null : letter)}
        >
          {letter}
        </button>
      ))}
    </fieldset>
  );
}
