import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { useLiveState } from './live.ts';
import styles from './live-dot.module.css';
import { liveWords } from './words.ts';

/** Whether what is shown changes by itself. Dimmed while the stream is down: what is shown may be old. */
export function LiveDot(): ReactElement {
  const state = useLiveState();
  return (
    <output className={`${styles.live} ${state === 'live' ? '' : styles.dim}`}>{useWords(liveWords)[state]}</output>
  );
}
