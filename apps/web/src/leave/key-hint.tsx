import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import styles from '../exceptions/exceptions.module.css';
import { useSingleKeys } from '../shell/single-keys.ts';
import { leaveWords } from './words.ts';

/** The keys of the requests that wait, where there is room for them. */
export function KeyHint(): ReactElement | null {
  const words = useWords(leaveWords);
  if (!useSingleKeys()) return null;
  return (
    <p className={styles.keys}>
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {words.move}
      </span>
      <span>
        <kbd>1</kbd> <kbd>2</kbd> {words.choose}
      </span>
      <span>
        <kbd>Ctrl ↵</kbd> {words.decide}
      </span>
    </p>
  );
}
