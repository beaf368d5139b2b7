import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { useSingleKeys } from '../shell/single-keys.ts';
import styles from './exceptions.module.css';
import { exceptionWords } from './words.ts';

/** The keys of the inbox, where there is room for them. */
export function KeyHint(): ReactElement | null {
  const words = useWords(exceptionWords);
  if (!useSingleKeys()) return null;
  return (
    <p className={styles.keys}>
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {words.move}
      </span>
      <span>
        <kbd>1</kbd>–<kbd>4</kbd> {words.choose}
      </span>
      <span>
        <kbd>Ctrl ↵</kbd> {words.decide}
      </span>
    </p>
  );
}
