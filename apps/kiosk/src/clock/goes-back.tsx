import { useWords } from '@daybook/ui/language/current';
import { IconClock } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useSecondsLeft } from '../time.ts';
import styles from './goes-back.module.css';
import { clockWords } from './words.ts';

/** Says when the screen leaves by itself. */
export function GoesBack(props: { leavesAt: number | null }): ReactElement | null {
  const words = useWords(clockWords);
  const left = useSecondsLeft(props.leavesAt);
  if (left === null) return null;
  return (
    <span className={styles.row}>
      <IconClock size={22} stroke={1.7} aria-hidden="true" />
      {words.goesBack(left)}
    </span>
  );
}
