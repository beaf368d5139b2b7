import type { ReactElement, ReactNode } from 'react';
import styles from './room.module.css';

/** What of a room lies under its bar and scrolls. */
export function RoomBody(props: { children: ReactNode }): ReactElement {
  return <div className={styles.body}>{props.children}</div>;
}

/** A line above rows: what narrows them down, then how many there are. */
export function Filters(props: { children: ReactNode }): ReactElement {
  return <div className={styles.filters}>{props.children}</div>;
}

/** The count of what is listed, said again when it changes. */
export function Count(props: { children: ReactNode }): ReactElement {
  return (
    <output className={styles.count} aria-live="polite">
      {props.children}
    </output>
  );
}
