import { IconSearch } from '@tabler/icons-react';
import { type ReactElement, useEffect, useRef } from 'react';
import styles from './name-search.module.css';

/** A field for part of a name. A letter on a keyboard goes there from anywhere; a tablet's own keyboard waits for a tap. */
export function NameSearch(props: {
  typed: string;
  onType: (typed: string) => void;
  label: string;
  focused: boolean;
}): ReactElement {
  const ref = useRef<HTMLInputElement>(null);
  const { focused } = props;
  useEffect(() => {
    if (focused) ref.current?.focus();
    const listen = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (!ctrlKey && !metaKey && !altKey && /^\p{L}$/u.test(key)) ref.current?.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [focused]);
  return (
    <label className={styles.search}>
      <IconSearch size={26} stroke={1.7} aria-hidden="true" />
      <input
        ref={ref}
        value={props.typed}
        onChange={(event) => props.onType(event.target.value)}
        placeholder={props.label}
        aria-label={props.label}
        maxLength={40}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
      />
    </label>
  );
}
