import type { BoardEntry } from '@daybook/contract/clock';
import { Avatar } from '@daybook/ui/avatar';
import { Glyph } from '@daybook/ui/glyph';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { sayWhen } from '../clock/day-so-far.ts';
import { useServerNow } from '../time.ts';
import styles from './board-column.module.css';
import { siteWords } from './words.ts';

interface ColumnProps {
  title: string;
  glyph: 'in' | 'break' | 'out';
  entries: readonly BoardEntry[];
  zone: string;
}

/** Everybody in one state. At a large site it is longer than the tablet, and moves under the finger. */
export function BoardColumn({ title, glyph, entries, zone }: ColumnProps): ReactElement {
  const words = useWords(siteWords);
  const language = useLanguage();
  const now = useServerNow(60_000);
  return (
    <section className={`${styles.column} ${styles[glyph]}`}>
      <h2 className={styles.title}>
        <Glyph name={glyph} size={22} />
        {title}
        <span className={styles.count}>{entries.length}</span>
      </h2>
      {entries.length === 0 ? (
        <p className={styles.nobody}>{words.nobody}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard too.
        <ul className={styles.people} tabIndex={0} aria-label={title}>
          {entries.map((entry) => (
            <li key={entry.employeeId}>
              <Avatar id={entry.employeeId} name={entry.name} size={48} />
              <span className={styles.name}>
                {entry.name}
                <small className={entry.missingOut ? styles.missing : ''}>
                  {entry.missingOut && `${words.missingOut} · `}
                  {entry.since === null ? words.never : words.since(sayWhen(language, zone, entry.since, now))}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
