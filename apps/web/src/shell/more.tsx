import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './more.module.css';
import { shellWords } from './words.ts';

interface Walked {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** At the end of a list that goes on: the way to its next page. */
export function More({ of }: { of: Walked }): ReactElement | null {
  const words = useWords(shellWords);
  if (!of.hasNextPage) return null;
  return (
    <div className={styles.more}>
      <Button variant="default" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {words.showMore}
      </Button>
    </div>
  );
}
