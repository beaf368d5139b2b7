import { useWords } from '@daybook/ui/language/current';
import type { ReactElement } from 'react';
import { stay } from '../state.ts';
import { useSecondsLeft } from '../time.ts';
import styles from './clears-in.module.css';
import { punchWords } from './punch-words.ts';

/** How long a person's hours stay on the screen. */
export function ClearsIn(props: { leavesAt: number | null; kept: boolean }): ReactElement | null {
  const words = useWords(punchWords);
  const left = useSecondsLeft(props.leavesAt);
  if (left === null) return null;
  const share = (left * 1000) / (props.kept ? stay.kept : stay.confirmed);
  return (
    <span className={styles.clears}>
      <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
        <g fill="none" stroke="#fff" strokeWidth="5" transform="rotate(-90 20 20)">
          <circle cx="20" cy="20" r="16" strokeOpacity=".3" />
          <circle
            cx="20"
            cy="20"
            r="16"
            strokeLinecap="round"
            pathLength="100"
            strokeDasharray={`${share * 100} 100`}
          />
        </g>
      </svg>
      {words.clears(left)}
    </span>
  );
}
