import { useWords } from '@daybook/ui/language/current';
import { Skeleton } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './rows-loading.module.css';
import { shellWords } from './words.ts';

const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The shape of the rows to come, drawn after 150 ms so that a quick answer does not flicker. `height` in px. */
export function RowsLoading(props: { height: number }): ReactElement {
  const words = useWords(shellWords);
  return (
    <div className={styles.rows} role="status" aria-label={words.loading}>
      {eight.map((row) => (
        <div key={row} className={styles.row} style={{ height: props.height }}>
          <Skeleton height={14} width="26%" />
          <Skeleton height={14} width="40%" />
          <Skeleton height={14} width="12%" />
        </div>
      ))}
    </div>
  );
}
