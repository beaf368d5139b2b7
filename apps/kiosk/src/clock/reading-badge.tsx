import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { Heading } from '../heading.tsx';
import styles from './told.module.css';
import { clockWords } from './words.ts';

/** While the server says whose badge it is. */
export function ReadingBadge(): ReactElement {
  const words = useWords(clockWords);
  return (
    <main className={`screen ${styles.told}`}>
      <section className={styles.words}>
        <Heading className={styles.title}>{words.readingBadge}</Heading>
      </section>
    </main>
  );
}
