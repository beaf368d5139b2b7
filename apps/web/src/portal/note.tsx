import type { ReactElement, ReactNode } from 'react';
import styles from './portal.module.css';

/** A line or two above what a screen is about. */
export function Note(props: { tone: 'late' | 'good' | 'told'; children: ReactNode }): ReactElement {
  return (
    <p role="status" className={`${styles.note} ${styles[props.tone]}`}>
      {props.children}
    </p>
  );
}
