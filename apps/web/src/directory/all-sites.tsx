import { useWords } from '@daybook/ui/language/current';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { holidayWords } from './holiday-words.ts';
import styles from './holidays.module.css';

/** Chooses all sites at once, while some are not chosen. */
export function AllSites(props: {
  sites: readonly { id: string }[];
  chosen: readonly string[];
  set: (ids: string[]) => void;
}): ReactElement | null {
  const words = useWords(holidayWords);
  if (props.sites.length <= props.chosen.length) return null;
  return (
    <Button
      variant="subtle"
      size="xs"
      className={styles.all ?? ''}
      onClick={() => props.set(props.sites.map(({ id }) => id))}
    >
      {words.allSites}
    </Button>
  );
}
